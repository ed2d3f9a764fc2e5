package io.keheng.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed sign-ins by the name that was typed, whether or not there is such a person. */
@Repository
class FailureRepository {

  private final JdbcClient jdbc;

  FailureRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Failures in a row by this name; those last seen before {@code since} are forgotten. */
  int count(String username, Instant since) {
    return jdbc.sql(
            """
            SELECT coalesce(max(count), 0) FROM signin.failure
            WHERE username = :username AND last_at > :since
            """)
        .param("username", username)
        .param("since", at(since))
        .query(Integer.class)
        .single();
  }

  Set<String> reaching(Collection<String> usernames, int count, Instant since) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT username FROM signin.failure
                WHERE username = ANY(:usernames) AND count >= :count AND last_at > :since
                """)
            .param("usernames", usernames.toArray(String[]::new))
            .param("count", count)
            .param("since", at(since))
            .query((row, number) -> row.getString(1))
            .list());
  }

  void failed(String username, Instant now, Instant since) {
    jdbc.sql("DELETE FROM signin.failure WHERE last_at <= :since")
        .param("since", at(since))
        .update();
    jdbc.sql(
            """
            INSERT INTO signin.failure AS f (username, count, last_at) VALUES (:username, 1, :now)
            ON CONFLICT (username) DO UPDATE SET count = f.count + 1, last_at = excluded.last_at
            """)
        .param("username", username)
        .param("now", at(now))
        .update();
  }

  void forget(String username) {
    jdbc.sql("DELETE FROM signin.failure WHERE username = :username")
        .param("username", username)
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
