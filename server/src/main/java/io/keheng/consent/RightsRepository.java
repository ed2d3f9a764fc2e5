package io.keheng.consent;

import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RightsRepository {

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

  RightsRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String nextNumber(int year) {
    return jdbc.sql("SELECT lpad(nextval('consent.request_number')::text, 6, '0')")
        .query((row, number) -> "R" + year + "-" + row.getString(1))
        .single();
  }

  long insert(String number, Rights.Applied applied, LocalDate due, Instant at, Actor actor) {
    var asked = applied.asked();
    return jdbc.sql(
            """
            INSERT INTO consent.request
              (number, customer_id, customer_number, customer_name, unit_id, manager_id, kind,
               applicant, applicant_name, content, manner, received_on, days, due_on, state,
               recorded_at, recorded_by)
            VALUES (:number, :customer, :customerNumber, :customerName, :unit, :manager, :kind,
               :applicant, :applicantName, :content, :manner, :receivedOn, :days, :due, 'RECEIVED',
               :at, :by)
            RETURNING id
            """)
        .param("number", number)
        .param("customer", applied.customerId())
        .param("customerNumber", applied.customerNumber())
        .param("customerName", applied.customerName())
        .param("unit", applied.unitId())
        .param("manager", applied.managerId())
        .param("kind", asked.kind().name())
        .param("applicant", asked.applicant().name())
        .param("applicantName", asked.applicantName())
        .param("content", asked.content())
        .param("manner", asked.manner().name())
        .param("receivedOn", applied.receivedOn())
        .param("days", applied.days())
        .param("due", due)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  Optional<RightsRequest> byId(long id, DataScope scope) {
    return jdbc.sql(
            "SELECT * FROM consent.request r WHERE r.id = :id AND "
                + scope.clause("r.unit_id", "r.manager_id"))
        .param("id", id)
        .params(scope.parameters())
        .query(new SimplePropertyRowMapper<>(RightsRequest.class))
        .optional();
  }

  /** False when the version is no longer the stored one. */
  boolean identified(
      long id, long version, RightsRequest.Means means, String evidence, Instant at, Actor actor) {
    return jdbc.sql(
                """
                UPDATE consent.request
                SET identity_means = :means, identity_evidence = :evidence, identity_at = :at,
                    identity_by = :by, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("means", means.name())
            .param("evidence", evidence)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", actor.name())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  /** False when the version is no longer the stored one. */
  boolean decided(long id, Rights.Decision decision, Instant at, Actor actor) {
    return jdbc.sql(
                """
                UPDATE consent.request
                SET state = :state, granted = :granted, ground = :ground, reasons = :reasons,
                    decided_at = :at, decided_by = :by, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("state", decision.granted() ? "GRANTED" : "REFUSED")
            .param("granted", decision.granted())
            .param("ground", decision.ground())
            .param("reasons", decision.reasons())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", actor.name())
            .param("id", id)
            .param("version", decision.version())
            .update()
        == 1;
  }

  /** False when the version is no longer the stored one. */
  boolean answered(
      long id, long version, Consent.Manner manner, String evidence, Instant at, Actor actor) {
    return jdbc.sql(
                """
                UPDATE consent.request
                SET state = 'ANSWERED', answer_manner = :manner, answer_evidence = :evidence,
                    answered_at = :at, answered_by = :by, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("manner", manner.name())
            .param("evidence", evidence)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", actor.name())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
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
