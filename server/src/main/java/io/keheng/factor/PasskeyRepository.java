package io.keheng.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys: public keys, of which nothing is secret. */
@Repository
class PasskeyRepository implements UserCredentialRepository {

  private static final String SELECT =
      """
      SELECT credential_id, handle, public_key, signature_count, user_verified, transports,
             backup_eligible, backed_up, attestation, client_data, label, created_at, last_used_at
      FROM factor.passkey
      """;

  private final JdbcClient jdbc;

  PasskeyRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(CredentialRecord record) {
    jdbc.sql(
            """
            INSERT INTO factor.passkey (handle, credential_id, public_key, signature_count,
              user_verified, transports, backup_eligible, backed_up, attestation, client_data,
              label, created_at, last_used_at)
            VALUES (:handle, :id, :key, :count, :verified, :transports, :eligible, :backedUp,
              :attestation, :clientData, :label, :created, :lastUsed)
            ON CONFLICT (credential_id) DO UPDATE
            SET signature_count = excluded.signature_count, user_verified = excluded.user_verified,
                backed_up = excluded.backed_up, last_used_at = excluded.last_used_at
            """)
        .param("handle", record.getUserEntityUserId().getBytes())
        .param("id", record.getCredentialId().getBytes())
        .param("key", record.getPublicKey().getBytes())
        .param("count", record.getSignatureCount())
        .param("verified", record.isUvInitialized())
        .param(
            "transports",
            record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new))
        .param("eligible", record.isBackupEligible())
        .param("backedUp", record.isBackupState())
        .param("attestation", bytes(record.getAttestationObject()), java.sql.Types.BINARY)
        .param("clientData", bytes(record.getAttestationClientDataJSON()), java.sql.Types.BINARY)
        .param("label", record.getLabel())
        .param("created", at(record.getCreated()))
        .param("lastUsed", at(record.getLastUsed()))
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return jdbc.sql(SELECT + "WHERE credential_id = :id")
        .param("id", id.getBytes())
        .query(PasskeyRepository::read)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return jdbc.sql(SELECT + "WHERE handle = :handle ORDER BY id")
        .param("handle", handle.getBytes())
        .query(PasskeyRepository::read)
        .list();
  }

  @Override
  public void delete(Bytes id) {
    jdbc.sql("DELETE FROM factor.passkey WHERE credential_id = :id")
        .param("id", id.getBytes())
        .update();
  }

  List<Passkeys.Passkey> of(long staffId) {
    return jdbc.sql(
            """
            SELECT p.id, p.label, p.created_at, p.last_used_at
            FROM factor.passkey p JOIN factor.passkey_owner o ON o.handle = p.handle
            WHERE o.staff_id = :staffId ORDER BY p.id
            """)
        .param("staffId", staffId)
        .query(
            (row, number) ->
                new Passkeys.Passkey(
                    row.getLong("id"),
                    row.getString("label"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("last_used_at").toInstant()))
        .list();
  }

  int count(long staffId) {
    return of(staffId).size();
  }

  /** False when the person has no such passkey. */
  boolean remove(long staffId, long id) {
    return jdbc.sql(
                """
                DELETE FROM factor.passkey
                WHERE id = :id AND handle = (SELECT o.handle FROM factor.passkey_owner o
                                             WHERE o.staff_id = :staffId)
                """)
            .param("id", id)
            .param("staffId", staffId)
            .update()
        == 1;
  }

  void removeAll(long staffId) {
    of(staffId).forEach(passkey -> remove(staffId, passkey.id()));
  }

  private static CredentialRecord read(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(new Bytes(row.getBytes("handle")))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("user_verified"))
        .transports(
            Arrays.stream((String[]) row.getArray("transports").getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .attestationObject(bytes(row, "attestation"))
        .attestationClientDataJSON(bytes(row, "client_data"))
        .label(row.getString("label"))
        .created(row.getTimestamp("created_at").toInstant())
        .lastUsed(row.getTimestamp("last_used_at").toInstant())
        .build();
  }

  private static @Nullable Bytes bytes(ResultSet row, String column) throws SQLException {
    var held = row.getBytes(column);
    return held == null ? null : new Bytes(held);
  }

  private static byte @Nullable [] bytes(@Nullable Bytes held) {
    return held == null ? null : held.getBytes();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
