package io.keheng.lake;

import io.keheng.lake.LoadListener.Step;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One load from its source to its manifest. */
final class TransactionLoad {

  private record Totals(
      ControlTotals sums,
      BigDecimal largest,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      long accounts) {}

  private final Lake lake;
  private final Loads loads;
  private final LoadRequest request;
  private final LoadListener listener;
  private final Map<RejectedRow.Reason, Long> rejected = new EnumMap<>(RejectedRow.Reason.class);
  private final TreeSet<Long> unreadable = new TreeSet<>();

  TransactionLoad(Lake lake, Loads loads, LoadRequest request, LoadListener listener) {
    this.lake = lake;
    this.loads = loads;
    this.request = request;
    this.listener = listener;
  }

  LoadReport run() {
    FileLock lock = loads.lock();
    try (Connection connection = lake.connect()) {
      Optional<Load> before = loads.withContent(request.sha256());
      if (before.isPresent()) {
        return asLoadedBefore(before.get().report());
      }
      loads.clearLeftoversLocked();
      return check(connection);
    } catch (SQLException e) {
      throw Engine.failure(e);
    } catch (IOException e) {
      throw Loads.failure(e);
    } finally {
      Loads.deleteUnder(lake.root().resolve(Loads.STAGING), java.util.Set.of());
      Loads.release(lock);
    }
  }

  private static LoadReport asLoadedBefore(LoadReport then) {
    return new LoadReport(
        LoadReport.Status.ALREADY_LOADED,
        then.loadId(),
        then.read(),
        then.accepted(),
        then.rejected(),
        then.breaks(),
        then.accounts(),
        then.firstDay(),
        then.lastDay());
  }

  private LoadReport check(Connection connection) throws IOException {
    step(Step.READING, 0);
    stage(connection);
    step(Step.CHECKING, 50);
    Totals read = totals(connection, "stage");
    ControlTotals all = withUnreadable(read.sums());
    requireControlTotals(all);
    findBadRows(connection);
    Engine.run(
        connection, hasBad(connection) ? StagingQueries.GOOD_WITHOUT_BAD : StagingQueries.GOOD);
    Totals good = hasBad(connection) ? totals(connection, "good") : read;
    long breaks = findBreaks(connection);
    if (request.dryRun()) {
      return report(LoadReport.Status.CHECKED, null, all, good, breaks);
    }
    String id =
        "%s-%s"
            .formatted(
                good.first() == null ? "empty" : good.first(), request.sha256().substring(0, 12));
    LoadReport report = report(LoadReport.Status.LOADED, id, all, good, breaks);
    publish(connection, id, report, good);
    return report;
  }

  private void step(Step step, int percent) {
    if (listener.cancelled()) {
      throw new LakeException(LakeProblem.CANCELLED, "the load was cancelled", Map.of());
    }
    listener.progress(step, percent);
  }

  private void stage(Connection connection) {
    switch (request.source()) {
      case TransactionSource.Delimited(Path file, DelimitedFormat format) -> {
        List<String> header = header(connection, file, format);
        Engine.run(
            connection,
            StagingQueries.stage(StagingQueries.delimited(file, format, header), header));
        tellUnreadable(connection);
      }
      case TransactionSource.Relation(String sql) ->
          Engine.run(
              connection,
              StagingQueries.stage(
                  sql,
                  required(Engine.list(connection, "DESCRIBE " + sql, row -> row.getString(1)))));
    }
    Engine.run(connection, StagingQueries.STAGE);
  }

  private static List<String> header(Connection connection, Path file, DelimitedFormat format) {
    if (!Files.isReadable(file)) {
      throw new LakeException(
          LakeProblem.UNREADABLE, "cannot read " + file, Map.of("file", file.toString()));
    }
    return required(
        format.header()
            ? Engine.list(connection, StagingQueries.header(file, format), row -> row.getString(1))
            : format.columns());
  }

  private static List<String> required(List<String> given) {
    for (String column : Transactions.REQUIRED) {
      if (!given.contains(column)) {
        throw new LakeException(
            LakeProblem.COLUMN_MISSING,
            "column " + column + " is missing; found " + given,
            Map.of("column", column, "found", String.join(", ", given)));
      }
    }
    return given;
  }

  private void tellUnreadable(Connection connection) {
    Engine.list(
        connection,
        StagingQueries.UNREADABLE_LINES,
        row -> {
          unreadable.add(row.getLong(1));
          count(
              new RejectedRow(
                  row.getLong(1),
                  row.getString(2),
                  RejectedRow.Reason.UNREADABLE,
                  row.getString(3),
                  row.getString(4)));
          return row.getLong(1);
        });
  }

  private void count(RejectedRow row) {
    rejected.merge(row.reason(), 1L, Long::sum);
    listener.rejected(row);
  }

  private ControlTotals withUnreadable(ControlTotals sums) {
    return new ControlTotals(sums.rows() + unreadable.size(), sums.credits(), sums.debits());
  }

  private void requireControlTotals(ControlTotals found) {
    ControlTotals stated = request.controlTotals();
    if (stated != null && !stated.agreesWith(found)) {
      throw new LakeException(
          LakeProblem.CONTROL_TOTALS_DIFFER,
          "control figures differ: stated %s, found %s".formatted(stated, found),
          Map.of(
              "statedRows", Long.toString(stated.rows()),
              "foundRows", Long.toString(found.rows()),
              "statedCredits", stated.credits().toPlainString(),
              "foundCredits", found.credits().toPlainString(),
              "statedDebits", stated.debits().toPlainString(),
              "foundDebits", found.debits().toPlainString()));
    }
  }

