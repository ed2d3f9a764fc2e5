package io.keheng.password;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Failures by the name that was typed, whether or not there is such a person, and by the address
 * they come from. An attempt counts as a failure before it is tried: many at once cannot slip by.
 */
@Repository
class FailureRepository {

  enum Kind {
    NAME,
    ADDRESS
  }

  private final JdbcClient jdbc;

  FailureRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<String> reaching(Collection<String> usernames, int count, Instant since) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT username FROM signin.failure
                WHERE kind = 'NAME' AND username = ANY(:usernames) AND count >= :count
                  AND last_at > :since
                """)
            .param("usernames", usernames.toArray(String[]::new))
            .param("count", count)
            .param("since", at(since))
            .query((row, number) -> row.getString(1))
            .list());
  }

  /**
   * Counts one attempt and gives all in a row with it; those last seen before {@code since} are
   * forgotten. Once more than {@code limit}, further ones do not prolong the lock.
   */
  int attempt(Kind kind, String key, int limit, Instant now, Instant since) {
    return jdbc.sql(
            """
            INSERT INTO signin.failure AS f (kind, username, count, last_at)
            VALUES (:kind, :key, 1, :now)
            ON CONFLICT (kind, username) DO UPDATE
            SET count = CASE WHEN f.last_at <= :since THEN 1 ELSE least(f.count, :limit) + 1 END,
                last_at = CASE WHEN f.last_at > :since AND f.count >= :limit THEN f.last_at
                               ELSE excluded.last_at END
            RETURNING count
            """)
        .param("kind", kind.name())
        .param("key", key)
        .param("limit", limit)
        .param("now", at(now))
        .param("since", at(since))
        .query(Integer.class)
        .single();
  }

  /** The attempt was none: takes back what {@link #attempt} counted. */
  void succeeded(Kind kind, String key) {
    jdbc.sql(
            """
            UPDATE signin.failure SET count = count - 1
            WHERE kind = :kind AND username = :key AND count > 0
            """)
        .param("kind", kind.name())
        .param("key", key)
        .update();
  }

  void forget(String username) {
    jdbc.sql("DELETE FROM signin.failure WHERE kind = 'NAME' AND username = :username")
        .param("username", username)
        .update();
  }

  void sweep(Instant since) {
    jdbc.sql("DELETE FROM signin.failure WHERE last_at <= :since")
        .param("since", at(since))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
