package io.keheng.rotation;

import io.keheng.protection.SealedColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and replaces sealed values of any table, by the header that names their key. */
@Repository
class SealedQueries {

  record Row(Object id, Map<String, byte[]> values) {}

  /** A value that takes the place of the one it was made from, if that still stands there. */
  record Replacement(Object id, byte[] before, byte[] after) {}

  private final JdbcClient jdbc;
  private final JdbcOperations operations;

  SealedQueries(JdbcClient jdbc, JdbcOperations operations) {
    this.jdbc = jdbc;
    this.operations = operations;
  }

  /** Sealed values of a column by the id of their key. */
  Map<Integer, Long> countsByKey(SealedColumns columns, String column) {
    var counts = new LinkedHashMap<Integer, Long>();
    jdbc.sql(
            """
            SELECT (get_byte(header, 1) << 24) + (get_byte(header, 2) << 16)
                     + (get_byte(header, 3) << 8) + get_byte(header, 4) AS key, count
            FROM (SELECT substring(%1$s FROM 1 FOR 5) AS header, count(*) AS count
                  FROM %2$s WHERE %1$s IS NOT NULL GROUP BY 1) AS counted
            """
                .formatted(column, columns.table()))
        .query(
            (ResultSet row) -> {
              counts.merge(row.getInt("key"), row.getLong("count"), Long::sum);
            });
    return counts;
  }

  /** Rows with a value under another key than the one of this header, by id. */
  List<Row> under(SealedColumns columns, byte[] header, @Nullable Object after, int limit) {
    var old =
        columns.columns().stream()
            .map(column -> "substring(%s FROM 1 FOR 5) <> :header".formatted(column))
            .collect(Collectors.joining(" OR "));
    var sql =
        "SELECT %1$s, %2$s FROM %3$s WHERE (%4$s) %5$s ORDER BY %1$s LIMIT :limit"
            .formatted(
                columns.id(),
                String.join(", ", columns.columns()),
                columns.table(),
                old,
                after == null ? "" : "AND " + columns.id() + " > :after");
    var query = jdbc.sql(sql).param("header", header).param("limit", limit);
    return (after == null ? query : query.param("after", after))
        .query((row, number) -> row(columns, row))
        .list();
  }

  /** Gives how many stood as they were read. */
  long replace(SealedColumns columns, String column, List<Replacement> replacements) {
    var sql =
        "UPDATE %1$s SET %2$s = ? WHERE %3$s = ? AND %2$s = ?"
            .formatted(columns.table(), column, columns.id());
    var arguments =
        replacements.stream()
            .map(each -> new Object[] {each.after(), each.id(), each.before()})
            .toList();
    var counts = operations.batchUpdate(sql, arguments);
    return java.util.Arrays.stream(counts).sum();
  }

  private static Row row(SealedColumns columns, ResultSet row) throws SQLException {
    var values = new LinkedHashMap<String, byte[]>();
    for (var column : columns.columns()) {
      var value = row.getBytes(column);
      if (value != null) {
        values.put(column, value);
      }
    }
    return new Row(row.getObject(1), values);
  }
}
