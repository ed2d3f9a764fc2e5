package io.keheng.signin;

import io.keheng.factor.Passkeys;
import io.keheng.factor.SecondFactors;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.password.SignInAttempts;
import io.keheng.password.SignInParameters;
import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passkeys: instead of a password, or as second factor after one. */
@RestController
class PasskeyController {

  private static final String ASKED = "keheng.passkey.asked";

  /**
   * @param credential as the browser made it
   */
  record Answer(@NotNull Map<String, Object> credential) {}

  record NewPasskey(
      @NotNull Map<String, Object> credential, @NotBlank @Size(max = 60) String label) {}

  private final Passkeys passkeys;
  private final SecondFactors factors;
  private final Standing standing;
  private final SignInAttempts attempts;
  private final SignInParameters parameters;
  private final Sessions sessions;
  private final StaffDirectory staff;

  PasskeyController(
      Passkeys passkeys,
      SecondFactors factors,
      Standing standing,
      SignInAttempts attempts,
      SignInParameters parameters,
      Sessions sessions,
      StaffDirectory staff) {
    this.passkeys = passkeys;
    this.factors = factors;
    this.standing = standing;
    this.attempts = attempts;
    this.parameters = parameters;
    this.sessions = sessions;
    this.staff = staff;
  }

  /** Asks for a passkey: of the person of the session, or, without one, of whoever has one. */
  @Permit.Public
  @PostMapping("/api/session/passkey-question")
  Map<String, Object> ask(
      @AuthenticationPrincipal @Nullable SignedIn who, HttpServletRequest request) {
    var question = passkeys.askToProve(who == null ? null : who.staffId());
    var session = request.getSession(true);
    if (who == null) {
      session.setMaxInactiveInterval((int) parameters.passkey().toSeconds());
    }
    session.setAttribute(ASKED, question.state());
    return question.options();
  }

  /** Signs in by the answer; a question is answered once. */
  @Permit.Public
  @PostMapping("/api/session/passkey")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void prove(
      @AuthenticationPrincipal @Nullable SignedIn who,
      @Valid @RequestBody Answer body,
      HttpServletRequest request,
      HttpServletResponse response) {
    var proved =
        passkeys
            .prove(asked(request), body.credential())
            .filter(id -> who == null || who.staffId() == id)
            .filter(staff::inService)
            .orElseThrow(() -> Refusal.unauthenticated("passkey.failed"));
    attempts.settled(name(proved));
    sessions.open(proved, Way.PASSKEY, true, request, response);
  }

  @Permit.AnyStaff
  @PostMapping("/api/session/passkeys/question")
  Map<String, Object> askForNew(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
    sessions.requireFresh(request);
    var question = passkeys.askToRegister(who.staffId());
    request.getSession(true).setAttribute(ASKED, question.state());
    return question.options();
  }

  /** Registers a passkey; with the first factor come recovery codes. */
  @Permit.AnyStaff
  @PostMapping("/api/session/passkeys")
  @ResponseStatus(HttpStatus.CREATED)
  SecondFactorController.RecoveryCodes register(
      @AuthenticationPrincipal SignedIn who,
      @Valid @RequestBody NewPasskey body,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.requireFresh(request);
    passkeys.register(who.staffId(), asked(request), body.credential(), body.label().strip());
    var codes =
        factors.of(who.staffId()).recoveryCodesLeft() > 0
            ? List.<String>of()
            : factors.issueRecoveryCodes(who.staffId(), parameters.recoveryCodes());
    if (!who.strong()) {
      sessions.renew(who, Way.PASSKEY, true, request, response);
    }
    return new SecondFactorController.RecoveryCodes(codes);
  }

  @Permit.AnyStaff
  @DeleteMapping("/api/session/passkeys/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @AuthenticationPrincipal SignedIn who, @PathVariable long id, HttpServletRequest request) {
    sessions.requireFresh(request);
    var held = factors.of(who.staffId());
    if (held.codesSince() == null
        && held.passkeys() == 1
        && standing.mustHaveSecondFactor(who.staffId())) {
      throw Refusal.refused("second-factor.last");
    }
    passkeys.remove(who.staffId(), id);
  }

  private StaffName name(long staffId) {
    return staff.byId(staffId).orElseThrow(Refusal::notFound);
  }

  private static @Nullable Object asked(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null) {
      return null;
    }
    var asked = session.getAttribute(ASKED);
    session.removeAttribute(ASKED);
    return asked;
  }
}
