package io.keheng.truthfulness;

import io.keheng.directory.CustomerFilter;
import io.keheng.directory.Directory;
import io.keheng.examination.Check;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings of the customers whom the acting person may read. */
@Repository
class FindingQueries {

  record Row(
      long id,
      long version,
      long customerId,
      String number,
      String name,
      long unitId,
      @Nullable Long managerId,
      String checkCode,
      Check.Group checkGroup,
      String field,
      int weight,
      @Nullable String detail,
      @Nullable String detailArg,
      FindingState state,
      Instant foundAt,
      @Nullable Instant settledAt) {}

  private static final String FROM =
      " FROM truthfulness.finding f JOIN customer.directory d ON d.id = f.customer_id WHERE ";
  private static final String SELECT =
      """
      SELECT f.id, f.version, f.customer_id, d.number, d.name, d.unit_id, d.manager_id,
             f.check_code, f.check_group, f.field, f.weight, f.detail, f.detail_arg, f.state,
             f.found_at, f.settled_at
      """
          + FROM;
  private static final String FILTER =
      """
       AND (CAST(:checks AS text[]) IS NULL OR f.check_code = ANY(:checks))
       AND (CAST(:part AS text) IS NULL OR f.check_group = :part)
       AND f.state = ANY(:states)
       AND (CAST(:customer AS bigint) IS NULL OR f.customer_id = :customer)
      """;
  private static final Map<String, String> SORTABLE =
      Map.of(
          "foundAt", "f.found_at",
          "weight", "f.weight",
          "number", "d.number",
          "name", "d.name_pinyin",
          "check", "f.check_code",
          "state", "f.state");

  private final JdbcClient jdbc;
  private final Directory directory;

  FindingQueries(JdbcClient jdbc, Directory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  List<Row> page(FindingFilter filter, Paging paging) {
    var seen = directory.condition(customers(filter));
    return bound(
            jdbc.sql(
                SELECT
                    + seen.sql()
                    + FILTER
                    + " ORDER BY "
                    + paging.orderBy(SORTABLE, "f.id")
                    + " LIMIT :limit OFFSET :offset"),
            filter,
            seen)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }

  long count(FindingFilter filter) {
    var seen = directory.condition(customers(filter));
    return bound(jdbc.sql("SELECT count(*)" + FROM + seen.sql() + FILTER), filter, seen)
        .query(Long.class)
        .single();
  }

  Optional<Row> byId(long id) {
    var seen = directory.condition(CustomerFilter.ALL);
    return jdbc.sql(SELECT + seen.sql() + " AND f.id = :id")
        .params(seen.parameters())
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Row.class))
        .optional();
  }

  private static JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec sql, FindingFilter filter, Directory.Condition seen) {
    var checks = filter.check();
    var states = filter.state();
    return sql.params(seen.parameters())
        .param(
            "checks",
            checks == null || checks.isEmpty() ? null : checks.toArray(String[]::new),
            java.sql.Types.ARRAY)
        .param(
            "part", filter.group() == null ? null : filter.group().name(), java.sql.Types.VARCHAR)
        .param(
            "states",
            (states == null || states.isEmpty()
                    ? List.of(FindingState.FOUND, FindingState.CONFIRMED)
                    : states)
                .stream().map(FindingState::name).toArray(String[]::new))
        .param("customer", filter.customer(), java.sql.Types.BIGINT);
  }

  static CustomerFilter customers(FindingFilter filter) {
    return new CustomerFilter(
        filter.q(),
        null,
        filter.unit(),
        filter.manager(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
