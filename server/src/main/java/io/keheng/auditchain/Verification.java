package io.keheng.auditchain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of the chain found.
 *
 * @param from first day whose blocks were verified; null for the whole chain
 * @param rows rows read
 * @param anchors lines outside the database compared
 * @param pending rows that were written but not yet sealed
 * @param broken links that do not hold, however many
 * @param breaks the first of them, in the order of the chain
 */
public record Verification(
    boolean whole,
    @Nullable LocalDate from,
    long blocks,
    long rows,
    long anchors,
    long pending,
    long broken,
    List<Break> breaks,
    Instant finishedAt) {

  /** Told while a verification runs. */
  public interface Progress {
    void at(long blocks, long ofBlocks);
  }
}
