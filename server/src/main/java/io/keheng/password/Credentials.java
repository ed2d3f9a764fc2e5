package io.keheng.password;

import io.keheng.audit.Changes;
import io.keheng.identity.StaffDirectory;
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
  private final FailureRepository failures;
  private final StaffDirectory staff;
  private final PasswordPolicy policy;
  private final SignInParameters parameters;
  private final PasswordEncoder encoder;
  private final Changes changes;
  private final Clock clock;

  Credentials(
      CredentialRepository repository,
      FailureRepository failures,
      StaffDirectory staff,
      PasswordPolicy policy,
      SignInParameters parameters,
      PasswordEncoder encoder,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.failures = failures;
    this.staff = staff;
    this.policy = policy;
    this.parameters = parameters;
    this.encoder = encoder;
    this.changes = changes;
    this.clock = clock;
  }

  /** Issues a one-time password, to be shown once and changed at the next sign-in. */
  public String issue(long staffId) {
    var who = staff.byId(staffId).orElseThrow(Refusal::notFound);
    var password = policy.generate();
    var now = clock.instant();
    replace(staffId, password, now, now);
    failures.forget(who.number());
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
    var wrong = policy.check("next", password, who, kept);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    replace(staffId, password, clock.instant(), null);
    changes.record("staff", staffId, "password-changed", null, null);
  }

  /** Whether the password was issued by another, or is too old. */
  @Transactional(readOnly = true)
  public boolean mustChange(long staffId) {
    var held = repository.byStaff(staffId);
    return held.isPresent()
        && (held.get().issuedAt() != null
            || held.get().since().plus(parameters.passwordAge()).isBefore(clock.instant()));
  }

  private void replace(long staffId, String password, Instant now, @Nullable Instant issued) {
    repository.byStaff(staffId).ifPresent(old -> repository.remember(staffId, old.password()));
    var hash = String.valueOf(encoder.encode(password));
    repository.store(new CredentialRepository.Credential(staffId, hash, now, issued));
  }
}
