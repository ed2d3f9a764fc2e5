package io.keheng.improvement;

import io.keheng.complaintcluster.Recurrence;
import io.keheng.shared.Actor;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done in rectifications, and which complaints each of them is about. */
@Repository
class StepRepository {

  private final JdbcClient jdbc;

  StepRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      long id, Step.Kind kind, Instant at, @Nullable String note, @Nullable Recurrence counted) {
    var actor = Actor.current();
    jdbc.sql(
            """
            INSERT INTO complaint.rectification_step
              (rectification_id, kind, at, staff_id, staff_name, note, before, after)
            VALUES (:id, :kind, :at, :staff, :name, :note, :before, :after)
            """)
        .param("id", id)
        .param("kind", kind.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .param("note", note, Types.VARCHAR)
        .param("before", counted == null ? null : counted.before(), Types.INTEGER)
        .param("after", counted == null ? null : counted.after(), Types.INTEGER)
        .update();
  }

  List<Step> of(long id) {
    return jdbc.sql(
            """
            SELECT id, kind, at, staff_name, note, before, after FROM complaint.rectification_step
            WHERE rectification_id = :id ORDER BY id
            """)
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Step.class))
        .list();
  }

  /** Whether somebody said that the measure was done. */
  boolean didIt(long id, long staff) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM complaint.rectification_step
              WHERE rectification_id = :id AND staff_id = :staff AND kind = 'DONE')
            """)
        .param("id", id)
        .param("staff", staff)
        .query(Boolean.class)
        .single();
  }

  /** One case of each complainant: the last that he lodged. */
  List<Long> complainants(Rectification of) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (coalesce(c.customer_id::text, encode(c.phone_index, 'hex'),
                     '#' || c.id)) c.id
            FROM complaint.complaint c
            WHERE NOT c.staff AND (c.id = :case OR c.id IN
              (SELECT m.case_id FROM complaint.cluster_case m WHERE m.cluster_id = :cluster))
            ORDER BY coalesce(c.customer_id::text, encode(c.phone_index, 'hex'), '#' || c.id),
                     c.lodged_at DESC, c.id DESC
            """)
        .param("case", of.caseId(), Types.BIGINT)
        .param("cluster", of.clusterId(), Types.BIGINT)
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
