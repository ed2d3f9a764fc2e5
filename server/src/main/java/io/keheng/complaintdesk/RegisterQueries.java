package io.keheng.complaintdesk;

import io.keheng.complaint.Complaint;
import io.keheng.complaint.SeenCases;
import io.keheng.identity.DataScope;
import io.keheng.procedure.Channel;
import io.keheng.procedure.Stage;
import io.keheng.shared.Paging;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of complaints 投诉登记簿. */
@Repository
class RegisterQueries {

  /**
   * @param score the last satisfaction; null where nobody was asked
   * @param dueAt of the running clock that is due first; null where none runs
   * @param clock that one, as {@code procedure/code}
   */
  record Row(
      long id,
      String number,
      String procedure,
      boolean staff,
      Stage stage,
      Channel channel,
      @Nullable String caseClass,
      Complaint.Severity severity,
      String content,
      @Nullable String complainant,
      @Nullable Long customerId,
      @Nullable String customerName,
      long unitId,
      String owner,
      long ownerId,
      Instant lodgedAt,
      @Nullable String result,
      @Nullable Integer score,
      @Nullable Instant dueAt,
      @Nullable String clock) {}

  private static final int SHOWN = 120;

  private static final String ROW =
      """
      SELECT c.id, c.number, c.procedure, c.staff, c.stage, c.channel, c.case_class, c.severity,
        left(c.content, %d) AS content, c.complainant, c.customer_id, c.customer_name, c.unit_id,
        c.owner, c.owner_id, c.lodged_at, c.result,
        (SELECT (a.details ->> 'score')::int FROM complaint.act a
         WHERE a.case_id = c.id AND a.act IN ('SATISFACTION_ASKED', 'VISITED')
         ORDER BY a.id DESC LIMIT 1) AS score, c.due_at, c.due_clock AS clock
      FROM complaint.complaint c
      WHERE\s\
      """
          .formatted(SHOWN);

  private static final Map<String, String> SORTS =
      Map.of(
          "number", "c.number",
          "lodgedAt", "c.lodged_at",
          "dueAt", "c.due_at",
          "severity", "array_position(ARRAY['MAJOR','SERIOUS','ORDINARY'], c.severity)");

  private static final String LATEST = "c.lodged_at DESC, c.id DESC";

  private final JdbcClient jdbc;
  private final DueSoon dueSoon;
  private final Clock clock;

  RegisterQueries(JdbcClient jdbc, DueSoon dueSoon, Clock clock) {
    this.jdbc = jdbc;
    this.dueSoon = dueSoon;
    this.clock = clock;
  }

  List<Row> page(RegisterFilter filter, DataScope scope, Paging paging) {
    var order = paging.orderBy(SORTS, LATEST);
    var ids = SeenCases.first(scope, where(filter), order, paging.offset() + paging.limit());
    return filtered(
            ROW + "c.id IN (" + ids + ") ORDER BY " + order + " LIMIT :limit OFFSET :offset",
            filter,
            scope)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }

  /** How many there are, counted up to one more than the most. */
  long count(RegisterFilter filter, DataScope scope, long most) {
    var ids = SeenCases.first(scope, where(filter), "", most + 1);
    return filtered("SELECT least(count(*), :most) FROM (" + ids + ") found", filter, scope)
        .param("most", most + 1)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(String sql, RegisterFilter filter, DataScope scope) {
    return jdbc.sql(sql).params(parameters(filter, scope));
  }

  private static String where(RegisterFilter filter) {
    var sql = new StringBuilder("true");
    add(
        sql,
        filter.q(),
        "(starts_with(c.number, :q) OR starts_with(c.customer_number, :q)"
            + " OR starts_with(c.complainant, :q))");
    add(sql, filter.stage(), "c.stage = :stage");
    add(
        sql,
        yes(filter.open()),
        "c.stage IN ('REGISTERED', 'ACCEPTED', 'HANDLING', 'DECIDED', 'ANSWERED')");
    add(sql, yes(filter.mine()), "c.owner_id = :scopeSelf");
    add(
        sql,
        yes(filter.late()),
        "EXISTS (SELECT FROM complaint.clock l WHERE l.case_id = c.id"
            + " AND l.stopped_at IS NULL AND l.resting IS NULL AND l.due_at <= :now)");
    add(
        sql,
        filter.due(),
        filter.due() == RegisterFilter.Due.TODAY
            ? "c.due_at > :now AND c.due_at <= :today"
            : "c.due_at > :today AND c.due_at <= :soon");
    add(
        sql,
        yes(filter.waiting()),
        "EXISTS (SELECT FROM complaint.clock k WHERE k.case_id = c.id"
            + " AND k.stopped_at IS NULL AND k.resting IS NOT NULL)");
    add(sql, yes(filter.unassigned()), "c.owner_id = 0");
    add(sql, filter.owner(), "c.owner_id = :owner");
    add(sql, filter.channel(), "c.channel = :channel");
    add(sql, filter.severity(), "c.severity = :severity");
    add(sql, filter.procedure(), "c.procedure = :procedure");
    add(sql, filter.unit(), "c.unit_id = :unit");
    add(sql, filter.customer(), "c.customer_id = :customer");
    add(sql, filter.staff(), "c.staff = :staff");
    add(sql, filter.from(), "c.lodged_at >= :from");
    add(sql, filter.to(), "c.lodged_at < :to");
    return sql.toString();
  }

  private static void add(StringBuilder sql, @Nullable Object value, String condition) {
    if (value != null) {
      sql.append(" AND ").append(condition);
    }
  }

  private static @Nullable Boolean yes(@Nullable Boolean flag) {
    return Boolean.TRUE.equals(flag) ? flag : null;
  }

  private Map<String, Object> parameters(RegisterFilter filter, DataScope scope) {
    var parameters = new HashMap<>(scope.parameters());
    parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
    if (filter.due() != null) {
      var ends = dueSoon.ends();
      parameters.put("today", ends.today().atOffset(ZoneOffset.UTC));
      parameters.put("soon", ends.soon().atOffset(ZoneOffset.UTC));
    }
    put(parameters, "owner", filter.owner());
    put(parameters, "q", filter.q() == null ? null : filter.q().strip());
    put(parameters, "stage", filter.stage() == null ? null : filter.stage().name());
    put(parameters, "channel", filter.channel() == null ? null : filter.channel().name());
    put(parameters, "severity", filter.severity() == null ? null : filter.severity().name());
    put(parameters, "procedure", filter.procedure());
    put(parameters, "unit", filter.unit());
    put(parameters, "customer", filter.customer());
    put(parameters, "staff", filter.staff());
    put(parameters, "from", filter.from() == null ? null : start(filter.from()));
    put(parameters, "to", filter.to() == null ? null : start(filter.to().plusDays(1)));
    return parameters;
  }

  private OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
  }

  private static void put(Map<String, Object> into, String name, @Nullable Object value) {
    if (value != null) {
      into.put(name, value);
    }
  }
}
