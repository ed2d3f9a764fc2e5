package io.keheng.complaintafter;

import io.keheng.complaint.SeenCases;
import io.keheng.identity.DataScope;
import io.keheng.procedure.Stage;
import io.keheng.protection.ProtectedText;
import io.keheng.protection.Vault;
import io.keheng.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to be visited: those drawn, and those whose procedure has a running term for a visit. */
@Repository
class VisitQueries {

  /**
   * @param drawn whether it was drawn; else the procedure asks for the visit
   * @param clock that runs for it, as {@code procedure/code}; null where it was drawn
   * @param dueOn last day for it
   */
  record Row(
      long caseId,
      long version,
      String number,
      String procedure,
      Stage stage,
      @Nullable String complainant,
      @Nullable ProtectedText phone,
      @Nullable Long customerId,
      long unitId,
      String owner,
      boolean drawn,
      @Nullable String clock,
      LocalDate dueOn) {}

  /**
   * @param late only those whose day is over
   */
  record Asked(@Nullable Long unit, @Nullable Boolean late, LocalDate today) {}

  private static final String DUE =
      """
      FROM complaint.complaint c JOIN (
        SELECT v.case_id, true AS drawn, NULL AS clock, r.due_on
        FROM complaint.visit v JOIN complaint.visit_round r ON r.id = v.round_id
        WHERE v.drawn AND v.visited_at IS NULL AND v.dropped_at IS NULL
        UNION ALL
        SELECT k.case_id, false, k.procedure || '/' || k.code,
          ((k.due_at AT TIME ZONE :zone) - interval '1 second')::date
        FROM complaint.clock k
        WHERE k.stopped_at IS NULL AND k.procedure || '/' || k.code = ANY(:clocks)
      ) d ON d.case_id = c.id
      WHERE\s\
      """;

  private static final Map<String, String> SORTS =
      Map.of("number", "c.number", "dueOn", "d.due_on", "unit", "c.unit_id");

  private final JdbcClient jdbc;
  private final Vault vault;

  VisitQueries(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /**
   * @param clocks whose visit the procedures ask for, as {@code procedure/code}
   */
  List<Row> page(Asked asked, List<String> clocks, ZoneId zone, DataScope scope, Paging paging) {
    return jdbc.sql(
            "SELECT c.id, c.version, c.number, c.procedure, c.stage, c.complainant, c.phone,"
                + " c.customer_id, c.unit_id, c.owner, d.drawn, d.clock, d.due_on "
                + DUE
                + where(asked, scope)
                + " ORDER BY "
                + paging.orderBy(SORTS, "d.due_on, c.id")
                + " LIMIT :limit OFFSET :offset")
        .params(parameters(asked, clocks, zone, scope))
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> row(row))
        .list();
  }

  long count(Asked asked, List<String> clocks, ZoneId zone, DataScope scope) {
    return jdbc.sql("SELECT count(*) " + DUE + where(asked, scope))
        .params(parameters(asked, clocks, zone, scope))
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private Row row(ResultSet row) throws SQLException {
    var id = row.getLong("id");
    return new Row(
        id,
        row.getLong("version"),
        row.getString("number"),
        row.getString("procedure"),
        Stage.valueOf(row.getString("stage")),
        row.getString("complainant"),
        vault.text("complaint.complaint.phone", id, row.getBytes("phone")),
        row.getObject("customer_id", Long.class),
        row.getLong("unit_id"),
        row.getString("owner"),
        row.getBoolean("drawn"),
        row.getString("clock"),
        row.getObject("due_on", LocalDate.class));
  }

  private static String where(Asked asked, DataScope scope) {
    return SeenCases.clause()
        + (asked.unit() == null ? "" : " AND c.unit_id = :unit")
        + (Boolean.TRUE.equals(asked.late()) ? " AND d.due_on < :today" : "");
  }

  private static Map<String, Object> parameters(
      Asked asked, List<String> clocks, ZoneId zone, DataScope scope) {
    var parameters = new HashMap<>(scope.parameters());
    parameters.put("clocks", clocks.toArray(String[]::new));
    parameters.put("zone", zone.getId());
    parameters.put("today", asked.today());
    var unit = asked.unit();
    if (unit != null) {
      parameters.put("unit", unit);
    }
    return parameters;
  }
}
