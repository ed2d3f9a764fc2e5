package io.keheng.complaintafter;

import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws, and the visits that they ask for. */
@Repository
class VisitRepository {

  /** A case that may be drawn. */
  record Closed(long caseId, String number) {}

  /** A drawn visit that was not made in time. */
  record Overdue(long caseId, long roundId, LocalDate dueOn) {}

  private static final SimplePropertyRowMapper<VisitRound> ROUNDS =
      new SimplePropertyRowMapper<>(VisitRound.class);

  private final JdbcClient jdbc;

  VisitRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Units with cases of customers that closed in a span, and no draw for its week yet. */
  List<Long> undrawn(LocalDate weekOn, Instant from, Instant until) {
    return jdbc.sql(
            """
            SELECT DISTINCT c.unit_id FROM complaint.complaint c
            WHERE c.closed_at >= :from AND c.closed_at < :until AND NOT c.staff
              AND c.origin IS NULL
              AND NOT EXISTS (SELECT FROM complaint.visit_round r
                WHERE r.unit_id = c.unit_id AND r.week_on = :week)
            ORDER BY c.unit_id
            """)
        .param("week", weekOn)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** Cases of a unit that closed in a span and were not visited since the answer, by their ids. */
  List<Closed> closed(long unitId, Instant from, Instant until) {
    return jdbc.sql(
            """
            SELECT c.id AS case_id, c.number FROM complaint.complaint c
            WHERE c.unit_id = :unit AND c.closed_at >= :from AND c.closed_at < :until
              AND NOT c.staff AND c.origin IS NULL
              AND NOT EXISTS (SELECT FROM complaint.act a
                WHERE a.case_id = c.id AND a.act = 'VISITED')
            ORDER BY c.id
            """)
        .param("unit", unitId)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(new SimplePropertyRowMapper<>(Closed.class))
        .list();
  }

  /** Empty where the unit has a draw for the week. */
  Optional<Long> insert(VisitRound round) {
    return jdbc.sql(
            """
            INSERT INTO complaint.visit_round
              (unit_id, week_on, generator, seed, percent, least, population, drawn, due_on, at,
               staff_name)
            VALUES (:unit, :week, :generator, :seed, :percent, :least, :population, :drawn, :due,
               :at, :by)
            ON CONFLICT DO NOTHING RETURNING id
            """)
        .param("unit", round.unitId())
        .param("week", round.weekOn())
        .param("generator", round.generator())
        .param("seed", round.seed())
        .param("percent", round.percent())
        .param("least", round.least())
        .param("population", round.population())
        .param("drawn", round.drawn())
        .param("due", round.dueOn())
        .param("at", round.at().atOffset(ZoneOffset.UTC))
        .param("by", round.staffName())
        .query((row, number) -> row.getLong(1))
        .optional();
  }

  void insert(long roundId, int place, Closed closed, boolean drawn) {
    jdbc.sql(
            """
            INSERT INTO complaint.visit (round_id, place, case_id, number, drawn)
            VALUES (:round, :place, :case, :number, :drawn)
            """)
        .param("round", roundId)
        .param("place", place)
        .param("case", closed.caseId())
        .param("number", closed.number())
        .param("drawn", drawn)
        .update();
  }

  Optional<VisitRound> byId(long id, DataScope scope) {
    return jdbc.sql("SELECT r.* FROM complaint.visit_round r WHERE r.id = :id AND " + seen(scope))
        .param("id", id)
        .params(scope.parameters())
        .query(ROUNDS)
        .optional();
  }

  List<VisitRound> page(DataScope scope, Paging paging) {
    return jdbc.sql(
            "SELECT r.* FROM complaint.visit_round r WHERE "
                + seen(scope)
                + " ORDER BY r.week_on DESC, r.id DESC LIMIT :limit OFFSET :offset")
        .params(scope.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(ROUNDS)
        .list();
  }

  long count(DataScope scope) {
    return jdbc.sql("SELECT count(*) FROM complaint.visit_round r WHERE " + seen(scope))
        .params(scope.parameters())
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private static String seen(DataScope scope) {
    return scope.clause("r.unit_id", "NULL::bigint");
  }

  /** The population of a draw in its order. */
  List<VisitRound.Candidate> candidates(long roundId) {
    return jdbc.sql("SELECT * FROM complaint.visit WHERE round_id = :round ORDER BY place")
        .param("round", roundId)
        .query(new SimplePropertyRowMapper<>(VisitRound.Candidate.class))
        .list();
  }

  /** The case was visited. */
  void visited(long caseId, Instant at) {
    settle("visited_at", caseId, at);
  }

  /** The case is handled anew. */
  void dropped(long caseId, Instant at) {
    settle("dropped_at", caseId, at);
  }

  private void settle(String column, long caseId, Instant at) {
    jdbc.sql(
            "UPDATE complaint.visit SET "
                + column
                + " = :at WHERE case_id = :case AND drawn"
                + " AND visited_at IS NULL AND dropped_at IS NULL")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("case", caseId)
        .update();
  }

  /** Drawn visits that were due before a day, each given to one caller. */
  List<Overdue> overdue(LocalDate today, Instant now) {
    return jdbc.sql(
            """
            UPDATE complaint.visit v SET warned_at = :now FROM complaint.visit_round r
            WHERE r.id = v.round_id AND v.drawn AND v.visited_at IS NULL AND v.dropped_at IS NULL
              AND v.warned_at IS NULL AND r.due_on < :today
            RETURNING v.case_id, v.round_id, r.due_on
            """)
        .param("today", today)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(new SimplePropertyRowMapper<>(Overdue.class))
        .list();
  }

  /** What is known of visits of a case that is no longer kept. */
  void forget(long caseId) {
    jdbc.sql("UPDATE complaint.visit SET case_id = 0, number = '' WHERE case_id = :case")
        .param("case", caseId)
        .update();
  }
}
