package io.keheng.revision;

import io.keheng.shared.Actor;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RevisionRepository {

  private static final String COLUMNS =
      """
      SELECT id, set_name AS "set", title, reason, effective_from, correction_reason, superior_document,
             state, round, version, rehearsal_id, created_by, created_name, created_at,
             submitted_by, submitted_name, submitted_at, released_name, released_at
      FROM revision.revision
      """;

  private final JdbcClient jdbc;

  RevisionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All revisions, newest first. */
  List<Revision> all() {
    return jdbc.sql(COLUMNS + "ORDER BY id DESC")
        .query(new SimplePropertyRowMapper<>(Revision.class))
        .list();
  }

  Optional<Revision> byId(long id) {
    return jdbc.sql(COLUMNS + "WHERE id = :id")
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Revision.class))
        .optional();
  }

  boolean withRehearsal(long rehearsal) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM revision.revision WHERE rehearsal_id = :rehearsal)")
        .param("rehearsal", rehearsal)
        .query(Boolean.class)
        .single();
  }

  /** Keeps others from changing it until the transaction ends. */
  Optional<Revision> locked(long id) {
    return jdbc.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Revision.class))
        .optional();
  }

  long insert(String set, Revisions.Head head, Actor actor, Instant at) {
    return params(
            jdbc.sql(
                """
                INSERT INTO revision.revision (set_name, title, reason, effective_from,
                  correction_reason, superior_document, created_by, created_name, created_at)
                VALUES (:set, :title, :reason, :from, :correction, :superior, :staff, :name, :at)
                RETURNING id
                """),
            head)
        .param("set", set)
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  void update(long id, Revisions.Head head) {
    params(
            jdbc.sql(
                """
                UPDATE revision.revision SET title = :title, reason = :reason,
                  effective_from = :from, correction_reason = :correction,
                  superior_document = :superior, version = version + 1
                WHERE id = :id
                """),
            head)
        .param("id", id)
        .update();
  }

  private static JdbcClient.StatementSpec params(
      JdbcClient.StatementSpec statement, Revisions.Head head) {
    return statement
        .param("title", head.title())
        .param("reason", head.reason())
        .param("from", head.effectiveFrom())
        .param("correction", head.correctionReason(), Types.VARCHAR)
        .param("superior", head.superiorDocument(), Types.VARCHAR);
  }

  void submit(long id, @Nullable Long rehearsal, Actor actor, Instant at) {
    jdbc.sql(
            """
            UPDATE revision.revision SET state = 'SUBMITTED', round = round + 1,
              rehearsal_id = :rehearsal, submitted_by = :staff, submitted_name = :name,
              submitted_at = :at, version = version + 1
            WHERE id = :id
            """)
        .param("id", id)
        .param("rehearsal", rehearsal, Types.BIGINT)
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void state(long id, String state) {
    jdbc.sql("UPDATE revision.revision SET state = :state, version = version + 1 WHERE id = :id")
        .param("id", id)
        .param("state", state)
        .update();
  }

  void release(long id, LocalDate from, Actor actor, Instant at) {
    jdbc.sql(
            """
            UPDATE revision.revision SET state = 'RELEASED', effective_from = :from,
              released_name = :name, released_at = :at, version = version + 1
            WHERE id = :id
            """)
        .param("id", id)
        .param("from", from)
        .param("name", actor.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
