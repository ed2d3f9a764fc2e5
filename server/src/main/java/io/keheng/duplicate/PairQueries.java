package io.keheng.duplicate;

import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs of which the asking person may see both. */
@Repository
public class PairQueries {

  /**
   * @param facts what both have in common, as JSON
   * @param merge id of the merge that waits for approval
   */
  public record Row(
      long id,
      long version,
      long firstId,
      String firstNumber,
      String firstName,
      long firstUnitId,
      long secondId,
      String secondNumber,
      String secondName,
      long secondUnitId,
      String kind,
      String facts,
      String strength,
      long releaseId,
      PairState state,
      Instant foundAt,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable String reason,
      @Nullable Long merge) {}

  private static final String FROM =
      """
       FROM duplicate.pair p
      JOIN customer.directory f ON f.id = p.first_id
      JOIN customer.directory s ON s.id = p.second_id
      LEFT JOIN duplicate.merge m ON m.pair_id = p.id AND m.state = 'REQUESTED'
      WHERE %s AND %s
      """;
  private static final String SELECT =
      """
      SELECT p.id, p.version, p.first_id, f.number AS first_number, f.name AS first_name,
             f.unit_id AS first_unit_id, p.second_id, s.number AS second_number,
             s.name AS second_name, s.unit_id AS second_unit_id, f.kind,
             CAST(p.facts AS text) AS facts, p.strength,
             p.release_id, p.state, p.found_at, p.decided_at, p.decided_by, p.reason, m.id AS merge
      """
          + FROM;
  private static final String FILTER =
      """
       AND (CAST(:strengths AS text[]) IS NULL OR p.strength = ANY(:strengths))
       AND p.state = ANY(:states)
       AND (CAST(:units AS bigint[]) IS NULL
         OR f.unit_id = ANY(:units) OR s.unit_id = ANY(:units))
       AND (CAST(:q AS text) IS NULL OR starts_with(f.number, :q) OR starts_with(s.number, :q)
         OR starts_with(f.name, :q) OR starts_with(s.name, :q))
      """;
  private static final Map<String, String> SORTABLE =
      Map.of(
          "foundAt", "p.found_at",
          "strength", "CASE p.strength WHEN 'CERTAIN' THEN 3 WHEN 'LIKELY' THEN 2 ELSE 1 END",
          "first", "f.number",
          "second", "s.number");

  private final JdbcClient jdbc;

  PairQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Row> page(DataScope scope, PairFilter filter, Paging paging) {
    return bound(
            scoped(SELECT, scope)
                + FILTER
                + " ORDER BY "
                + paging.orderBy(SORTABLE, "p.id")
                + " LIMIT :limit OFFSET :offset",
            scope,
            filter)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }

  long count(DataScope scope, PairFilter filter) {
    return bound(scoped("SELECT count(*)" + FROM, scope) + FILTER, scope, filter)
        .query(Long.class)
        .single();
  }

  Optional<Row> one(DataScope scope, long id) {
    return jdbc.sql(scoped(SELECT, scope) + " AND p.id = :id")
        .params(scope.parameters())
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Row.class))
        .optional();
  }

  private JdbcClient.StatementSpec bound(String sql, DataScope scope, PairFilter filter) {
    var states = filter.state();
    return jdbc.sql(sql)
        .params(scope.parameters())
        .param("strengths", texts(filter.strength()), java.sql.Types.ARRAY)
        .param(
            "states",
            (states == null || states.isEmpty() ? List.of(PairState.OPEN) : states)
                .stream().map(PairState::name).toArray(String[]::new))
        .param(
            "units",
            filter.unit() == null || filter.unit().isEmpty()
                ? null
                : filter.unit().toArray(Long[]::new),
            java.sql.Types.ARRAY)
        .param(
            "q",
            filter.q() == null || filter.q().isBlank() ? null : filter.q().strip(),
            java.sql.Types.VARCHAR);
  }

  private static String @Nullable [] texts(@Nullable List<String> list) {
    return list == null || list.isEmpty() ? null : list.toArray(String[]::new);
  }

  private static String scoped(String sql, DataScope scope) {
    return sql.formatted(
        scope.clause("f.unit_id", "f.manager_id"), scope.clause("s.unit_id", "s.manager_id"));
  }
}
