package io.keheng.password;

import io.keheng.audit.Changes;
import io.keheng.audit.Happenings;
import io.keheng.factor.SecondFactors;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.password.FailureRepository.Kind;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import io.keheng.staff.StaffLocks;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries passwords and codes, counts the failures together, locks a name or an address for a time.
 * Outside a transaction: the count of an attempt stands whatever becomes of it.
 */
@Service
public class SignInAttempts implements StaffLocks {

  private final CredentialRepository repository;
  private final FailureRepository failures;
  private final StaffDirectory staff;
  private final SecondFactors factors;
  private final SignInParameters parameters;
  private final PasswordEncoder encoder;
  private final Changes changes;
  private final Happenings happenings;
  private final Clock clock;
  private final String nobody;

  SignInAttempts(
      CredentialRepository repository,
      FailureRepository failures,
      StaffDirectory staff,
      SecondFactors factors,
      SignInParameters parameters,
      PasswordEncoder encoder,
      Changes changes,
      Happenings happenings,
      Clock clock) {
    this.repository = repository;
    this.failures = failures;
    this.staff = staff;
    this.factors = factors;
    this.parameters = parameters;
    this.encoder = encoder;
    this.changes = changes;
    this.happenings = happenings;
    this.clock = clock;
    this.nobody = String.valueOf(encoder.encode("nobody has this password"));
  }

  /**
   * The person whose name and password these are; neither answer nor time tells whether he exists.
   */
  public StaffName verify(String username, String password, String address) {
    var locked = isLocked(username, address);
    var who = staff.byNumber(username).filter(person -> staff.inService(person.id()));
    var held = who.flatMap(person -> repository.byStaff(person.id()));
    var stored = held.map(CredentialRepository.Credential::password).orElse(nobody);
    var right = encoder.matches(password, stored) && held.isPresent();
    if (locked || !right) {
      // A name nobody has may be a password in the wrong field: it is not kept.
      refused(Actor.STRANGER, who.map(StaffName::number).orElse("?"));
    }
    if (locked) {
      throw Refusal.unauthenticated("sign-in-locked", parameters.lock().toMinutes());
    }
    if (!right || who.isEmpty()) {
      throw Refusal.unauthenticated("sign-in-failed");
    }
    passed(username, address);
    return who.get();
  }

  /** By what a code proves the person; a wrong one is told at its field and counts as a failure. */
  public SecondFactors.Proof verifyCode(StaffName who, String code, String address) {
    var proof = new SecondFactors.Proof[] {SecondFactors.Proof.NONE};
    attempt(
        who,
        address,
        "code",
        "code.wrong",
        () -> {
          proof[0] = factors.prove(who.id(), code);
          return proof[0] != SecondFactors.Proof.NONE;
        });
    return proof[0];
  }

  /** The same for who changes his own password. */
  public void verifyOwn(StaffName who, String password, String address) {
    var held = repository.byStaff(who.id()).orElseThrow(Refusal::notFound);
    attempt(
        who,
        address,
        "current",
        "password.wrong",
        () -> encoder.matches(password, held.password()));
  }

  /** The same for who sets up an authenticator app. */
  public void verifyNewCode(StaffName who, String code, String address) {
    attempt(who, address, "code", "code.wrong", () -> factors.confirm(who.id(), code));
  }

  /** A person is through: his failures are forgotten. */
  public void settled(StaffName who) {
    failures.forget(who.number());
  }

  /** Lets a locked person try again at once. */
  @Transactional
  public void unlock(long staffId) {
    var who = staff.byId(staffId).orElseThrow(Refusal::notFound);
    failures.forget(who.number());
    changes.record("staff", staffId, "unlocked", null, null);
  }

  @Override
  public Set<String> among(Collection<String> numbers) {
    return failures.reaching(numbers, parameters.failuresBeforeLock(), since());
  }

  private void attempt(
      StaffName who, String address, String field, String wrong, BooleanSupplier test) {
    if (isLocked(who.number(), address)) {
      throw Refusal.refused("sign-in-locked", parameters.lock().toMinutes());
    }
    if (!test.getAsBoolean()) {
      refused(new Actor(who.id(), who.name()), who.number());
      throw Refusal.invalid(field, wrong);
    }
    passed(who.number(), address);
  }

  private void refused(Actor actor, String number) {
    happenings.record(actor, "session", number, "sign-in-refused", null);
  }

  private boolean isLocked(String username, String address) {
    var now = clock.instant();
    var since = since();
    failures.sweep(since);
    var byName = parameters.failuresBeforeLock();
    var byAddress = parameters.failuresFromAddress();
    return failures.attempt(Kind.NAME, username, byName, now, since) > byName
        | failures.attempt(Kind.ADDRESS, address, byAddress, now, since) > byAddress;
  }

  private void passed(String username, String address) {
    failures.succeeded(Kind.NAME, username);
    failures.succeeded(Kind.ADDRESS, address);
  }

  private Instant since() {
    return clock.instant().minus(parameters.lock());
  }
}
