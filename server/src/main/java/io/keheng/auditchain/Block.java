package io.keheng.auditchain;

import io.keheng.auditkey.AuditKey;
import io.keheng.auditkey.Suite;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A run of rows of the trail in their order, closed, chained to the block before and signed.
 *
 * @param legacy may hold rows from before the chain, which bear no mark
 * @param previous hash of the block before; empty for the first
 * @param lastTx transaction of its last row; with {@code lastId} the end of the run, inclusive
 * @param entries for each row its id (8 bytes) and its digest (32 bytes)
 * @param hash over all of the above
 * @param signature of the hash, made with the key {@code keyId}
 */
record Block(
    long number,
    Suite suite,
    boolean legacy,
    Instant sealedAt,
    byte[] previous,
    long lastTx,
    long lastId,
    byte[] entries,
    byte[] hash,
    String keyId,
    byte[] signature) {

  static final int ID_BYTES = Long.BYTES;
  static final int DIGEST_BYTES = 32;
  static final int ENTRY_BYTES = ID_BYTES + DIGEST_BYTES;

  private static final String VERSION = "keheng-audit-block-1";

  /** Where a run ends, and what the next one is chained to. */
  record End(long number, byte[] hash, long lastTx, long lastId, boolean legacy) {
    static final End NONE = new End(0, new byte[0], 0, 0, true);
  }

  /** One row as the block witnesses it. */
  record Witness(long id, byte[] digest) {}

  /** Chains and signs a run of rows that is not empty. */
  static Block sealed(
      End before, boolean legacy, End end, byte[] entries, AuditKey key, Instant at) {
    var open =
        new Block(
            before.number() + 1,
            key.suite(),
            legacy,
            at,
            before.hash(),
            end.lastTx(),
            end.lastId(),
            entries,
            new byte[0],
            key.id(),
            new byte[0]);
    var hash = open.computedHash();
    return open.closed(hash, key.sign(hash));
  }

  int rows() {
    return entries.length / ENTRY_BYTES;
  }

  Witness witness(int place) {
    var at = place * ENTRY_BYTES;
    return new Witness(
        ByteBuffer.wrap(entries, at, ID_BYTES).getLong(),
        Arrays.copyOfRange(entries, at + ID_BYTES, at + ENTRY_BYTES));
  }

  End end() {
    return new End(number, hash, lastTx, lastId, legacy);
  }

  byte[] computedHash() {
    var head =
        "%s\n%d\n%s\n%s\n%s\n%d\n%d\n%d\n%s\n"
            .formatted(
                VERSION, number, suite, legacy, sealedAt, lastTx, lastId, entries.length, keyId);
    return suite.digest(head.getBytes(StandardCharsets.UTF_8), previous, suite.digest(entries));
  }

  /** Whether its hash and its signature hold; the key is null where it is not at hand. */
  boolean holds(@Nullable AuditKey key) {
    return entries.length % ENTRY_BYTES == 0
        && Arrays.equals(hash, computedHash())
        && key != null
        && key.signed(hash, signature);
  }

  private Block closed(byte[] made, byte[] signed) {
    return new Block(
        number, suite, legacy, sealedAt, previous, lastTx, lastId, entries, made, keyId, signed);
  }
}
