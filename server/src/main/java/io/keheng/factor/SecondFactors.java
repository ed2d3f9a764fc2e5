package io.keheng.factor;

import io.keheng.audit.Changes;
import io.keheng.identity.StaffDirectory;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factors of the bank's people: set up by themselves, reset by who may. */
@Service
@Transactional
public class SecondFactors {

  /**
   * What a person has.
   *
   * @param codesSince when codes of an authenticator app were set up; null without
   */
  public record Held(@Nullable Instant codesSince, int recoveryCodesLeft, int passkeys) {

    public boolean any() {
      return codesSince != null || passkeys > 0;
    }
  }

  /**
   * A secret shown once, to be brought into an authenticator app.
   *
   * @param address for a QR code
   */
  public record Secret(String secret, String address) {}

  /** By what a person proved to be himself. */
  public enum Proof {
    NONE,
    CODE,
    RECOVERY_CODE
  }

  private static final String ENTITY = "staff";

  private final TotpRepository repository;
  private final RecoveryCodeRepository recovery;
  private final PasskeyRepository passkeys;
  private final Totp totp;
  private final StaffDirectory staff;
  private final Changes changes;
  private final Clock clock;

  SecondFactors(
      TotpRepository repository,
      RecoveryCodeRepository recovery,
      PasskeyRepository passkeys,
      Totp totp,
      StaffDirectory staff,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.recovery = recovery;
    this.passkeys = passkeys;
    this.totp = totp;
    this.staff = staff;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Held of(long staffId) {
    return new Held(
        repository.since(staffId).orElse(null), recovery.left(staffId), passkeys.count(staffId));
  }

  /** Begins to set up codes; nothing changes until {@link #confirm}. */
  public Secret begin(long staffId) {
    var who = staff.byId(staffId).orElseThrow(Refusal::notFound);
    var secret = totp.secret();
    repository.propose(staffId, secret, clock.instant());
    return new Secret(secret, totp.address(who.number(), secret));
  }

  /**
   * Sets up codes once the app gives the right one, and issues recovery codes; those before end.
   *
   * @return whether the code was right
   */
  public boolean confirm(long staffId, String code) {
    var now = clock.instant();
    var pending =
        repository.proposed(staffId).orElseThrow(() -> Refusal.conflict("second-factor.not-begun"));
    var step = totp.step(pending, code, now, 0);
    if (step.isEmpty()) {
      return false;
    }
    repository.use(staffId, pending, step.getAsLong(), now);
    changes.record(ENTITY, staffId, "second-factor-set-up", null, null);
    return true;
  }

  /** Issues new recovery codes, to be shown once; those before end. */
  public List<String> issueRecoveryCodes(long staffId, int count) {
    var codes = Stream.generate(RecoveryCode::random).limit(count).toList();
    recovery.replace(staffId, codes);
    changes.record(ENTITY, staffId, "recovery-codes-issued", null, null);
    return codes.stream().map(RecoveryCode::text).toList();
  }

  /** Whether a typed code proves this person; no code proves twice. */
  public Proof prove(long staffId, String typed) {
    var now = clock.instant();
    var recoveryCode = new RecoveryCode(typed);
    if (recoveryCode.isWellFormed()) {
      if (!recovery.use(staffId, recoveryCode, now)) {
        return Proof.NONE;
      }
      changes.record(ENTITY, staffId, "recovery-code-used", null, null);
      return Proof.RECOVERY_CODE;
    }
    var held = repository.used(staffId);
    if (held.isEmpty()) {
      return Proof.NONE;
    }
    var step = totp.step(held.get().secret(), typed.strip(), now, held.get().lastStep());
    return step.isPresent() && repository.accept(staffId, step.getAsLong())
        ? Proof.CODE
        : Proof.NONE;
  }

  /** Removes the person's own authenticator app; recovery codes go with the last factor. */
  public void removeCodes(long staffId) {
    repository.remove(staffId);
    forgetRecoveryOfNothing(staffId);
    changes.record(ENTITY, staffId, "second-factor-removed", null, null);
  }

  /** Takes every second factor from a person who has lost them; he sets up new ones. */
  public void reset(long staffId) {
    repository.remove(staffId);
    recovery.remove(staffId);
    passkeys.removeAll(staffId);
    changes.record(ENTITY, staffId, "second-factor-reset", null, null);
  }

  private void forgetRecoveryOfNothing(long staffId) {
    if (!of(staffId).any()) {
      recovery.remove(staffId);
    }
  }
}
