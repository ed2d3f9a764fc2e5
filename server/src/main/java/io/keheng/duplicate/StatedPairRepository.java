package io.keheng.duplicate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs that somebody names. */
@Repository
class StatedPairRepository {

  private final JdbcClient jdbc;

  StatedPairRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The open pair of two customers. */
  Optional<Long> open(long first, long second) {
    return jdbc.sql(
            """
            SELECT id FROM duplicate.pair
            WHERE first_id = :first AND second_id = :second AND state = 'OPEN'
            """)
        .param("first", first)
        .param("second", second)
        .query(Long.class)
        .optional();
  }

  /** Keeps an open pair whatever a search finds; false when somebody named it before. */
  boolean named(long id) {
    return jdbc.sql("UPDATE duplicate.pair SET stated = true WHERE id = :id AND NOT stated")
            .param("id", id)
            .update()
        == 1;
  }

  /** Opens a pair, again if it was told apart or found no more; its id, none of one merged. */
  Optional<Long> state(PairRepository.Likely named, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO duplicate.pair AS p
              (first_id, second_id, facts, strength, release_id, state, found_at, stated)
            VALUES (:first, :second, CAST(:facts AS jsonb), :strength, :release, 'OPEN', :at, true)
            ON CONFLICT (first_id, second_id) DO UPDATE
            SET facts = excluded.facts, strength = excluded.strength, stated = true,
                release_id = excluded.release_id, version = p.version + 1, state = 'OPEN',
                found_at = excluded.found_at, decided_at = NULL, decided_by = NULL, reason = NULL
            WHERE p.state <> 'MERGED'
            RETURNING id
            """)
        .param("first", named.first())
        .param("second", named.second())
        .param("facts", named.facts())
        .param("strength", named.strength())
        .param("release", named.release())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }
}
