package io.keheng.classchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes of a run that wait, by the temporary tables of its transaction. */
@Repository
class HoldRepository {

  private final JdbcClient jdbc;

  HoldRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a run of a later date is done. */
  boolean past(LocalDate asOf) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM segment.run WHERE status = 'DONE' AND as_of > :asOf)")
        .param("asOf", asOf)
        .query(Boolean.class)
        .single();
  }

  /** The different ways from one class to another that the run found. */
  List<Transition> transitions() {
    return jdbc.sql(
            """
            SELECT DISTINCT table_name, release_id, base_release, base, outcome FROM changed
            WHERE base IS DISTINCT FROM outcome
            """)
        .query(new SimplePropertyRowMapper<>(Transition.class))
        .list();
  }

  /** Notes what is ruled on the transitions that wait. */
  void rule(List<Ruling> rulings) {
    jdbc.sql(
            """
            CREATE TEMP TABLE ruled (
              table_name text, release_id bigint, base_release bigint, base text, outcome text,
              direction text, release_changed boolean, mode text, days integer, rest text
            ) ON COMMIT DROP
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO ruled SELECT * FROM unnest(
              CAST(:tables AS text[]), CAST(:releases AS bigint[]), CAST(:baseReleases AS bigint[]),
              CAST(:bases AS text[]), CAST(:outcomes AS text[]), CAST(:directions AS text[]),
              CAST(:changed AS boolean[]), CAST(:modes AS text[]), CAST(:days AS integer[]),
              CAST(:rests AS text[]))
              AS r (table_name, release_id, base_release, base, outcome, direction,
                    release_changed, mode, days, rest)
            """)
        .param("tables", texts(rulings, each -> each.transition().tableName()))
        .param(
            "releases",
            rulings.stream().map(each -> each.transition().releaseId()).toArray(Long[]::new))
        .param(
            "baseReleases",
            rulings.stream()
                .map(each -> Objects.requireNonNullElse(each.transition().baseRelease(), 0L))
                .toArray(Long[]::new))
        .param(
            "bases",
            texts(rulings, each -> Objects.requireNonNullElse(each.transition().base(), "")))
        .param("outcomes", texts(rulings, each -> each.transition().outcome()))
        .param("directions", texts(rulings, each -> each.direction().name()))
        .param("changed", changed(rulings))
        .param("modes", texts(rulings, each -> each.mode().name()))
        .param("days", rulings.stream().map(Ruling::days).toArray(Integer[]::new))
        .param("rests", texts(rulings, each -> Objects.requireNonNullElse(each.rest(), "")))
        .update();
  }

  private static Boolean[] changed(List<Ruling> rulings) {
    return rulings.stream().map(each -> each.transition().releaseChanged()).toArray(Boolean[]::new);
  }

  /** Finds who waits: all of them but those whose grace is over or whose filing is done. */
  void hold(LocalDate asOf, boolean past) {
    jdbc.sql(
            """
            CREATE TEMP TABLE held (
              customer_id bigint, table_name text, base text, outcome text, fired integer[],
              release_id bigint, mode text, direction text, release_changed boolean, days integer,
              rest text
            ) ON COMMIT DROP
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO held
            SELECT c.customer_id, c.table_name, c.base, c.outcome, c.fired, c.release_id,
                   r.mode, r.direction, r.release_changed, r.days, nullif(r.rest, '') AS rest
            FROM changed c
            JOIN ruled r ON r.table_name = c.table_name AND r.release_id = c.release_id
              AND r.base_release = coalesce(c.base_release, 0)
              AND r.base = coalesce(c.base, '') AND r.outcome = c.outcome
            LEFT JOIN segment.pending_change p ON p.customer_id = c.customer_id
              AND p.table_name = c.table_name AND p.closed_on IS NULL AND p.kind = r.mode
            WHERE CAST(:past AS boolean) OR NOT coalesce(
              CASE r.mode WHEN 'GRACE' THEN p.until_on < CAST(:asOf AS date)
                   ELSE p.state = 'CONFIRMED' AND p.outcome = c.outcome
                        AND p.decided_on <= CAST(:asOf AS date) END, false)
            """)
        .param("past", past)
        .param("asOf", asOf)
        .update();
    jdbc.sql("ANALYZE held").update();
  }

  /** Opens, follows and closes what waits; gives the customers whose facts belong to it. */
  List<Long> keep(long runId, LocalDate asOf) {
    var concerned = new ArrayList<Long>();
    jdbc.sql(PendingSteps.CLOSE).param("asOf", asOf).update();
    for (var step : List.of(PendingSteps.FOLLOW, PendingSteps.OPEN)) {
      concerned.addAll(
          jdbc.sql(step)
              .param("asOf", asOf)
              .param("runId", runId)
              .query((row, number) -> row.getLong(1))
              .list());
    }
    return concerned;
  }

  /** Whether somebody is to file or review what the run found. */
  boolean waits(long runId) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM segment.pending_change
              WHERE run_id = :run AND kind <> 'GRACE' AND state = 'OPEN')
            """)
        .param("run", runId)
        .query(Boolean.class)
        .single();
  }

  /** What waits keeps the class it has, or the lowest where it has none yet. */
  void stay() {
    for (var table : List.of("incoming", "changed")) {
      jdbc.sql(
              """
              DELETE FROM %1$s t USING held h
              WHERE h.rest IS NULL AND t.customer_id = h.customer_id AND t.table_name = h.table_name
              """
                  .formatted(table))
          .update();
      jdbc.sql(
              """
              UPDATE %1$s t SET outcome = h.rest, fired = '{}' FROM held h
              WHERE t.customer_id = h.customer_id AND t.table_name = h.table_name
              """
                  .formatted(table))
          .update();
    }
  }

  /** Only what really changes is left. */
  void settle() {
    jdbc.sql("DELETE FROM changed WHERE outcome IS NOT DISTINCT FROM stands").update();
  }

  /** Notes who moved from which class to which, with the unit that has him. */
  void move(long runId, ChangeRules rules) {
    var ways =
        jdbc.sql(
                """
                SELECT DISTINCT table_name, release_id, CAST(NULL AS bigint) AS base_release,
                       stands AS base, outcome
                FROM changed WHERE stands IS NOT NULL
                """)
            .query(new SimplePropertyRowMapper<>(Transition.class))
            .list();
    jdbc.sql(
            """
            INSERT INTO segment.movement
              (run_id, customer_id, table_name, from_outcome, to_outcome, direction, unit_id)
            SELECT :runId, c.customer_id, c.table_name, c.stands, c.outcome, w.direction, d.unit_id
            FROM changed c
            JOIN unnest(
              CAST(:tables AS text[]), CAST(:releases AS bigint[]), CAST(:froms AS text[]),
              CAST(:tos AS text[]), CAST(:directions AS text[]))
              AS w (table_name, release_id, stands, outcome, direction)
              USING (table_name, release_id, stands, outcome)
            JOIN customer.directory d ON d.id = c.customer_id
            WHERE d.unit_id IS NOT NULL
            """)
        .param("runId", runId)
        .param("tables", texts(ways, Transition::tableName))
        .param("releases", ways.stream().map(Transition::releaseId).toArray(Long[]::new))
        .param("froms", texts(ways, HoldRepository::from))
        .param("tos", texts(ways, Transition::outcome))
        .param(
            "directions",
            texts(
                ways,
                way ->
                    rules
                        .direction(way.tableName(), way.releaseId(), from(way), way.outcome())
                        .name()))
        .update();
  }

  private static String from(Transition way) {
    return Objects.requireNonNull(way.base());
  }

  private static <T> String[] texts(List<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }
}
