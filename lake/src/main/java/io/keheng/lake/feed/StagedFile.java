package io.keheng.lake.feed;

import io.keheng.lake.ControlTotals;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** A file laid out and checked: its rows, what is wrong with some, and what they add up to. */
public final class StagedFile {

  private static final int BATCH = 10_000;

  private final FeedStage stage;
  private final FeedFile file;
  private final String raw;
  private final String staged;
  private final List<BrokenLine> broken;

  StagedFile(FeedStage stage, FeedFile file, String raw, String staged, List<BrokenLine> broken) {
    this.stage = stage;
    this.file = file;
    this.raw = raw;
    this.staged = staged;
    this.broken = broken;
  }

  /** Reads one accepted row. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public FeedFile file() {
    return file;
  }

  /** Nothing tells what a text lost after its last, broken line: such a file is not taken. */
  void refuseTruncated() {
    if (broken.isEmpty()
        || file.form() != FeedFile.Form.TEXT
        || DirectText.endsWithLine(file.readable())) {
      return;
    }
    var last = broken.getLast();
    throw new FeedException("truncated", file.name(), last.line());
  }

  void markDuplicates() {
    var key = file.entity().key();
    if (key.isEmpty()) {
      return;
    }
    var columns = key.stream().map(Quote::name).collect(Collectors.joining(", "));
    var filled =
        key.stream().map(k -> Quote.name(k) + " IS NOT NULL").collect(Collectors.joining(" AND "));
    mark(
        "duplicate",
        String.join(", ", key),
        key.stream().anyMatch(Target::isProtected) ? "''" : "concat_ws(' ', %s)".formatted(columns),
        """
        "#row" IN (SELECT "#row" FROM %s WHERE %s
          QUALIFY row_number() OVER (PARTITION BY %s ORDER BY "#row") > 1)\
        """
            .formatted(staged, filled, columns));
  }

  /** Rejects the rows that name a customer or an account that nobody knows by now. */
  public void rejectOrphans() {
    if (file.entity().pointsBy("customer_no")) {
      orphans("customer_no", "orphan-customer", Entity.CUSTOMERS);
    }
    if (file.entity().pointsBy("account_no")) {
      orphans("account_no", "orphan-account", Entity.ACCOUNTS);
    }
  }

  private void orphans(String column, String code, Entity known) {
    mark(
        code,
        column,
        Target.isProtected(column) ? "''" : column,
        "%s IS NOT NULL AND %s NOT IN (SELECT no FROM %s WHERE no IS NOT NULL)"
            .formatted(column, column, stage.known(known)));
  }

  private void mark(String code, String column, String value, String where) {
    stage.run(
        "UPDATE %s SET reasons = list_append(reasons, %s || %s) WHERE %s"
            .formatted(staged, Quote.text(code + "|" + column + "|"), value, where));
  }

