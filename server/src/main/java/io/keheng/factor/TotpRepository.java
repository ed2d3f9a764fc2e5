package io.keheng.factor;

import io.keheng.protection.Vault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets of authenticator apps, sealed; one in use for a person, one more while it is set up. */
@Repository
class TotpRepository {

  static final String USED = "factor.totp";
  static final String PROPOSED = "factor.totp_proposed";
  static final String SECRET = "secret";

  record Held(String secret, long lastStep) {}

  private final JdbcClient jdbc;
  private final Vault vault;

  TotpRepository(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  Optional<Held> used(long staffId) {
    return jdbc.sql("SELECT secret, last_step FROM factor.totp WHERE staff_id = :staffId")
        .param("staffId", staffId)
        .query(
            (row, number) ->
                new Held(
                    vault.open(place(USED), staffId, row.getBytes("secret")),
                    row.getLong("last_step")))
        .optional();
  }

  Optional<String> proposed(long staffId) {
    return jdbc.sql("SELECT secret FROM factor.totp_proposed WHERE staff_id = :staffId")
        .param("staffId", staffId)
        .query((row, number) -> vault.open(place(PROPOSED), staffId, row.getBytes("secret")))
        .optional();
  }

  Optional<Instant> since(long staffId) {
    return jdbc.sql("SELECT since FROM factor.totp WHERE staff_id = :staffId")
        .param("staffId", staffId)
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  void propose(long staffId, String secret, Instant now) {
    jdbc.sql(
            """
            INSERT INTO factor.totp_proposed (staff_id, secret, since)
            VALUES (:staffId, :secret, :now)
            ON CONFLICT (staff_id) DO UPDATE
            SET secret = excluded.secret, since = excluded.since
            """)
        .param("staffId", staffId)
        .param("secret", vault.seal(place(PROPOSED), staffId, secret))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The secret that was proposed takes the place of the one before. */
  void use(long staffId, String secret, long step, Instant now) {
    jdbc.sql(
            """
            INSERT INTO factor.totp (staff_id, secret, since, last_step)
            VALUES (:staffId, :secret, :now, :step)
            ON CONFLICT (staff_id) DO UPDATE
            SET secret = excluded.secret, since = excluded.since, last_step = excluded.last_step
            """)
        .param("staffId", staffId)
        .param("secret", vault.seal(place(USED), staffId, secret))
        .param("step", step)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    forgetProposed(staffId);
  }

  /** False when this step, or a later one, has been accepted before: also by another server. */
  boolean accept(long staffId, long step) {
    return jdbc.sql(
                """
                UPDATE factor.totp SET last_step = :step
                WHERE staff_id = :staffId AND last_step < :step
                """)
            .param("staffId", staffId)
            .param("step", step)
            .update()
        == 1;
  }

  void remove(long staffId) {
    jdbc.sql("DELETE FROM factor.totp WHERE staff_id = :staffId")
        .param("staffId", staffId)
        .update();
    forgetProposed(staffId);
  }

  private void forgetProposed(long staffId) {
    jdbc.sql("DELETE FROM factor.totp_proposed WHERE staff_id = :staffId")
        .param("staffId", staffId)
        .update();
  }

  private static String place(String table) {
    return table + "." + SECRET;
  }
}
