package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that every stated balance of a load follows from the one before it. */
final class BalanceChain {

  private final Staging staging;
  private final String breaks;
  private final String openings;

  BalanceChain(Staging staging) {
    this.staging = staging;
    this.breaks = staging.table("breaks");
    this.openings = staging.table("openings");
  }

  /** Table of the breaks found. */
  String breaks() {
    return breaks;
  }

  /** Table of the opening balances that had to be found row by row. */
  String openings() {
    return openings;
  }

  /** Tells every break and returns their number. */
  long check(LoadListener listener, Set<Long> unreadable) {
    Connection connection = staging.connection();
    String suspects = staging.table("suspects");
    String steps = staging.table("steps");
    String offsets = staging.table("offsets");
    Engine.run(connection, ChainQueries.createSuspects(suspects, staging.summary()));
    Engine.run(connection, ChainQueries.createOffsets(offsets, staging.rows(), suspects));
    Engine.run(connection, ChainQueries.createSteps(steps, staging.rows(), suspects));
    Engine.run(connection, ChainQueries.createOpenings(openings, steps, offsets));
    Engine.run(connection, ChainQueries.createBreaks(breaks, steps, openings, offsets));
    List<Load> published = staging.lake().loads();
    if (!published.isEmpty()) {
      Engine.run(
          connection,
          ChainQueries.breaksAcrossLoads(
              breaks,
              staging.rows(),
              staging.summary(),
              openings,
              new TransactionQueries(SqlDialect.DUCKDB, staging.lake().root())
                  .summaries(published)));
    }
    List<BalanceBreak> found = found(connection, staging.lines(breaks, unreadable));
    found.forEach(listener::broken);
    return found.size();
  }

  private List<BalanceBreak> found(Connection connection, Map<Long, FileLines.Line> lines) {
    return Engine.list(
        connection,
        ChainQueries.breakRows(breaks),
        row -> {
          FileLines.@Nullable Line line = lines.get(row.getLong(2));
          return new BalanceBreak(
              row.getLong(1),
              line == null ? FileLines.numberIn(row, 3, 2) : line.number(),
              row.getObject(4, LocalDate.class),
              row.getString(5),
              row.getBigDecimal(6),
              row.getBigDecimal(7));
        });
  }
}
