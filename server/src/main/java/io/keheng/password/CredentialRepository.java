package io.keheng.password;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CredentialRepository {

  record Credential(long staffId, String password, Instant since, @Nullable Instant issuedAt) {}

  private final JdbcClient jdbc;

  CredentialRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Credential> byStaff(long staffId) {
    return jdbc.sql(
            """
            SELECT staff_id, password, set_at AS since, issued_at FROM signin.credential
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
            VALUES (:staffId, :password, :since, :issuedAt)
            ON CONFLICT (staff_id) DO UPDATE
            SET password = excluded.password, set_at = excluded.set_at,
                issued_at = excluded.issued_at
            """)
        .param("staffId", credential.staffId())
        .param("password", credential.password())
        .param("since", at(credential.since()))
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

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
