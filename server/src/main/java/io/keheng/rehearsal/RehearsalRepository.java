package io.keheng.rehearsal;

import io.keheng.revision.Proposal;
import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class RehearsalRepository {

  private static final String SELECT =
      """
      SELECT id, revision_id, revision_title, set_name AS "set", checksum, texts, name, as_of, status, step,
             done, total, staff_id, staff_name, started_at, finished_at, setup, customers, moved,
             problem, problem_args
      FROM rehearsal.rehearsal r
      """;

  private static final Map<String, String> SORTS =
      Map.of("name", "name", "asOf", "as_of", "startedAt", "started_at");

  private final JdbcClient jdbc;

  RehearsalRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ends those that say they run; whoever has the turn knows that none does. Gives their ids. */
  List<Long> endInterrupted(Instant now) {
    return jdbc.sql(
            """
            UPDATE rehearsal.rehearsal
            SET status = 'FAILED', problem = 'rehearsal.interrupted', finished_at = :now
            WHERE status = 'RUNNING' RETURNING id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getLong(1))
        .list();
  }

  long insert(
      Proposal proposal,
      String texts,
      String name,
      LocalDate asOf,
      String setup,
      Actor actor,
      Instant now) {
    return jdbc.sql(
            """
            INSERT INTO rehearsal.rehearsal (revision_id, revision_title, set_name, checksum, texts,
              name, as_of, status, step, setup, staff_id, staff_name, started_at)
            VALUES (:revision, :title, :set, :checksum, CAST(:texts AS jsonb), :name, :asOf,
              'RUNNING', 'PLACES', CAST(:setup AS jsonb), :staffId, :staffName, :now)
            RETURNING id
            """)
        .param("revision", proposal.id())
        .param("title", proposal.title())
        .param("set", proposal.set().name())
        .param("checksum", proposal.checksum())
        .param("texts", texts)
        .param("name", name)
        .param("asOf", asOf)
        .param("setup", setup)
        .param("staffId", actor.staffId())
        .param("staffName", actor.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Notes where a rehearsal stands; false when its end has been asked for. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean step(long id, String step, long done, long total) {
    return jdbc.sql(
            """
            UPDATE rehearsal.rehearsal SET step = :step, done = :done, total = :total
            WHERE id = :id RETURNING NOT cancel_requested
            """)
        .param("step", step)
        .param("done", done)
        .param("total", total)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  boolean requestCancel(long id) {
    return jdbc.sql(
                "UPDATE rehearsal.rehearsal SET cancel_requested = true"
                    + " WHERE id = :id AND status = 'RUNNING'")
            .param("id", id)
            .update()
        == 1;
  }

  /** False when its end has been asked for. */
  boolean finish(long id, long customers, long moved, Instant now) {
    return jdbc.sql(
                """
                UPDATE rehearsal.rehearsal
                SET status = 'DONE', step = 'DONE', done = total, customers = :customers,
                    moved = :moved, finished_at = :now
                WHERE id = :id AND NOT cancel_requested
                """)
            .param("customers", customers)
            .param("moved", moved)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  void stop(long id, RehearsalStatus status, String problem, String args, Instant now) {
    jdbc.sql(
            """
            UPDATE rehearsal.rehearsal
            SET status = :status, problem = :problem, problem_args = CAST(:args AS jsonb),
                finished_at = :now
            WHERE id = :id
            """)
        .param("status", status.name())
        .param("problem", problem)
        .param("args", args)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void rename(long id, String name) {
    jdbc.sql("UPDATE rehearsal.rehearsal SET name = :name WHERE id = :id")
        .param("name", name)
        .param("id", id)
        .update();
  }

  void delete(long id) {
    jdbc.sql("DELETE FROM rehearsal.rehearsal WHERE id = :id").param("id", id).update();
  }

  Optional<RehearsalRow> byId(long id) {
    return jdbc.sql(SELECT + "WHERE id = :id")
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(RehearsalRow.class))
        .optional();
  }

  /** The latest finished rehearsal of a text. */
  Optional<RehearsalRow> latest(long revision, String checksum) {
    return jdbc.sql(
            SELECT
                + """
                WHERE revision_id = :revision AND checksum = :checksum AND status = 'DONE'
                ORDER BY id DESC LIMIT 1
                """)
        .param("revision", revision)
        .param("checksum", checksum)
        .query(new SimplePropertyRowMapper<>(RehearsalRow.class))
        .optional();
  }

  List<RehearsalRow> page(@Nullable Long revision, Paging paging) {
    return jdbc.sql(
            SELECT
                + "WHERE (CAST(:revision AS bigint) IS NULL OR revision_id = :revision) ORDER BY "
                + paging.orderBy(SORTS, "id DESC")
                + " LIMIT :limit OFFSET :offset")
        .param("revision", revision)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(RehearsalRow.class))
        .list();
  }

  long count(@Nullable Long revision) {
    return jdbc.sql(
            "SELECT count(*) FROM rehearsal.rehearsal"
                + " WHERE CAST(:revision AS bigint) IS NULL OR revision_id = :revision")
        .param("revision", revision)
        .query(Long.class)
        .single();
  }
}
