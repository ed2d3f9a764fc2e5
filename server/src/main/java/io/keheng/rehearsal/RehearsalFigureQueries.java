package io.keheng.rehearsal;

import io.keheng.identity.DataScope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what rehearsals counted, within a scope. */
@Repository
class RehearsalFigureQueries {

  record Totals(long rehearsalId, long customers, long moved) {}

  record Cell(String tableName, String outcomeBefore, String outcomeAfter, long customers) {}

  /**
   * @param of unit or staff id; null for those who belong to none
   */
  record Part(
      @Nullable Long of,
      String tableName,
      String outcomeBefore,
      String outcomeAfter,
      long customers) {}

  record PartTotals(@Nullable Long of, long customers, long moved) {}

  record Unknown(String fact, long customers) {}

  private static final String OF_CELL =
      """
      FROM rehearsal.cell c JOIN rehearsal.place p
        ON p.rehearsal_id = c.rehearsal_id AND p.place = c.place
      WHERE c.rehearsal_id = :id AND\s\
      """;

  private final JdbcClient jdbc;

  RehearsalFigureQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of some rehearsals, by id; one that has no figures within the scope is left out. */
  Map<Long, Totals> totals(List<Long> rehearsals, DataScope scope) {
    return jdbc
        .sql(
            """
            SELECT p.rehearsal_id, sum(p.customers) AS customers, sum(p.moved) AS moved
            FROM rehearsal.place p WHERE p.rehearsal_id = ANY(:rehearsals) AND\s\
            """
                + clause(scope)
                + " GROUP BY 1")
        .params(scope.parameters())
        .param("rehearsals", rehearsals.toArray(Long[]::new))
        .query(new SimplePropertyRowMapper<>(Totals.class))
        .stream()
        .collect(Collectors.toMap(Totals::rehearsalId, Function.identity()));
  }

  List<Cell> cells(long id, DataScope scope) {
    return jdbc.sql(
            "SELECT c.table_name, c.outcome_before, c.outcome_after, sum(c.customers) AS customers "
                + OF_CELL
                + clause(scope)
                + " GROUP BY 1, 2, 3")
        .params(scope.parameters())
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Cell.class))
        .list();
  }

  /** The cells of each unit or of each manager. */
  List<Part> parts(long id, By by, DataScope scope) {
    return jdbc.sql(
            "SELECT %s AS of, c.table_name, c.outcome_before, c.outcome_after,"
                    .formatted(by.column())
                + " sum(c.customers) AS customers "
                + OF_CELL
                + clause(scope)
                + " GROUP BY 1, 2, 3, 4")
        .params(scope.parameters())
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Part.class))
        .list();
  }

  List<PartTotals> partTotals(long id, By by, DataScope scope) {
    return jdbc.sql(
            """
            SELECT %s AS of, sum(p.customers) AS customers, sum(p.moved) AS moved
            FROM rehearsal.place p WHERE p.rehearsal_id = :id AND\s\
            """
                    .formatted(by.column())
                + clause(scope)
                + " GROUP BY 1")
        .params(scope.parameters())
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(PartTotals.class))
        .list();
  }

  List<Unknown> unknown(long id, DataScope scope) {
    return jdbc.sql(
            """
            SELECT u.fact, sum(u.customers) AS customers
            FROM rehearsal.unknown_fact u JOIN rehearsal.place p
              ON p.rehearsal_id = u.rehearsal_id AND p.place = u.place
            WHERE u.rehearsal_id = :id AND\s\
            """
                + clause(scope)
                + " GROUP BY u.fact ORDER BY 2 DESC, u.fact")
        .params(scope.parameters())
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Unknown.class))
        .list();
  }

  /**
   * The places within a scope.
   *
   * @param unit only of this unit; null for all
   * @param manager only of this manager, 0 for those without one; null for all
   */
  List<Integer> places(long id, @Nullable Long unit, @Nullable Long manager, DataScope scope) {
    return jdbc.sql(
            """
            SELECT p.place FROM rehearsal.place p
            WHERE p.rehearsal_id = :id
              AND (CAST(:unit AS bigint) IS NULL OR p.unit_id = :unit)
              AND (CAST(:manager AS bigint) IS NULL OR coalesce(p.manager_id, 0) = :manager) AND\s\
            """
                + clause(scope)
                + " ORDER BY 1")
        .params(scope.parameters())
        .param("id", id)
        .param("unit", unit)
        .param("manager", manager)
        .query((row, number) -> row.getInt(1))
        .list();
  }

  private static String clause(DataScope scope) {
    return scope.clause("p.unit_id", "p.manager_id");
  }
}
