package io.keheng.assessment;

import io.keheng.identity.DataScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of the ledger, within the scope of who looks. */
@Repository
class SumQueries {

  /**
   * @param unitId the unit where the sum is of one
   */
  record Row(
      long unitId,
      @Nullable Long staffId,
      @Nullable String staffName,
      long faults,
      long faultPoints,
      long praises,
      long praisePoints,
      long reversedPoints,
      long points,
      @Nullable BigDecimal amount) {}

  private static final String SUMS =
      """
      count(*) FILTER (WHERE e.points < 0 AND e.reverses IS NULL) AS faults,
      coalesce(sum(e.points) FILTER (WHERE e.points < 0 AND e.reverses IS NULL), 0) AS fault_points,
      count(*) FILTER (WHERE e.points > 0 AND e.reverses IS NULL) AS praises,
      coalesce(sum(e.points) FILTER (WHERE e.points > 0 AND e.reverses IS NULL), 0)
        AS praise_points,
      coalesce(sum(e.points) FILTER (WHERE e.reverses IS NOT NULL), 0) AS reversed_points,
      sum(e.points) AS points,
      sum(e.amount) AS amount
      FROM assessment.entry e WHERE e.on_day >= :from AND e.on_day < :until AND
      """;

  private final JdbcClient jdbc;

  SumQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of each person in each unit, the lowest sum first. */
  List<Row> byStaff(LocalDate from, LocalDate until, DataScope scope) {
    return rows(
        "SELECT e.unit_id, e.staff_id, max(e.staff_name) AS staff_name, ",
        " AND e.staff_id IS NOT NULL GROUP BY e.unit_id, e.staff_id"
            + " ORDER BY points, e.staff_id, e.unit_id",
        from,
        until,
        scope);
  }

  /** Of each unit with its people, the lowest sum first. */
  List<Row> byUnit(LocalDate from, LocalDate until, DataScope scope) {
    return rows(
        "SELECT e.unit_id, CAST(NULL AS bigint) AS staff_id, CAST(NULL AS text) AS staff_name, ",
        " GROUP BY e.unit_id ORDER BY points, e.unit_id",
        from,
        until,
        scope);
  }

  private List<Row> rows(
      String select, String order, LocalDate from, LocalDate until, DataScope scope) {
    return jdbc.sql(select + SUMS + scope.clause("e.unit_id", "e.staff_id") + order)
        .params(scope.parameters())
        .param("from", from)
        .param("until", until)
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }
}
