package io.keheng.complaintclock;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ClockRepository {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ClockRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<CaseClock> of(long caseId) {
    return jdbc.sql("SELECT * FROM complaint.clock WHERE case_id = :case ORDER BY started_at, id")
        .param("case", caseId)
        .query(new SimplePropertyRowMapper<>(CaseClock.class))
        .list();
  }

  /** Writes the clock as counted; one that is there already keeps what it warned of and told. */
  void save(CaseClock clock) {
    jdbc.sql(
            """
            INSERT INTO complaint.clock AS c
              (case_id, procedure, code, amount, paused, start_act, started_at, due_at, warn_at,
               provisional, resting, stop_act, stopped_at, release_id, term_row)
            VALUES (:case, :procedure, :code, :amount, :paused, :startAct, :startedAt, :dueAt,
               :warnAt, :provisional, :resting, :stopAct, :stoppedAt, :release, :row)
            ON CONFLICT (case_id, procedure, code, started_at) DO UPDATE
            SET amount = excluded.amount, paused = excluded.paused, due_at = excluded.due_at,
                warn_at = excluded.warn_at, provisional = excluded.provisional,
                resting = excluded.resting, stop_act = excluded.stop_act,
                stopped_at = excluded.stopped_at,
                warned_at = CASE WHEN c.warn_at IS NOT DISTINCT FROM excluded.warn_at
                  THEN c.warned_at END,
                lapsed_at = CASE WHEN c.due_at = excluded.due_at THEN c.lapsed_at END
            """)
        .param("case", clock.caseId())
        .param("procedure", clock.procedure())
        .param("code", clock.code())
        .param("amount", clock.amount())
        .param("paused", clock.paused())
        .param("startAct", clock.startAct().name())
        .param("startedAt", clock.startedAt().atOffset(ZoneOffset.UTC))
        .param("dueAt", clock.dueAt().atOffset(ZoneOffset.UTC))
        .param("warnAt", offset(clock.warnAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("provisional", clock.provisional())
        .param("resting", offset(clock.resting()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("stopAct", clock.stopAct() == null ? null : clock.stopAct().name(), Types.VARCHAR)
        .param("stoppedAt", offset(clock.stoppedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("release", clock.releaseId())
        .param("row", clock.termRow())
        .update();
  }

  /** Writes clocks of new cases at once; what is past needs no warning and no telling. */
  void insert(List<CaseClock> clocks, Instant now) {
    jdbc.sql(
            """
            INSERT INTO complaint.clock
              (case_id, procedure, code, amount, paused, start_act, started_at, due_at, warn_at,
               provisional, resting, stop_act, stopped_at, warned_at, lapsed_at, release_id,
               term_row)
            SELECT c."caseId", c.procedure, c.code, c.amount, c.paused, c."startAct",
              c."startedAt", c."dueAt", c."warnAt", c.provisional, c.resting, c."stopAct",
              c."stoppedAt", CASE WHEN c."warnAt" <= :now THEN :now END,
              CASE WHEN c."dueAt" <= :now THEN :now END, c."releaseId", c."termRow"
            FROM jsonb_to_recordset(CAST(:clocks AS jsonb)) AS c ("caseId" bigint, procedure text,
              code text, amount int, paused int, "startAct" text, "startedAt" timestamptz,
              "dueAt" timestamptz, "warnAt" timestamptz, provisional boolean,
              resting timestamptz, "stopAct" text, "stoppedAt" timestamptz, "releaseId" bigint,
              "termRow" int)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("clocks", json.writeValueAsString(clocks))
        .update();
  }

  /** The cases with a running clock that counts days between two moments. */
  List<Long> casesThrough(Instant from, Instant until) {
    return jdbc.sql(
            """
            SELECT DISTINCT case_id FROM complaint.clock
            WHERE stopped_at IS NULL AND started_at < :until AND due_at >= :from
            ORDER BY case_id
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getLong("case_id"))
        .list();
  }

  /** Removes a clock that no longer concerns the case. */
  void remove(long id) {
    jdbc.sql("DELETE FROM complaint.clock WHERE id = :id").param("id", id).update();
  }

  /** Running clocks whose warning has come and was not given, soonest first. */
  List<CaseClock> toWarn(Instant now, int most) {
    return jdbc.sql(
            """
            SELECT * FROM complaint.clock
            WHERE warn_at <= :now AND warned_at IS NULL AND stopped_at IS NULL AND resting IS NULL
            ORDER BY warn_at LIMIT :most
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(new SimplePropertyRowMapper<>(CaseClock.class))
        .list();
  }

  /** Running clocks that have lapsed and were not told of, longest overdue first. */
  List<CaseClock> toLapse(Instant now, int most) {
    return jdbc.sql(
            """
            SELECT * FROM complaint.clock
            WHERE due_at <= :now AND lapsed_at IS NULL AND stopped_at IS NULL AND resting IS NULL
            ORDER BY due_at LIMIT :most
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(new SimplePropertyRowMapper<>(CaseClock.class))
        .list();
  }

  /** How many running clocks of each kind have lapsed. */
  List<Clocks.Late> late(Instant now) {
    return jdbc.sql(
            """
            SELECT procedure, code, count(*) AS number FROM complaint.clock
            WHERE due_at <= :now AND stopped_at IS NULL AND resting IS NULL
            GROUP BY procedure, code
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(new SimplePropertyRowMapper<>(Clocks.Late.class))
        .list();
  }

  /** False when another told of it meanwhile. */
  boolean warned(long id, Instant at) {
    return jdbc.sql(
                "UPDATE complaint.clock SET warned_at = :at WHERE id = :id AND warned_at IS NULL")
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** False when another told of it meanwhile. */
  boolean lapsed(long id, Instant at) {
    return jdbc.sql(
                "UPDATE complaint.clock SET lapsed_at = :at WHERE id = :id AND lapsed_at IS NULL")
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static @Nullable Object offset(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
