package io.keheng.lake;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of one load inside the engine, in a schema of their own that goes away with it. */
final class Staging implements AutoCloseable {

  /** Figures of the staged rows; {@code faults} counts the empty cells that must be filled. */
  record Totals(
      ControlTotals sums,
      BigDecimal largest,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      long accounts,
      long refused,
      long faults) {}

  private final Lake lake;
  private final TransactionSource source;
  private final String accountsSql;
  private final Connection connection;
  private final String schema = "load_" + UUID.randomUUID().toString().replace("-", "");

  Staging(Lake lake, LoadRequest request) {
    this.lake = lake;
    this.source = request.source();
    this.accountsSql = request.accountsSql();
    this.connection = lake.connect();
    Engine.run(connection, "CREATE SCHEMA " + schema);
  }

  Connection connection() {
    return connection;
  }

  Lake lake() {
    return lake;
  }

  /** Full name of a table of this load. */
  String table(String name) {
    return schema + "." + name;
  }

  String rows() {
    return table("rows");
  }

  String summary() {
    return table("summary");
  }

  void read() {
    String accounts = table("account");
    Engine.run(connection, StagingQueries.createAccounts(accounts, accountsSql));
    switch (source) {
      case TransactionSource.Delimited(Path file, DelimitedFormat format) -> {
        List<String> header = header(file, format);
        Engine.run(
            connection,
            StagingQueries.stage(
                rows(), accounts, StagingQueries.delimited(file, format, header), header));
      }
      case TransactionSource.Relation(String sql) ->
          Engine.run(
              connection,
              StagingQueries.stage(
                  rows(),
                  accounts,
                  sql,
                  required(Engine.list(connection, "DESCRIBE " + sql, row -> row.getString(1)))));
    }
  }

  private List<String> header(Path file, DelimitedFormat format) {
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

  /** Lines of a delimited text that could not be read as transactions. */
  List<RejectedRow> unreadable() {
    return source instanceof TransactionSource.Delimited
        ? Engine.list(
            connection,
            StagingQueries.UNREADABLE_LINES,
            row ->
                new RejectedRow(
                    row.getLong(1),
                    row.getString(2),
                    RejectedRow.Reason.UNREADABLE,
                    row.getString(3),
                    row.getString(4)))
        : List.of();
  }

  /** Groups the rows by account, once; every later figure comes from the groups. */
  Totals summarise() {
    Engine.run(connection, StagingQueries.summarise(summary(), rows()));
    return Engine.one(
        connection,
        StagingQueries.TOTALS.formatted(summary()),
        row ->
            new Totals(
                new ControlTotals(row.getLong(1), row.getBigDecimal(2), row.getBigDecimal(3)),
                row.getBigDecimal(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9)));
  }

  /** The lines of the file from which the rows of a table ({@code seq}) were read. */
  Map<Long, FileLines.Line> lines(String table, Set<Long> unreadable) {
    if (!(source instanceof TransactionSource.Delimited delimited)) {
      return Map.of();
    }
    List<Long> rows = Engine.list(connection, "SELECT seq FROM " + table, row -> row.getLong(1));
    return rows.isEmpty()
        ? Map.of()
        : FileLines.ofRows(
            delimited.file(), delimited.format().header(), unreadable, new HashSet<>(rows));
  }

  @Override
  public void close() {
    try (connection) {
      Engine.run(connection, "DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    } catch (SQLException e) {
      throw Engine.failure(e);
    }
  }
}
