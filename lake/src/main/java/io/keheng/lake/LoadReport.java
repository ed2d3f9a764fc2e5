package io.keheng.lake;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a load found; the dry run gives the same figures.
 *
 * @param loadId id of the load that holds the rows; null after a dry run
 * @param read rows, credits and debits of the file, rejected rows included where readable
 * @param accepted rows, credits and debits that were taken
 * @param rejected rows not taken, by reason
 * @param breaks number of breaks in balance chains
 */
public record LoadReport(
    Status status,
    @Nullable String loadId,
    ControlTotals read,
    ControlTotals accepted,
    Map<RejectedRow.Reason, Long> rejected,
    long breaks,
    long accounts,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay) {

  /** How the load ended. */
  public enum Status {
    /** The rows are visible. */
    LOADED,
    /** A dry run: nothing was kept. */
    CHECKED,
    /** The same content was loaded before: no second effect; the figures are those of then. */
    ALREADY_LOADED
  }

  public long rejectedRows() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  LoadReport as(Status other) {
    return new LoadReport(
        other, loadId, read, accepted, rejected, breaks, accounts, firstDay, lastDay);
  }
}
