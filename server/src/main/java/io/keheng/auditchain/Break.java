package io.keheng.auditchain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain that does not hold.
 *
 * @param block number of the block
 * @param row id of the row; null when the block itself is meant
 * @param sealedAt when the block was sealed, as far as it is known
 */
public record Break(What what, long block, @Nullable Long row, @Nullable Instant sealedAt) {

  /** What differs. */
  public enum What {
    /** The row says something else than when it was sealed. */
    ROW_ALTERED,
    /** The row that was sealed is gone. */
    ROW_REMOVED,
    /** A row stands among sealed ones that was not there. */
    ROW_INSERTED,
    /** The row bears no mark of the application: something else wrote it. */
    ROW_FORGED,
    /** The block's own content, hash or signature does not hold. */
    BLOCK_ALTERED,
    /** The block is gone from between others. */
    BLOCK_REMOVED,
    /** An anchor outside the database names a block that the end of the table has lost. */
    CUT_OFF,
    /** An anchor outside the database names another block under this number. */
    REPLACED
  }
}
