package io.keheng.rights;

import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of requests. */
@Repository
class RightsQueries {

  /**
   * Which requests a list shows.
   *
   * @param late still open after the day they were due
   */
  record Filter(
      @Nullable String q,
      RightsRequest.@Nullable State state,
      RightsRequest.@Nullable Kind kind,
      @Nullable Long customer,
      @Nullable Boolean late) {}

  private static final Map<String, String> SORTABLE = sortable();

  private final JdbcClient jdbc;

  RightsQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RightsRequest> page(Filter filter, DataScope scope, LocalDate today, Paging paging) {
    return jdbc.sql(
            "SELECT * FROM consent.request r WHERE "
                + where(filter, scope)
                + " ORDER BY "
                + paging.orderBy(SORTABLE, "r.id DESC")
                + " LIMIT :limit OFFSET :offset")
        .params(parameters(filter, scope, today))
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(RightsRequest.class))
        .list();
  }

  long count(Filter filter, DataScope scope, LocalDate today) {
    return jdbc.sql("SELECT count(*) FROM consent.request r WHERE " + where(filter, scope))
        .params(parameters(filter, scope, today))
        .query(Long.class)
        .single();
  }

  private static String where(Filter filter, DataScope scope) {
    var sql = new StringBuilder(scope.clause("r.unit_id", "r.manager_id"));
    if (filter.q() != null && !filter.q().isBlank()) {
      sql.append(
          " AND (starts_with(r.number, :q) OR starts_with(r.customer_number, :q)"
              + " OR starts_with(r.customer_name, :q))");
    }
    if (filter.state() != null) {
      sql.append(" AND r.state = :state");
    }
    if (filter.kind() != null) {
      sql.append(" AND r.kind = :kind");
    }
    if (filter.customer() != null) {
      sql.append(" AND r.customer_id = :customer");
    }
    if (Boolean.TRUE.equals(filter.late())) {
      sql.append(" AND r.state <> 'ANSWERED' AND r.due_on < :today");
    }
    return sql.toString();
  }

  private static Map<String, Object> parameters(Filter filter, DataScope scope, LocalDate today) {
    var parameters = new HashMap<String, Object>(scope.parameters());
    parameters.put("today", today);
    if (filter.q() != null) {
      parameters.put("q", filter.q().strip());
    }
    if (filter.state() != null) {
      parameters.put("state", filter.state().name());
    }
    if (filter.kind() != null) {
      parameters.put("kind", filter.kind().name());
    }
    if (filter.customer() != null) {
      parameters.put("customer", filter.customer());
    }
    return parameters;
  }

  private static Map<String, String> sortable() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("number", "r.number");
    columns.put("receivedOn", "r.received_on");
    columns.put("dueOn", "r.due_on");
    columns.put("customerName", "r.customer_name");
    return columns;
  }
}
