package io.keheng.signin;

import io.keheng.identity.StaffDirectory;
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
  private final Credentials credentials;
  private final Sessions sessions;
  private final StaffDirectory staff;

  StaffAccessController(
      SignInAttempts attempts, Credentials credentials, Sessions sessions, StaffDirectory staff) {
    this.attempts = attempts;
    this.credentials = credentials;
    this.sessions = sessions;
    this.staff = staff;
  }

  @Permit("staff.unlock")
  @PostMapping("/api/staff/{id}/unlock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlock(@PathVariable long id) {
    checkVisible("staff.unlock", id);
    attempts.unlock(id);
  }

  /** The answer is the only place where the new password is ever seen. */
  @Permit("staff.reset-password")
  @PostMapping("/api/staff/{id}/password-reset")
  OneTimePassword reset(@PathVariable long id) {
    checkVisible("staff.reset-password", id);
    var password = credentials.issue(id);
    sessions.endAll(id);
    return new OneTimePassword(password);
  }

  private void checkVisible(String permission, long id) {
    if (!staff.visible(permission, id)) {
      throw Refusal.notFound();
    }
  }
}
