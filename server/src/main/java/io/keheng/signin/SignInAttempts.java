package io.keheng.signin;

import io.keheng.audit.Changes;
import io.keheng.audit.Happenings;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffLocks;
import io.keheng.identity.StaffName;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries passwords, counts the failures, locks a name for a time. */
@Service
@Transactional(noRollbackFor = Refusal.class)
class SignInAttempts implements StaffLocks {

  private final CredentialRepository repository;
  private final FailureRepository failures;
  private final StaffDirectory staff;
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
      SignInParameters parameters,
      PasswordEncoder encoder,
      Changes changes,
      Happenings happenings,
      Clock clock) {
    this.repository = repository;
    this.failures = failures;
    this.staff = staff;
    this.parameters = parameters;
    this.encoder = encoder;
    this.changes = changes;
    this.happenings = happenings;
    this.clock = clock;
    this.nobody = String.valueOf(encoder.encode("nobody has this password"));
  }

  /**
   * The person whose name and password these are; the answer and the time it takes are the same
   * whether or not there is such a person.
   */
  StaffName verify(String username, String password) {
    var since = since();
    if (failures.count(username, since) >= parameters.failuresBeforeLock()) {
      encoder.matches(password, nobody);
      throw Refusal.unauthenticated("sign-in-locked", parameters.lock().toMinutes());
    }
    var who = staff.byNumber(username).filter(person -> staff.inService(person.id()));
    var held = who.flatMap(person -> repository.byStaff(person.id()));
    var stored = held.map(CredentialRepository.Credential::password).orElse(nobody);
    var right = encoder.matches(password, stored) && held.isPresent();
    if (!right || who.isEmpty()) {
      failures.failed(username, clock.instant(), since);
      // A name nobody has may be a password in the wrong field: it is not kept.
      happenings.record(
          Actor.STRANGER,
          "session",
          who.map(StaffName::number).orElse("?"),
          "sign-in-refused",
          null);
      throw Refusal.unauthenticated("sign-in-failed");
    }
    failures.forget(username);
    var person = who.get();
    happenings.record(
        new Actor(person.id(), person.name()), "session", person.number(), "signed-in", null);
    return who.get();
  }

  /** The same for who changes his own password: a wrong one is told at its field. */
  void verifyOwn(StaffName who, String password) {
    var held = repository.byStaff(who.id()).orElseThrow(Refusal::notFound);
    var since = since();
    if (failures.count(who.number(), since) >= parameters.failuresBeforeLock()) {
      throw Refusal.refused("sign-in-locked", parameters.lock().toMinutes());
    }
    if (!encoder.matches(password, held.password())) {
      failures.failed(who.number(), clock.instant(), since);
      throw Refusal.invalid("current", "password.wrong");
    }
  }

  /** Lets a locked person try again at once. */
  void unlock(long staffId) {
    var who = staff.byId(staffId).orElseThrow(Refusal::notFound);
    failures.forget(who.number());
    changes.record("staff", staffId, "unlocked", null, null);
  }

  @Override
  public Set<String> among(Collection<String> numbers) {
    return failures.reaching(numbers, parameters.failuresBeforeLock(), since());
  }

  private Instant since() {
    return clock.instant().minus(parameters.lock());
  }
}
