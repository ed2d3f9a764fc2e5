package io.keheng.signin;

import io.keheng.identity.StaffDirectory;
import io.keheng.password.Resets;
import io.keheng.password.SignInAttempts;
import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StaffAccessController {

  record OneTimePassword(String password) {}

  private final SignInAttempts attempts;
  private final Resets resets;
  private final Sessions sessions;
  private final StaffDirectory staff;

  StaffAccessController(
      SignInAttempts attempts, Resets resets, Sessions sessions, StaffDirectory staff) {
    this.attempts = attempts;
    this.resets = resets;
    this.sessions = sessions;
    this.staff = staff;
  }

  @Permit("staff.unlock")
  @PostMapping("/api/staff/{id}/unlock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlock(@PathVariable long id) {
    if (!staff.visible("staff.unlock", id)) {
      throw Refusal.notFound();
    }
    attempts.unlock(id);
  }

  /** The answer is the only place where the new password is ever seen. */
  @Permit("staff.reset-password")
  @PostMapping("/api/staff/{id}/password-reset")
  OneTimePassword resetPassword(@PathVariable long id) {
    var password = resets.password(id);
    sessions.endAll(id);
    return new OneTimePassword(password);
  }

  /** For who has lost his telephone and his recovery codes: he sets up a new second factor. */
  @Permit("staff.reset-second-factor")
  @PostMapping("/api/staff/{id}/second-factor-reset")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resetSecondFactor(@PathVariable long id) {
    resets.secondFactor(id);
    sessions.endAll(id);
  }
}
