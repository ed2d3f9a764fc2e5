package io.keheng.ledger;

import io.keheng.lake.Lake;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Up to which day the bank's files have come. */
@Component
public class LedgerDays {

  private final Lake lake;
  private final Clock clock;

  LedgerDays(Lake lake, Clock clock) {
    this.lake = lake;
    this.clock = clock;
  }

  /**
   * The last day of which the transactions are here in whole: that of the latest files, and
   * yesterday where they reach into today or none came yet.
   */
  public LocalDate business() {
    var yesterday = LocalDate.now(clock).minusDays(1);
    return lake.loads().stream()
        .map(load -> load.report().lastDay())
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .filter(last -> last.isBefore(yesterday))
        .orElse(yesterday);
  }

  /** Whether transactions came since a moment. */
  public boolean cameSince(Instant moment) {
    return lake.loads().stream().anyMatch(load -> load.loadedAt().isAfter(moment));
  }
}
