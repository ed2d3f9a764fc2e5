package io.keheng.signin;

import io.keheng.audit.Changes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of the bank's people; only their hashes are ever stored. */
@Service
@Transactional
public class Credentials {

  private final CredentialRepository repository;
  private final StaffDirectory staff;
  private final PasswordPolicy policy;
  private final SignInParameters parameters;
  private final PasswordEncoder encoder;
  private final Changes changes;
  private final Clock clock;
  private final String nobody;

  Credentials(
      CredentialRepository repository,
      StaffDirectory staff,
      PasswordPolicy policy,
      SignInParameters parameters,
      PasswordEncoder encoder,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.staff = staff;
    this.policy = policy;
    this.parameters = parameters;
    this.encoder = encoder;
    this.changes = changes;
    this.clock = clock;
    this.nobody = String.valueOf(encoder.encode("nobody has this password"));
  }

  /** Issues a one-time password, to be shown once and changed at the next sign-in. */
  public String issue(long staffId) {
    var who = staff.byId(staffId).orElseThrow(Refusal::notFound);
    var password = policy.generate();
    var now = clock.instant();
    replace(staffId, password, now, now);
    repository.forget(who.number());
    changes.record("staff", staffId, "password-issued", null, null);
    return password;
  }

  /** Sets a person's own password, checked by the rules; the earlier ones are remembered. */
  public void choose(long staffId, String password) {
    var who = staff.byId(staffId).orElseThrow(Refusal::notFound);
    var former = new ArrayList<String>();
    repository.byStaff(staffId).ifPresent(held -> former.add(held.password()));
    former.addAll(repository.formerPasswords(staffId, parameters.passwordHistory()));
    var kept = former.subList(0, Math.min(former.size(), parameters.passwordHistory()));
    var wrong = policy.check("next", password, who.number(), kept);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    replace(staffId, password, clock.instant(), null);
    changes.record("staff", staffId, "password-changed", null, null);
  }

  /**
   * The person whose name and password these are; the answer and the time it takes are the same
   * whether or not there is such a person.
   */
  @Transactional(noRollbackFor = Refusal.class)
  StaffName verify(String username, String password) {
    var now = clock.instant();
    var since = now.minus(parameters.lock());
    if (repository.failures(username, since) >= parameters.failuresBeforeLock()) {
      encoder.matches(password, nobody);
      throw Refusal.unauthenticated("sign-in-locked", parameters.lock().toMinutes());
    }
    var who = staff.byNumber(username);
    var held = who.flatMap(person -> repository.byStaff(person.id()));
    var stored = held.map(CredentialRepository.Credential::password).orElse(nobody);
    var right = encoder.matches(password, stored) && held.isPresent();
    if (!right || who.isEmpty()) {
      repository.failed(username, now, since);
      throw Refusal.unauthenticated("sign-in-failed");
    }
    repository.forget(username);
    return who.get();
  }

  /** The same for who changes his own password: a wrong one is told at its field. */
  @Transactional(noRollbackFor = Refusal.class)
  void verifyOwn(StaffName who, String password) {
    var held = repository.byStaff(who.id()).orElseThrow(Refusal::notFound);
    var now = clock.instant();
    var since = now.minus(parameters.lock());
    if (repository.failures(who.number(), since) >= parameters.failuresBeforeLock()) {
      throw Refusal.refused("sign-in-locked", parameters.lock().toMinutes());
    }
    if (!encoder.matches(password, held.password())) {
      repository.failed(who.number(), now, since);
      throw Refusal.invalid("current", "password.wrong");
    }
  }

  /** Lets a locked person try again at once. */
  void unlock(long staffId) {
    var who = staff.byId(staffId).orElseThrow(Refusal::notFound);
    repository.forget(who.number());
    changes.record("staff", staffId, "unlocked", null, null);
  }

  /** Whether the password was issued by another, or is too old. */
  @Transactional(readOnly = true)
  boolean mustChange(long staffId) {
    var held = repository.byStaff(staffId);
    return held.isPresent()
        && (held.get().issuedAt() != null
            || held.get().setAt().plus(parameters.passwordAge()).isBefore(clock.instant()));
  }

  private void replace(long staffId, String password, Instant now, @Nullable Instant issued) {
    repository.byStaff(staffId).ifPresent(old -> repository.remember(staffId, old.password()));
    var hash = String.valueOf(encoder.encode(password));
    repository.store(new CredentialRepository.Credential(staffId, hash, now, issued));
  }
}
