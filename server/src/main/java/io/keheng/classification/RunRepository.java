package io.keheng.classification;

import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import io.keheng.timeline.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class RunRepository {

  private static final String COLUMNS =
      """
      SELECT id, as_of, status, step, done, total, staff_id, staff_name, started_at, finished_at,
             customers, changes, unclassified, figures, metrics_id, metrics_file, problem,
             problem_args, origin, resumed
      FROM segment.run
      """;

  private final JdbcClient jdbc;

  RunRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens a run; whoever has the turn knows that no other one is really running. */
  long open(LocalDate asOf, RunRow.Origin origin, Actor actor, Instant now) {
    jdbc.sql(
            """
            UPDATE segment.run
            SET status = 'FAILED', problem = 'classification.interrupted', finished_at = :now
            WHERE status = 'RUNNING'
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
            """
            INSERT INTO segment.run (as_of, status, step, origin, staff_id, staff_name, started_at)
            VALUES (:asOf, 'RUNNING', 'SNAPSHOT', :origin, :staffId, :staffName, :now)
            RETURNING id
            """)
        .param("asOf", asOf)
        .param("origin", origin.name())
        .param("staffId", actor.staffId())
        .param("staffName", actor.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Notes where a run stands; false when its end has been asked for. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean step(long id, String step, long done, long total) {
    return jdbc.sql(
            """
            UPDATE segment.run SET step = :step, done = :done, total = :total
            WHERE id = :id
            RETURNING NOT cancel_requested
            """)
        .param("step", step)
        .param("done", done)
        .param("total", total)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Notes the finished metrics, by which a run that is interrupted goes on. */
  void measured(long id, String metricsId, String file, long customers) {
    jdbc.sql(
            """
            UPDATE segment.run SET metrics_id = :metricsId, metrics_file = :file, total = :customers
            WHERE id = :id
            """)
        .param("metricsId", metricsId)
        .param("file", file)
        .param("customers", customers)
        .param("id", id)
        .update();
  }

  /** The run that counts as running; whether it really does, the turn tells. */
  Optional<RunRow> unfinished() {
    return jdbc.sql(COLUMNS + "WHERE status = 'RUNNING' ORDER BY id DESC LIMIT 1")
        .query(new SimplePropertyRowMapper<>(RunRow.class))
        .optional();
  }

  void resumed(long id) {
    jdbc.sql("UPDATE segment.run SET resumed = resumed + 1 WHERE id = :id")
        .param("id", id)
        .update();
  }

  /** The latest run of the schedule, whatever came of it. */
  Optional<RunRow> lastNight() {
    return jdbc.sql(COLUMNS + "WHERE origin = 'NIGHT' ORDER BY id DESC LIMIT 1")
        .query(new SimplePropertyRowMapper<>(RunRow.class))
        .optional();
  }

  RunRow stored(long id) {
    return byId(id, DataScope.EVERYTHING).orElseThrow();
  }

  boolean requestCancel(long id) {
    return jdbc.sql(
                "UPDATE segment.run SET cancel_requested = true WHERE id = :id AND status ="
                    + " 'RUNNING'")
            .param("id", id)
            .update()
        == 1;
  }

  void finish(long id, Figures figures, String json, Instant now) {
    jdbc.sql(
            """
            UPDATE segment.run
            SET status = 'DONE', step = 'DONE', done = :customers, total = :customers, finished_at = :now,
                customers = :customers, changes = :changes, unclassified = :unclassified,
                figures = CAST(:figures AS jsonb)
            WHERE id = :id
            """)
        .param("customers", figures.customers())
        .param("changes", figures.changes())
        .param("unclassified", figures.unclassified())
        .param("figures", json)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void stop(long id, RunStatus status, @Nullable String problem, String args, Instant now) {
    jdbc.sql(
            """
            UPDATE segment.run
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

  /** A run tells of the whole book: only who sees the whole bank sees one. */
  Optional<RunRow> byId(long id, DataScope scope) {
    return jdbc.sql(COLUMNS + "WHERE id = :id AND :whole")
        .param("whole", scope.wholeBank())
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(RunRow.class))
        .optional();
  }

  /** The finished run of the latest date; of one date the latest. */
  Optional<RunRow> latest() {
    return jdbc.sql(COLUMNS + "WHERE status = 'DONE' ORDER BY as_of DESC, id DESC LIMIT 1")
        .query(new SimplePropertyRowMapper<>(RunRow.class))
        .optional();
  }

  /** The latest finished run of a date. */
  Optional<RunRow> latestOn(LocalDate asOf) {
    return jdbc.sql(COLUMNS + "WHERE status = 'DONE' AND as_of = :asOf ORDER BY id DESC LIMIT 1")
        .param("asOf", asOf)
        .query(new SimplePropertyRowMapper<>(RunRow.class))
        .optional();
  }

  List<RunRow> newest(DataScope scope, int limit, long offset) {
    return jdbc.sql(COLUMNS + "WHERE :whole ORDER BY id DESC LIMIT :limit OFFSET :offset")
        .param("whole", scope.wholeBank())
        .param("limit", limit)
        .param("offset", offset)
        .query(new SimplePropertyRowMapper<>(RunRow.class))
        .list();
  }

  long count(DataScope scope) {
    return jdbc.sql("SELECT count(*) FROM segment.run WHERE :whole")
        .param("whole", scope.wholeBank())
        .query(Long.class)
        .single();
  }
}
