package io.keheng.timeline;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Puts the outcomes of a run into the timelines: only what differs from the state before is
 * written, and a run of an earlier date leaves the states of later runs as they were.
 */
@Repository
class TimelineRepository {

  private static final List<String> STEPS =
      List.of(
          // What the next later run found stays true where this run changes the state before it.
          """
          INSERT INTO segment.classification
            (customer_id, table_name, valid_from, outcome, fired, release_id, facts_as_of, run_id)
          SELECT s.customer_id, s.table_name, n.as_of, s.outcome, s.fired, s.release_id,
                 s.facts_as_of, n.id
          FROM changed c
          JOIN LATERAL (
            SELECT * FROM segment.classification s
            WHERE s.customer_id = c.customer_id AND s.table_name = c.table_name
              AND s.valid_from <= :asOf
            ORDER BY s.valid_from DESC LIMIT 1) s ON true
          CROSS JOIN (
            SELECT as_of, id FROM segment.run
            WHERE status = 'DONE' AND as_of > :asOf
            ORDER BY as_of, id DESC LIMIT 1) n
          WHERE NOT EXISTS (
            SELECT FROM segment.classification later
            WHERE later.customer_id = c.customer_id AND later.table_name = c.table_name
              AND later.valid_from > :asOf AND later.valid_from <= n.as_of)
          """,
          """
          DELETE FROM segment.classification e USING changed c
          WHERE e.customer_id = c.customer_id AND e.table_name = c.table_name
            AND e.valid_from = :asOf AND c.before = c.outcome
          """,
          """
          INSERT INTO segment.classification
            (customer_id, table_name, valid_from, outcome, fired, release_id, facts_as_of, run_id)
          SELECT customer_id, table_name, :asOf, outcome, fired, release_id, :asOf, :runId
          FROM changed WHERE before IS DISTINCT FROM outcome
          ON CONFLICT (customer_id, table_name, valid_from) DO UPDATE
          SET outcome = EXCLUDED.outcome, fired = EXCLUDED.fired, run_id = EXCLUDED.run_id,
              release_id = EXCLUDED.release_id, facts_as_of = EXCLUDED.facts_as_of
          """,
          // The next row says nothing new when the state before it has become the same.
          """
          DELETE FROM segment.classification e USING changed c
          WHERE e.customer_id = c.customer_id AND e.table_name = c.table_name
            AND e.outcome = c.outcome
            AND e.valid_from = (
              SELECT min(l.valid_from) FROM segment.classification l
              WHERE l.customer_id = c.customer_id AND l.table_name = c.table_name
                AND l.valid_from > :asOf)
          """,
          """
          UPDATE segment.classification t SET valid_until = n.valid_until
          FROM (
            SELECT s.customer_id, s.table_name, s.valid_from,
                   lead(s.valid_from) OVER (
                     PARTITION BY s.customer_id, s.table_name ORDER BY s.valid_from) AS valid_until
            FROM segment.classification s JOIN changed c USING (customer_id, table_name)) n
          WHERE t.customer_id = n.customer_id AND t.table_name = n.table_name
            AND t.valid_from = n.valid_from AND t.valid_until IS DISTINCT FROM n.valid_until
          """);

  private static final List<String> PUT_STEPS =
      List.of(
          // It says nothing new when the state before it is the same.
          """
          DELETE FROM segment.classification e
          WHERE e.customer_id = :customerId AND e.table_name = :table AND e.valid_from = :on
            AND e.outcome = (
              SELECT b.outcome FROM segment.classification b
              WHERE b.customer_id = :customerId AND b.table_name = :table AND b.valid_from < :on
              ORDER BY b.valid_from DESC LIMIT 1)
          """,
          """
          UPDATE segment.classification t SET valid_until = n.valid_until
          FROM (
            SELECT valid_from, lead(valid_from) OVER (ORDER BY valid_from) AS valid_until
            FROM segment.classification
            WHERE customer_id = :customerId AND table_name = :table) n
          WHERE t.customer_id = :customerId AND t.table_name = :table
            AND t.valid_from = n.valid_from AND t.valid_until IS DISTINCT FROM n.valid_until
          """);

  private final JdbcClient jdbc;

  TimelineRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes the tables that hold the run's rows until the transaction ends. */
  void prepare() {
    jdbc.sql(
            """
            CREATE TEMP TABLE incoming (
              customer_id bigint, table_name text, outcome text, fired integer[], release_id bigint
            ) ON COMMIT DROP
            """)
        .update();
    jdbc.sql(
            """
            CREATE TEMP TABLE changed (
              LIKE incoming, before text, stands text, base text, base_release bigint,
              override_id bigint
            ) ON COMMIT DROP
            """)
        .update();
    jdbc.sql("CREATE TEMP TABLE watched (customer_id bigint, table_name text) ON COMMIT DROP")
        .update();
    jdbc.sql("CREATE TEMP TABLE incoming_facts (customer_id bigint, facts jsonb) ON COMMIT DROP")
        .update();
  }

  /** Finds what differs from the state in force on the date, and looks at whoever is watched. */
  void findChanges(LocalDate asOf) {
    // Just written and never looked at: without figures the planner would read them row by row.
    jdbc.sql("ANALYZE incoming").update();
    jdbc.sql("ANALYZE segment.classification").update();
    jdbc.sql(
            """
            INSERT INTO changed
            SELECT i.*, b.outcome AS before, coalesce(e.outcome, b.outcome) AS stands,
                   coalesce(e.outcome, b.outcome) AS base,
                   CASE WHEN e.outcome IS NULL THEN b.release_id ELSE e.release_id END, NULL
            FROM incoming i
            LEFT JOIN LATERAL (
              SELECT outcome, release_id FROM segment.classification c
              WHERE c.customer_id = i.customer_id AND c.table_name = i.table_name
                AND c.valid_from < :asOf
              ORDER BY c.valid_from DESC LIMIT 1) b ON true
            LEFT JOIN segment.classification e
              ON e.customer_id = i.customer_id AND e.table_name = i.table_name
             AND e.valid_from = :asOf
            WHERE i.outcome IS DISTINCT FROM coalesce(e.outcome, b.outcome)
               OR (i.customer_id, i.table_name) IN (SELECT customer_id, table_name FROM watched)
            """)
        .param("asOf", asOf)
        .update();
    jdbc.sql("ANALYZE changed").update();
  }

  /** The customers of whom something changes. */
  List<Long> concerned() {
    return jdbc.sql("SELECT DISTINCT customer_id FROM changed")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** Writes what differs into the timelines. */
  void write(LocalDate asOf, long runId) {
    jdbc.sql(
            """
            INSERT INTO segment.fact_set (customer_id, as_of, facts)
            SELECT customer_id, :asOf, facts FROM incoming_facts
            ON CONFLICT (customer_id, as_of) DO UPDATE SET facts = EXCLUDED.facts
            """)
        .param("asOf", asOf)
        .update();
    for (var step : STEPS) {
      jdbc.sql(step).param("asOf", asOf).param("runId", runId).update();
    }
  }

  /** Puts one state into a timeline from a day on, outside of a run. */
  void put(State state) {
    jdbc.sql(
            """
            INSERT INTO segment.classification
              (customer_id, table_name, valid_from, outcome, fired, release_id, facts_as_of, run_id)
            VALUES (:customerId, :table, :on, :outcome, CAST(:fired AS integer[]), :releaseId,
                    :factsAsOf, :runId)
            ON CONFLICT (customer_id, table_name, valid_from) DO UPDATE
            SET outcome = EXCLUDED.outcome, fired = EXCLUDED.fired, run_id = EXCLUDED.run_id,
                release_id = EXCLUDED.release_id, facts_as_of = EXCLUDED.facts_as_of
            """)
        .paramSource(state)
        .update();
    for (var step : PUT_STEPS) {
      jdbc.sql(step).paramSource(state).update();
    }
  }

  /** Customers by table and outcome. */
  List<OutcomeCount> counts() {
    return jdbc.sql(
            """
            SELECT table_name, outcome, count(*) AS number FROM incoming
            GROUP BY table_name, outcome ORDER BY table_name, outcome
            """)
        .query(new SimplePropertyRowMapper<>(OutcomeCount.class))
        .list();
  }

  /** Changes by table. */
  List<OutcomeCount> changes() {
    return jdbc.sql(
            """
            SELECT table_name, '' AS outcome, count(*) AS number FROM changed
            GROUP BY table_name ORDER BY table_name
            """)
        .query(new SimplePropertyRowMapper<>(OutcomeCount.class))
        .list();
  }

  /** Removes the facts of a customer and leaves his classes; tells of how many days they were. */
  int forgetFacts(long customerId) {
    return jdbc.sql(
            """
            UPDATE segment.fact_set SET facts = '{}'
            WHERE customer_id = :customer AND facts <> '{}'
            """)
        .param("customer", customerId)
        .update();
  }
}
