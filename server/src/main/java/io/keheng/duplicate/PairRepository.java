package io.keheng.duplicate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PairRepository {

  /**
   * A pair that a table finds likely.
   *
   * @param facts as JSON
   */
  record Likely(long first, long second, String facts, String strength, long release) {}

  private static final String GIVEN =
      """
      unnest(CAST(:firsts AS bigint[]), CAST(:seconds AS bigint[]), CAST(:facts AS jsonb[]),
        CAST(:strengths AS text[]), CAST(:releases AS bigint[]))
        AS g (first_id, second_id, facts, strength, release_id)
      """;

  private final JdbcClient jdbc;

  PairRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what was found; one that was decided stays so while its facts do. How many are new. */
  int keep(List<Likely> found, Instant at) {
    return bound(
            """
            WITH kept AS (
              INSERT INTO duplicate.pair AS p
                (first_id, second_id, facts, strength, release_id, state, found_at)
              SELECT g.first_id, g.second_id, g.facts, g.strength, g.release_id, 'OPEN', :at
              FROM %s
              ON CONFLICT (first_id, second_id) DO UPDATE
              SET facts = excluded.facts, strength = excluded.strength,
                  release_id = excluded.release_id, version = p.version + 1, state = 'OPEN',
                  found_at = CASE p.state WHEN 'OPEN' THEN p.found_at ELSE excluded.found_at END,
                  decided_at = NULL, decided_by = NULL, reason = NULL
              WHERE p.state = 'GONE'
                OR p.state = 'DIFFERENT' AND p.facts <> excluded.facts
                OR p.state = 'OPEN' AND (p.facts, p.strength, p.release_id)
                     IS DISTINCT FROM (excluded.facts, excluded.strength, excluded.release_id)
              RETURNING coalesce(old.state <> 'OPEN', true) AS added)
            SELECT count(*) FROM kept WHERE added
            """
                .formatted(GIVEN),
            found)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /**
   * Open pairs that are found no more, nobody named and for which no merge waits; how many.
   *
   * @param among one of a pair is among these; every pair when null
   */
  int gone(List<Likely> found, @Nullable Collection<Long> among) {
    return bound(
            """
            UPDATE duplicate.pair p SET state = 'GONE', version = p.version + 1
            WHERE p.state = 'OPEN' AND NOT p.stated
              AND (:all OR p.first_id = ANY(:among) OR p.second_id = ANY(:among))
              AND NOT EXISTS (SELECT FROM %s
                              WHERE g.first_id = p.first_id AND g.second_id = p.second_id)
              AND NOT EXISTS (SELECT FROM duplicate.merge m
                              WHERE m.pair_id = p.id AND m.state = 'REQUESTED')
            """
                .formatted(GIVEN),
            found)
        .param("all", among == null)
        .param("among", among == null ? new Long[0] : among.toArray(Long[]::new))
        .update();
  }

  /** False when the version is no longer the stored one. */
  boolean different(long id, long version, String by, Instant at, String reason) {
    return jdbc.sql(
                """
                UPDATE duplicate.pair
                SET state = 'DIFFERENT', version = version + 1, decided_by = :by,
                    decided_at = :at, reason = :reason, stated = false
                WHERE id = :id AND version = :version AND state = 'OPEN'
                """)
            .param("id", id)
            .param("version", version)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("reason", reason)
            .update()
        == 1;
  }

  void state(long id, PairState state) {
    jdbc.sql("UPDATE duplicate.pair SET state = :state, version = version + 1 WHERE id = :id")
        .param("id", id)
        .param("state", state.name())
        .update();
  }

  private JdbcClient.StatementSpec bound(String sql, List<Likely> found) {
    return jdbc.sql(sql)
        .param("firsts", found.stream().map(Likely::first).toArray(Long[]::new))
        .param("seconds", found.stream().map(Likely::second).toArray(Long[]::new))
        .param("facts", found.stream().map(Likely::facts).toArray(String[]::new))
        .param("strengths", found.stream().map(Likely::strength).toArray(String[]::new))
        .param("releases", found.stream().map(Likely::release).toArray(Long[]::new));
  }
}
