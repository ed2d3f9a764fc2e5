package io.keheng.complaint;

import io.keheng.procedure.Act;
import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done in each case, in order. */
@Repository
class CaseActRepository {

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseActRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Keeps an act; gives its id. */
  long insert(
      long caseId,
      Act act,
      Instant at,
      Actor actor,
      @Nullable String note,
      Map<String, ?> details) {
    return jdbc.sql(
            """
            INSERT INTO complaint.act (case_id, act, at, staff_id, staff_name, note, details)
            VALUES (:case, :act, :at, :staff, :name, :note, CAST(:details AS jsonb))
            RETURNING id
            """)
        .param("case", caseId)
        .param("act", act.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .param("note", note)
        .param("details", json.writeValueAsString(details))
        .query(Long.class)
        .single();
  }

  /** Oldest first. */
  List<Done> of(long caseId) {
    return jdbc.sql("SELECT * FROM complaint.act WHERE case_id = :case ORDER BY id")
        .param("case", caseId)
        .query(
            (row, number) ->
                new Done(
                    row.getLong("id"),
                    Act.valueOf(row.getString("act")),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getLong("staff_id"),
                    row.getString("staff_name"),
                    row.getString("note"),
                    json.readValue(row.getString("details"), DETAILS)))
        .list();
  }
}
