package io.keheng.factor;

import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Who stands behind a user handle; the name of a handle is the staff number. */
@Repository
class PasskeyOwnerRepository implements PublicKeyCredentialUserEntityRepository {

  private final JdbcClient jdbc;
  private final StaffDirectory staff;

  PasskeyOwnerRepository(JdbcClient jdbc, StaffDirectory staff) {
    this.jdbc = jdbc;
    this.staff = staff;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return staffOf(handle).flatMap(staff::byId).map(who -> entity(who, handle)).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String number) {
    return staff
        .byNumber(number)
        .flatMap(who -> handleOf(who.id()).map(handle -> entity(who, handle)))
        .orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    var who = staff.byNumber(owner.getName()).orElseThrow();
    jdbc.sql(
            """
            INSERT INTO factor.passkey_owner (staff_id, handle) VALUES (:staffId, :handle)
            ON CONFLICT (staff_id) DO NOTHING
            """)
        .param("staffId", who.id())
        .param("handle", owner.getId().getBytes())
        .update();
  }

  @Override
  public void delete(Bytes handle) {
    jdbc.sql("DELETE FROM factor.passkey_owner WHERE handle = :handle")
        .param("handle", handle.getBytes())
        .update();
  }

  Optional<Long> staffOf(Bytes handle) {
    return jdbc.sql("SELECT staff_id FROM factor.passkey_owner WHERE handle = :handle")
        .param("handle", handle.getBytes())
        .query(Long.class)
        .optional();
  }

  private Optional<Bytes> handleOf(long staffId) {
    return jdbc.sql("SELECT handle FROM factor.passkey_owner WHERE staff_id = :staffId")
        .param("staffId", staffId)
        .query((row, number) -> new Bytes(row.getBytes(1)))
        .optional();
  }

  private static PublicKeyCredentialUserEntity entity(StaffName who, Bytes handle) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle)
        .name(who.number())
        .displayName(who.name())
        .build();
  }
}
