package io.keheng.complaint;

import io.keheng.shared.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes cases of the past, a batch in one statement. */
@Repository
class PastCaseRepository {

  /** A case as it is written, by the names of its columns; times in ISO 8601. */
  record Row(
      long id,
      String number,
      String stage,
      String channel,
      String severity,
      String content,
      long unit_id,
      String lodged_at,
      @Nullable String result,
      @Nullable String closed_at,
      @Nullable String late_at,
      @Nullable String product,
      @Nullable String issue,
      @Nullable String response,
      @Nullable Boolean stated_timely,
      String origin_mark) {}

  /** An act as it is written. */
  record ActRow(int place, long case_id, String act, String at, @Nullable String note) {}

  /**
   * @param origin null for a case that did not come by a file
   */
  record Known(String number, @Nullable String origin, @Nullable String originMark) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PastCaseRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Long> ids(int number) {
    return jdbc.sql("SELECT nextval('complaint.case_id') FROM generate_series(1, :number)")
        .param("number", number)
        .query((row, place) -> row.getLong(1))
        .list();
  }

  Map<String, Known> known(List<String> numbers) {
    var known = new HashMap<String, Known>();
    jdbc.sql(
            """
            SELECT number, origin, origin_mark FROM complaint.complaint
            WHERE number = ANY(:numbers)
            """)
        .param("numbers", numbers.toArray(String[]::new))
        .query(Known.class)
        .list()
        .forEach(each -> known.put(each.number(), each));
    return known;
  }

  void insert(List<Row> rows, String origin, String procedure, List<String> besides, Actor by) {
    jdbc.sql(
            """
            INSERT INTO complaint.complaint
              (id, number, procedure, besides, staff, stage, channel, severity, content, on_behalf,
               persons, representatives, mass_risk, taken_unit_id, taken_by_id, taken_by, unit_id,
               owner_id, owner, lodged_at, result, closed_at, ended_at, late_at, product, issue,
               response, stated_timely, origin, origin_mark)
            SELECT r.id, r.number, :procedure, :besides, false, r.stage, r.channel, r.severity,
              r.content, 'SELF', 1, '{}', false, r.unit_id, :byId, :by, r.unit_id, :byId, :by,
              r.lodged_at, r.result, r.closed_at, r.closed_at, r.late_at, r.product, r.issue,
              r.response, r.stated_timely, :origin, r.origin_mark
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (id bigint, number text, stage text,
              channel text, severity text, content text, unit_id bigint, lodged_at timestamptz,
              result text, closed_at timestamptz, late_at timestamptz, product text, issue text,
              response text, stated_timely boolean, origin_mark text)
            """)
        .param("procedure", procedure)
        .param("besides", besides.toArray(String[]::new))
        .param("byId", by.staffId())
        .param("by", by.name())
        .param("origin", origin)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  void insertActs(List<ActRow> acts, Actor by) {
    jdbc.sql(
            """
            INSERT INTO complaint.act (case_id, act, at, staff_id, staff_name, note, details)
            SELECT a.case_id, a.act, a.at, :byId, :by, a.note, '{}'
            FROM jsonb_to_recordset(CAST(:acts AS jsonb)) AS a (place int, case_id bigint, act text,
              at timestamptz, note text)
            ORDER BY a.place
            """)
        .param("byId", by.staffId())
        .param("by", by.name())
        .param("acts", json.writeValueAsString(acts))
        .update();
  }
}
