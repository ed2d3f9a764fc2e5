package io.keheng.movement;

import io.keheng.classchange.Direction;
import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads movements of customers within a scope. */
@Repository
class MovementQueries {

  record Row(
      long runId,
      LocalDate asOf,
      long customerId,
      String number,
      String name,
      long unitId,
      String tableName,
      String fromOutcome,
      String toOutcome,
      Direction direction) {}

  record Cell(
      String tableName, String fromOutcome, String toOutcome, Direction direction, long number) {}

  record RunCount(long runId, LocalDate asOf, Instant startedAt, long number) {}

  record UnitCount(long unitId, Direction direction, long number) {}

  /** How many changes of a unit's customers wait for somebody. */
  record Waiting(long unitId, long number) {}

  private static final String FROM =
      """
      FROM segment.movement m
      JOIN segment.run r ON r.id = m.run_id
      JOIN customer.directory d ON d.id = m.customer_id
      WHERE\s\
      """;

  private static final String FILTER =
      """
       AND (:run = 0 OR m.run_id = :run) AND (:table = '' OR m.table_name = :table)
       AND (:everyUnit OR m.unit_id = ANY(:units))
       AND (:direction = '' OR m.direction = :direction)
       AND (:from = '' OR m.from_outcome = :from) AND (:to = '' OR m.to_outcome = :to)\s\
      """;

  private static final Map<String, String> SORTS =
      Map.of("number", "d.number", "name", "d.name", "asOf", "r.as_of", "table", "m.table_name");

  private final JdbcClient jdbc;

  MovementQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Row> page(DataScope scope, MovementFilter filter, Set<Long> units, Paging paging) {
    return filtered(
            """
            SELECT m.run_id, r.as_of, m.customer_id, d.number, d.name, m.unit_id, m.table_name,
                   m.from_outcome, m.to_outcome, m.direction\s\
            """
                + FROM
                + seen(scope)
                + FILTER
                + "ORDER BY "
                + (paging.sort() == null ? "m.run_id DESC, " : "")
                + paging.orderBy(SORTS, "m.table_name, m.customer_id")
                + " LIMIT :limit OFFSET :offset",
            scope,
            filter,
            units)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }

  long count(DataScope scope, MovementFilter filter, Set<Long> units) {
    return filtered("SELECT count(*) " + FROM + seen(scope) + FILTER, scope, filter, units)
        .query(Long.class)
        .single();
  }

  /** From which class to which, how many. */
  List<Cell> cells(DataScope scope, MovementFilter filter, Set<Long> units) {
    return filtered(
            "SELECT m.table_name, m.from_outcome, m.to_outcome, m.direction, count(*) AS number "
                + FROM
                + seen(scope)
                + FILTER
                + "GROUP BY m.table_name, m.from_outcome, m.to_outcome, m.direction",
            scope,
            filter,
            units)
        .query(new SimplePropertyRowMapper<>(Cell.class))
        .list();
  }

  List<UnitCount> units(DataScope scope, MovementFilter filter, Set<Long> units) {
    return filtered(
            "SELECT m.unit_id, m.direction, count(*) AS number "
                + FROM
                + seen(scope)
                + FILTER
                + "GROUP BY m.unit_id, m.direction",
            scope,
            filter,
            units)
        .query(new SimplePropertyRowMapper<>(UnitCount.class))
        .list();
  }

  /** The runs that moved somebody, newest first. */
  List<RunCount> runs(DataScope scope, int limit) {
    return jdbc.sql(
            "SELECT m.run_id, r.as_of, r.started_at, count(*) AS number "
                + FROM
                + seen(scope)
                + " GROUP BY m.run_id, r.as_of, r.started_at ORDER BY m.run_id DESC LIMIT :limit")
        .params(scope.parameters())
        .param("limit", limit)
        .query(new SimplePropertyRowMapper<>(RunCount.class))
        .list();
  }

  List<Waiting> waiting(long runId) {
    return jdbc.sql(
            """
            SELECT d.unit_id, count(*) AS number
            FROM segment.pending_change p JOIN customer.directory d ON d.id = p.customer_id
            WHERE p.run_id = :run AND p.state = 'OPEN' AND p.kind <> 'GRACE'
              AND p.closed_on IS NULL AND d.unit_id IS NOT NULL
            GROUP BY d.unit_id
            """)
        .param("run", runId)
        .query(new SimplePropertyRowMapper<>(Waiting.class))
        .list();
  }

  private static String seen(DataScope scope) {
    return scope.clause("d.unit_id", "d.manager_id");
  }

  private JdbcClient.StatementSpec filtered(
      String sql, DataScope scope, MovementFilter filter, Set<Long> units) {
    var parameters = new HashMap<>(scope.parameters());
    parameters.put("run", filter.run() == null ? 0L : filter.run());
    parameters.put("table", filter.table() == null ? "" : filter.table());
    parameters.put("everyUnit", filter.unit() == null);
    parameters.put("units", units.toArray(Long[]::new));
    parameters.put("direction", filter.direction() == null ? "" : filter.direction().name());
    parameters.put("from", filter.from() == null ? "" : filter.from());
    parameters.put("to", filter.to() == null ? "" : filter.to());
    return jdbc.sql(sql).params(parameters);
  }
}
