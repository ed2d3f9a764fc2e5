package io.keheng.truthfulness;

import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people decided about findings, step by step. */
@Repository
class FindingStepRepository {

  /** One step in the life of a finding after it was found. */
  record Step(FindingState state, Instant at, String staffName, @Nullable String note) {}

  private final JdbcClient jdbc;

  FindingStepRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the version is no longer the stored one. */
  boolean decide(
      long id, long version, FindingState state, @Nullable String note, Actor actor, Instant at) {
    return jdbc.sql(
                """
                WITH decided AS (
                  UPDATE truthfulness.finding
                  SET state = :state, version = version + 1,
                      settled_at = CASE :state WHEN 'ACCEPTED' THEN CAST(:at AS timestamptz) END
                  WHERE id = :id AND version = :version RETURNING id)
                INSERT INTO truthfulness.finding_step
                  (finding_id, state, at, staff_id, staff_name, note)
                SELECT id, :state, :at, :staff, :name, :note FROM decided
                """)
            .param("state", state.name())
            .param("id", id)
            .param("version", version)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("staff", actor.staffId())
            .param("name", actor.name())
            .param("note", note)
            .update()
        == 1;
  }

  List<Step> steps(long id) {
    return jdbc.sql(
            """
            SELECT state, at, staff_name, note FROM truthfulness.finding_step
            WHERE finding_id = :id ORDER BY id
            """)
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Step.class))
        .list();
  }
}
