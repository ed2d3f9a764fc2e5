package io.keheng.password;

import io.keheng.factor.SecondFactors;
import io.keheng.identity.StaffDirectory;
import io.keheng.password.ResetRepository.Kind;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Resets what another has forgotten or lost. Who resets one factor leaves the other alone for a
 * time: with both in one hand an administrator could sign in as anybody.
 */
@Service
@Transactional
public class Resets {

  private final ResetRepository repository;
  private final Credentials credentials;
  private final SecondFactors factors;
  private final StaffDirectory staff;
  private final SignInParameters parameters;
  private final Clock clock;

  Resets(
      ResetRepository repository,
      Credentials credentials,
      SecondFactors factors,
      StaffDirectory staff,
      SignInParameters parameters,
      Clock clock) {
    this.repository = repository;
    this.credentials = credentials;
    this.factors = factors;
    this.staff = staff;
    this.parameters = parameters;
    this.clock = clock;
  }

  /** Gives the one-time password. */
  public String password(long staffId) {
    check("staff.reset-password", staffId, Kind.SECOND_FACTOR);
    remember(staffId, Kind.PASSWORD);
    return credentials.issue(staffId);
  }

  public void secondFactor(long staffId) {
    check("staff.reset-second-factor", staffId, Kind.PASSWORD);
    remember(staffId, Kind.SECOND_FACTOR);
    factors.reset(staffId);
  }

  private void check(String permission, long staffId, Kind other) {
    if (!staff.visible(permission, staffId)) {
      throw Refusal.notFound();
    }
    var actor = Actor.current().staffId();
    if (actor == staffId) {
      throw Refusal.forbidden("reset.not-for-oneself");
    }
    var since = clock.instant().minus(parameters.resetsApart());
    if (repository.done(staffId, other, actor, since)) {
      throw Refusal.forbidden("reset.by-another", parameters.resetsApart().toHours());
    }
  }

  private void remember(long staffId, Kind kind) {
    repository.record(staffId, kind, Actor.current().staffId(), clock.instant());
  }
}
