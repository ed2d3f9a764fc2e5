package io.keheng.complaint;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What acts change of a case beside its stage. */
@Repository
class EffectRepository {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  EffectRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void apply(long id, Effect effect) {
    switch (effect) {
      case Effect.Classified classified -> change(id, "case_class", classified.caseClass());
      case Effect.Decided decided -> change(id, "result", decided.result());
      case Effect.Merged merged -> change(id, "merged_into", merged.into());
      case Effect.Kept kept -> change(id, "keep_until", kept.until());
      case Effect.Given given -> {
        change(id, "unit_id", given.unitId());
        change(id, "owner_id", given.ownerId());
        change(id, "owner", given.owner());
      }
      case Effect.Joined joined ->
          jdbc.sql(
                  """
                  INSERT INTO complaint.member (case_id, staff_id) VALUES (:id, :staff)
                  ON CONFLICT DO NOTHING
                  """)
              .param("id", id)
              .param("staff", joined.staffId())
              .update();
      case Effect.Coded coded ->
          jdbc.sql(
                  """
                  UPDATE complaint.complaint
                  SET category = :category, cause = :cause, marks = CAST(:marks AS jsonb)
                  WHERE id = :id
                  """)
              .param("category", coded.category(), Types.VARCHAR)
              .param("cause", coded.cause(), Types.VARCHAR)
              .param("marks", json.writeValueAsString(coded.marks()))
              .param("id", id)
              .update();
    }
  }

  private void change(long id, String column, Object value) {
    jdbc.sql("UPDATE complaint.complaint SET " + column + " = :value WHERE id = :id")
        .param("value", value)
        .param("id", id)
        .update();
  }
}
