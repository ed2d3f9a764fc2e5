package io.keheng.lake;

import java.sql.Connection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds, tells and removes the rows of a load that cannot be taken. */
final class BadRows {

  /** Transaction numbers that may stand twice, and those that stand at all. */
  private record Numbers(long twins, long given) {}

  private final Staging staging;
  private final LoadListener listener;
  private final String bad;
  private final Map<RejectedRow.Reason, Long> counts = new EnumMap<>(RejectedRow.Reason.class);
  private final Set<Long> unreadable = new TreeSet<>();

  BadRows(Staging staging, LoadListener listener) {
    this.staging = staging;
    this.listener = listener;
    this.bad = staging.table("bad");
  }

  Map<RejectedRow.Reason, Long> counts() {
    return Map.copyOf(counts);
  }

  Set<Long> unreadable() {
    return unreadable;
  }

  void tellUnreadable() {
    for (RejectedRow row : staging.unreadable()) {
      unreadable.add(row.line());
      tell(row);
    }
  }

  /** True when rows were removed, so that the figures of the accounts have changed. */
  boolean remove(Staging.Totals totals) {
    Connection connection = staging.connection();
    String rows = staging.rows();
    Engine.run(connection, CheckQueries.createBad(bad));
    if (totals.refused() > 0) {
      Engine.run(connection, CheckQueries.refusedByMapping(bad, rows));
    }
    Numbers numbers =
        Engine.one(
            connection,
            CheckQueries.equalHashes(rows),
            row -> new Numbers(row.getLong(1), row.getLong(2)));
    if (totals.faults() > 0 || numbers.given() < totals.sums().rows()) {
      Transactions.REQUIRED.forEach(
          column -> Engine.run(connection, CheckQueries.emptyCells(bad, rows, column)));
    }
    findUnknownAccounts(connection);
    findDuplicates(connection, numbers.twins() > 0);
    return tellAndRemove(connection);
  }

  private void findUnknownAccounts(Connection connection) {
    if (number(CheckQueries.countUnknownAccounts(staging.summary())) > 0) {
      Engine.run(connection, CheckQueries.unknownAccounts(bad, staging.rows()));
    }
  }

  private void findDuplicates(Connection connection, boolean twins) {
    String rows = staging.rows();
    if (twins) {
      Engine.run(connection, CheckQueries.duplicatesInFile(bad, rows));
    }
    if (!staging.lake().loads().isEmpty()) {
      Engine.run(
          connection,
          CheckQueries.duplicatesOfEarlierLoads(bad, rows, staging.lake().transactions()));
    }
  }

  private boolean tellAndRemove(Connection connection) {
    if (number("SELECT count(*) FROM " + bad) == 0) {
      return false;
    }
    Map<Long, FileLines.Line> lines = staging.lines(bad, unreadable);
    List<RejectedRow> rows =
        Engine.list(
            connection,
            CheckQueries.badRows(bad, staging.rows()),
            row -> {
              FileLines.@Nullable Line line = lines.get(row.getLong(1));
              return new RejectedRow(
                  line == null ? FileLines.numberIn(row, 2, 1) : line.number(),
                  line == null ? row.getString(3) : line.text(),
                  RejectedRow.Reason.valueOf(row.getString(4)),
                  row.getString(5),
                  row.getString(6));
            });
    rows.forEach(this::tell);
    Engine.run(connection, CheckQueries.removeBad(bad, staging.rows()));
    return true;
  }

  private void tell(RejectedRow row) {
    counts.merge(row.reason(), 1L, Long::sum);
    listener.rejected(row);
  }

  private long number(String sql) {
    return Engine.one(staging.connection(), sql, row -> row.getLong(1));
  }
}
