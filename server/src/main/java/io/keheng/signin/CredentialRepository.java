package io.keheng.signin;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CredentialRepository {

  record Credential(long staffId, String password, Instant setAt, @Nullable Instant issuedAt) {}

  private final JdbcClient jdbc;

  CredentialRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void proposeParameter(String name, int value) {
    jdbc.sql(
            """
            INSERT INTO signin.parameter (name, value) VALUES (:name, :value)
            ON CONFLICT (name) DO NOTHING
            """)
        .param("name", name)
        .param("value", value)
        .update();
  }

  int parameter(String name) {
    return jdbc.sql("SELECT value FROM signin.parameter WHERE name = :name")
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  Optional<Credential> byStaff(long staffId) {
    return jdbc.sql(
            """
            SELECT staff_id, password, set_at, issued_at FROM signin.credential
            WHERE staff_id = :staffId
            """)
        .param("staffId", staffId)
        .query(Credential.class)
        .optional();
  }

  void store(Credential credential) {
    jdbc.sql(
            """
            INSERT INTO signin.credential (staff_id, password, set_at, issued_at)
            VALUES (:staffId, :password, :setAt, :issuedAt)
            ON CONFLICT (staff_id) DO UPDATE
            SET password = excluded.password, set_at = excluded.set_at,
                issued_at = excluded.issued_at
            """)
        .param("staffId", credential.staffId())
        .param("password", credential.password())
        .param("setAt", at(credential.setAt()))
        .param(
            "issuedAt",
            credential.issuedAt() == null ? null : at(credential.issuedAt()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  List<String> formerPasswords(long staffId, int count) {
    return jdbc.sql(
            """
            SELECT password FROM signin.former_password
            WHERE staff_id = :staffId ORDER BY id DESC LIMIT :count
            """)
        .param("staffId", staffId)
        .param("count", count)
        .query((row, number) -> row.getString(1))
        .list();
  }

  void remember(long staffId, String password) {
    jdbc.sql("INSERT INTO signin.former_password (staff_id, password) VALUES (:staffId, :password)")
        .param("staffId", staffId)
        .param("password", password)
        .update();
  }

  /** Failures in a row by this name; those last seen before {@code since} are forgotten. */
  int failures(String username, Instant since) {
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

  Set<String> failing(Collection<String> usernames, int count, Instant since) {
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