  /**
   * Rejects rows for reasons that only the caller could find.
   *
   * @param reasons row number to {@code code|column|value}
   */
  public void reject(Map<Long, String> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    stage.run("CREATE OR REPLACE TEMP TABLE feed_found (row BIGINT, reason VARCHAR)");
    try (var found =
        stage.duck().unwrap(DuckDBConnection.class).createAppender("temp", "main", "feed_found")) {
      for (var entry : reasons.entrySet()) {
        found.beginRow();
        found.append(entry.getKey().longValue());
        found.append(entry.getValue());
        found.endRow();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    stage.run(
        """
        UPDATE %1$s SET reasons = list_append(reasons, f.reason) FROM temp.main.feed_found f
        WHERE %1$s."#row" = f.row\
        """
            .formatted(staged));
  }

  /**
   * SELECT of transactions for the lake: the canonical columns, {@code line}, and {@code
   * reject_reason}, the reasons with a unit separator between them.
   */
  public String relation() {
    var columns =
        file.entity().targets().stream()
            .map(target -> Quote.name(target.name()))
            .collect(Collectors.joining(", "));
    return """
    SELECT %s, "#row" + %d AS line, CAST(NULL AS VARCHAR) AS raw,
      nullif(array_to_string(reasons, chr(31)), '') AS reject_reason
    FROM %s ORDER BY "#row\"\
    """
        .formatted(columns, file.headerLines(), staged);
  }

  /** From now on the accepted customers or accounts of this file are known. */
  public void makeKnown() {
    if (file.entity() == Entity.CUSTOMERS || file.entity() == Entity.ACCOUNTS) {
      stage.run(
          "INSERT INTO %s (no) SELECT %s FROM %s WHERE len(reasons) = 0"
              .formatted(stage.known(file.entity()), file.entity().key().getFirst(), staged));
    }
  }

  /**
   * Hands the accepted rows over in file order, a batch in memory at a time; the first column is
   * the row's number.
   */
  public <T> void accepted(RowReader<T> reader, Consumer<List<T>> taker) {
    var rows = new ArrayList<T>(BATCH);
    read(
        "SELECT * FROM %s WHERE len(reasons) = 0 ORDER BY \"#row\"".formatted(staged),
        row -> {
          rows.add(reader.read(row));
          if (rows.size() == BATCH) {
            taker.accept(List.copyOf(rows));
            rows.clear();
          }
          return rows;
        });
    if (!rows.isEmpty()) {
      taker.accept(rows);
    }
  }

  /** What the file holds, broken lines counted. */
  ControlTotals read() {
    return totals("true", broken.size());
  }

  private ControlTotals totals(String where, long more) {
    var amount = file.entity().total().map(Quote::name).orElse("NULL::DECIMAL(18,2)");
    var found = new ArrayList<ControlTotals>();
    read(
        """
        SELECT count(*), coalesce(sum(%1$s) FILTER (%1$s > 0), 0),
          coalesce(-sum(%1$s) FILTER (%1$s < 0), 0) FROM %2$s WHERE %3$s\
        """
            .formatted(amount, staged, where),
        row -> found.add(new ControlTotals(row.getLong(1) + more, money(row, 2), money(row, 3))));
    return found.getFirst();
  }

  private static BigDecimal money(ResultSet row, int column) throws SQLException {
    var value = row.getBigDecimal(column);
    return value == null ? BigDecimal.ZERO : value;
  }

  public FileReport report() {
    var rejections = new ArrayList<FileReport.Rejections>();
    read(
        """
        SELECT split_part(reasons[1], '|', 1) AS code, split_part(reasons[1], '|', 2) AS name,
          count(*), any_value(reasons[1])
        FROM %s WHERE len(reasons) > 0 GROUP BY ALL ORDER BY ALL\
        """
            .formatted(staged),
        row ->
            rejections.add(
                new FileReport.Rejections(
                    row.getString(1), row.getString(2), row.getLong(3), value(row.getString(4)))));
    broken.stream()
        .collect(Collectors.groupingBy(BrokenLine::code, Collectors.toList()))
        .forEach(
            (code, lines) ->
                rejections.add(
                    new FileReport.Rejections(
                        code, "", lines.size(), "line " + lines.getFirst().line())));
    return new FileReport(
        file.name(),
        file.entity(),
        read(),
        totals("len(reasons) = 0", 0),
        stage.control().of(file.name()).orElse(null),
        rejections);
  }

  /** Why rows are rejected, in file order, so many at most; broken lines come last. */
  public List<RowFault> faults(int most) {
    var faults = new ArrayList<RowFault>();
    read(
        """
        SELECT "#row" + %d, unnest(reasons) FROM %s WHERE len(reasons) > 0
        ORDER BY "#row" LIMIT %d\
        """
            .formatted(file.headerLines(), staged, most),
        row -> {
          var parts = row.getString(2).split("\\|", 3);
          return faults.add(
              new RowFault(
                  row.getLong(1),
                  parts[0],
                  parts.length < 2 ? "" : parts[1],
                  value(row.getString(2))));
        });
    broken.stream()
        .limit(most - faults.size())
        .forEach(line -> faults.add(new RowFault(line.line(), line.code(), "", "")));
    return faults;
  }

  private static String value(String reason) {
    var parts = reason.split("\\|", 3);
    return parts.length < 3 ? "" : parts[2];
  }

  /** Writes the rejected rows in the file's own format with a column {@code reason}. */
  public void writeRejects(Path target, Wording wording, Path work) {
    new Rejects(stage, file, wording, work)
        .write(
            target,
            """
            SELECT r.*, s.reasons FROM %s r JOIN %s s USING ("#row") WHERE len(s.reasons) > 0
            """
                .formatted(raw, staged),
            broken);
  }

  private interface Each {
    Object at(ResultSet row) throws SQLException;
  }

  private void read(String sql, Each each) {
    try (var statement = stage.duck().createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        each.at(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
