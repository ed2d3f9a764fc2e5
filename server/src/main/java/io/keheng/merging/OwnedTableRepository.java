package io.keheng.merging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves records as the modules that keep them declare it, before what follows from them. */
@Repository
@Order(0)
class OwnedTableRepository implements CustomerBelongings {

  private final JdbcClient jdbc;
  private final List<OwnedTable> tables;

  OwnedTableRepository(JdbcClient jdbc, List<OwnedTable> tables) {
    this.jdbc = jdbc;
    this.tables = List.copyOf(tables);
  }

  @Override
  public Map<String, Long> counts(long customer) {
    var counts = new LinkedHashMap<String, Long>();
    for (var table : tables) {
      counts.put(
          table.kind(),
          jdbc.sql(
                  "SELECT count(*) FROM %s WHERE %s = :customer"
                      .formatted(table.table(), table.customer()))
              .param("customer", customer)
              .query(Long.class)
              .single());
    }
    return counts;
  }

  @Override
  public List<Moved> move(long from, long to) {
    var moved = new ArrayList<Moved>();
    for (var table : tables) {
      jdbc.sql(
              """
              UPDATE %1$s t SET %2$s = :to WHERE t.%2$s = :from AND %3$s RETURNING %4$s AS key
              """
                  .formatted(table.table(), table.customer(), free(table), key(table)))
          .param("from", from)
          .param("to", to)
          .query((row, number) -> new Moved(table.kind(), row.getString("key")))
          .list()
          .forEach(moved::add);
    }
    return moved;
  }

  @Override
  public List<Moved> giveBack(long from, long to, List<Moved> moved) {
    var back = new ArrayList<Moved>();
    for (var table : tables) {
      var keys = CustomerBelongings.keys(table.kind(), moved);
      if (keys.length > 0) {
        jdbc.sql(
                """
                UPDATE %1$s t SET %2$s = :to WHERE t.%2$s = :from AND %3$s AND %4$s = ANY(:keys)
                RETURNING %4$s AS key
                """
                    .formatted(table.table(), table.customer(), free(table), key(table)))
            .param("from", from)
            .param("to", to)
            .param("keys", keys)
            .query((row, number) -> new Moved(table.kind(), row.getString("key")))
            .list()
            .forEach(back::add);
      }
    }
    return back;
  }

  /** That the other does not have it already. */
  private static String free(OwnedTable table) {
    if (table.once().isEmpty()) {
      return "true";
    }
    var same =
        table.once().stream()
            .map("o.%1$s IS NOT DISTINCT FROM t.%1$s"::formatted)
            .collect(Collectors.joining(" AND "));
    var past = table.past();
    var free =
        "NOT EXISTS (SELECT FROM %s o WHERE o.%s = :to AND %s%s)"
            .formatted(
                table.table(),
                table.customer(),
                same,
                past == null ? "" : " AND o.%s <> '%s'".formatted(past.column(), past.value()));
    return past == null ? free : "(t.%s = '%s' OR %s)".formatted(past.column(), past.value(), free);
  }

  private static String key(OwnedTable table) {
    return table.key().stream()
        .map("t."::concat)
        .collect(Collectors.joining(", ", "concat_ws('|', ", ")"));
  }
}