  private static Totals totals(Connection connection, String relation) {
    return Engine.one(
        connection,
        StagingQueries.TOTALS.formatted(relation),
        row ->
            new Totals(
                new ControlTotals(row.getLong(1), row.getBigDecimal(2), row.getBigDecimal(3)),
                row.getBigDecimal(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getLong(7)));
  }

  private void findBadRows(Connection connection) {
    Engine.run(connection, StagingQueries.CREATE_BAD);
    Engine.run(connection, StagingQueries.REFUSED_BY_MAPPING);
    Transactions.REQUIRED.forEach(
        column -> Engine.run(connection, StagingQueries.emptyCells(column)));
    Engine.run(connection, StagingQueries.DUPLICATES_IN_FILE);
    if (!loads.published().isEmpty()) {
      Engine.run(
          connection, StagingQueries.DUPLICATES_OF_EARLIER_LOADS.formatted(lake.transactions()));
    }
    String accounts =
        request.accountsSql() == null
            ? lake.snapshots().select(Snapshot.ACCOUNTS)
            : request.accountsSql();
    Engine.run(connection, StagingQueries.UNKNOWN_ACCOUNTS.formatted(accounts));
    tellBadRows(connection);
  }

  private static boolean hasBad(Connection connection) {
    return Engine.one(connection, "SELECT count(*) FROM bad", row -> row.getLong(1)) > 0;
  }

  private void tellBadRows(Connection connection) {
    Map<Long, FileLines.Line> lines = lines(connection, "bad");
    Engine.list(
        connection,
        StagingQueries.BAD_ROWS,
        row -> {
          FileLines.@Nullable Line line = lines.get(row.getLong(1));
          count(
              new RejectedRow(
                  line == null ? lineOf(row, 2) : line.number(),
                  line == null ? row.getString(3) : line.text(),
                  RejectedRow.Reason.valueOf(row.getString(4)),
                  row.getString(5),
                  row.getString(6)));
          return row.getLong(1);
        });
  }

  private static long lineOf(ResultSet row, int column) throws SQLException {
    long line = row.getLong(column);
    return row.wasNull() ? row.getLong(1) : line;
  }

  private Map<Long, FileLines.Line> lines(Connection connection, String table) {
    if (!(request.source() instanceof TransactionSource.Delimited delimited)) {
      return Map.of();
    }
    List<Long> rows = Engine.list(connection, "SELECT seq FROM " + table, row -> row.getLong(1));
    return rows.isEmpty()
        ? Map.of()
        : FileLines.ofRows(
            delimited.file(),
            delimited.format().header(),
            unreadable,
            new java.util.HashSet<>(rows));
  }

  private long findBreaks(Connection connection) {
    Engine.run(connection, StagingQueries.BREAKS);
    List<Load> published = loads.published();
    if (!published.isEmpty()) {
      Engine.run(
          connection,
          StagingQueries.BREAKS_ACROSS_LOADS.formatted(
              TransactionQueries.summaries(lake.root(), published)));
    }
    Map<Long, FileLines.Line> lines = lines(connection, "breaks");
    List<BalanceBreak> breaks =
        Engine.list(
            connection,
            StagingQueries.BREAK_ROWS,
            row -> {
              FileLines.@Nullable Line line = lines.get(row.getLong(2));
              return new BalanceBreak(
                  row.getString(1),
                  line == null
                      ? (row.getLong(3) == 0 ? row.getLong(2) : row.getLong(3))
                      : line.number(),
                  row.getObject(4, LocalDate.class),
                  row.getString(5),
                  row.getBigDecimal(6),
                  row.getBigDecimal(7));
            });
    breaks.forEach(listener::broken);
    return breaks.size();
  }

  private LoadReport report(
      LoadReport.Status status, @Nullable String id, ControlTotals all, Totals good, long breaks) {
    return new LoadReport(
        status,
        id,
        all,
        good.sums(),
        Map.copyOf(rejected),
        breaks,
        good.accounts(),
        good.first(),
        good.last());
  }

  private void publish(Connection connection, String id, LoadReport report, Totals good)
      throws IOException {
    step(Step.WRITING, 70);
    Path staging = lake.root().resolve(Loads.STAGING).resolve(id);
    Files.createDirectories(staging);
    Engine.run(connection, StagingQueries.write(staging));
    String summary = Loads.SUMMARIES + "/" + id + ".parquet";
    Files.createDirectories(lake.root().resolve(Loads.SUMMARIES));
    Engine.run(connection, StagingQueries.writeSummary(lake.root().resolve(summary)));
    step(Step.PUBLISHING, 95);
    List<String> files = moveIntoPlace(staging, id);
    Loads.force(lake.root().resolve(summary));
    loads.publish(
        new Load(
            id,
            request.name(),
            request.sha256(),
            Clock.systemUTC().instant(),
            report,
            files,
            summary,
            good.largest().movePointRight(2).longValueExact()));
    listener.progress(Step.PUBLISHING, 100);
  }

  private List<String> moveIntoPlace(Path staging, String id) throws IOException {
    List<Path> written;
    try (Stream<Path> files = Files.walk(staging)) {
      written = files.filter(Files::isRegularFile).sorted().toList();
    }
    List<String> placed = new ArrayList<>();
    Map<String, Integer> parts = new HashMap<>();
    for (Path file : written) {
      String partition = staging.relativize(file).getName(0).toString();
      String month = partition.substring(2, 6) + "-" + partition.substring(6);
      int part = parts.merge(month, 1, Integer::sum);
      Path folder = lake.root().resolve(Loads.TRANSACTIONS).resolve("month=" + month);
      Files.createDirectories(folder);
      Path target = folder.resolve(part == 1 ? id + ".parquet" : id + "-" + part + ".parquet");
      Loads.force(file);
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      Loads.force(folder);
      placed.add(lake.root().relativize(target).toString());
    }
    return placed;
  }
}
