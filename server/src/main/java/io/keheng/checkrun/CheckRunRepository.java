package io.keheng.checkrun;

import io.keheng.shared.Actor;
import io.keheng.shared.Columns;
import io.keheng.shared.Paging;
import io.keheng.truthfulness.Rechecks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class CheckRunRepository {

  private static final String SELECT =
      """
      SELECT id, state, staff_name, started_at, ended_at, done, total, found, corrected, problem
      FROM truthfulness.check_run
      """;

  private final JdbcClient jdbc;

  CheckRunRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens a run; whoever has the turn knows that no other one is really running. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public long open(long total, Actor actor, Instant at) {
    jdbc.sql(
            """
            UPDATE truthfulness.check_run
            SET state = 'FAILED', problem = 'truthfulness.interrupted', ended_at = :at
            WHERE state = 'RUNNING'
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
            """
            INSERT INTO truthfulness.check_run (state, staff_id, staff_name, started_at, total)
            VALUES ('RUNNING', :staff, :name, :at, :total) RETURNING id
            """)
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("total", total)
        .query(Long.class)
        .single();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void step(long id, long done) {
    jdbc.sql("UPDATE truthfulness.check_run SET done = :done WHERE id = :id")
        .param("done", done)
        .param("id", id)
        .update();
  }

  void finish(long id, long done, Rechecks.Counts counts, Instant at) {
    jdbc.sql(
            """
            UPDATE truthfulness.check_run
            SET state = 'DONE', done = :done, total = :done, found = :found,
                corrected = :corrected, ended_at = :at
            WHERE id = :id
            """)
        .param("done", done)
        .param("found", counts.found())
        .param("corrected", counts.corrected())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void fail(long id, String problem, Instant at) {
    jdbc.sql(
            """
            UPDATE truthfulness.check_run SET state = 'FAILED', problem = :problem, ended_at = :at
            WHERE id = :id
            """)
        .param("problem", problem)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  Optional<CheckRun> byId(long id) {
    return jdbc.sql(SELECT + "WHERE id = :id")
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(CheckRun.class))
        .optional();
  }

  List<CheckRun> newest(Paging paging) {
    return jdbc.sql(SELECT + "ORDER BY id DESC LIMIT :limit OFFSET :offset")
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(CheckRun.class))
        .list();
  }

  long count() {
    return jdbc.sql("SELECT count(*) FROM truthfulness.check_run").query(Long.class).single();
  }

  /** When the first finished run of a span of time ended. */
  Optional<Instant> firstDone(Instant from, Instant before) {
    return jdbc.sql(
            """
            SELECT min(ended_at) AS at FROM truthfulness.check_run
            WHERE state = 'DONE' AND ended_at >= :from AND ended_at < :before
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((row, number) -> Optional.ofNullable(Columns.instant(row, "at")))
        .single();
  }
}
