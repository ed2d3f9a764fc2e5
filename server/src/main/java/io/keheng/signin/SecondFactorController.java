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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The person's own second factor: proved at sign-in, set up and changed by himself. */
@RestController
class SecondFactorController {

  record Code(@NotBlank @Size(max = 40) String code) {}

  /** Shown once. */
  record RecoveryCodes(List<String> codes) {}

  /**
   * @param required whether one of the person's roles asks for a second factor
   * @param codesSince null without an authenticator app
   */
  record Factors(
      boolean required,
      @Nullable Instant codesSince,
      int recoveryCodesLeft,
      List<Passkeys.Passkey> passkeys) {}

  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final Standing standing;
  private final SignInAttempts attempts;
  private final SignInParameters parameters;
  private final Sessions sessions;
  private final StaffDirectory staff;

  SecondFactorController(
      SecondFactors factors,
      Passkeys passkeys,
      Standing standing,
      SignInAttempts attempts,
      SignInParameters parameters,
      Sessions sessions,
      StaffDirectory staff) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.standing = standing;
    this.attempts = attempts;
    this.parameters = parameters;
    this.sessions = sessions;
    this.staff = staff;
  }

  /** The second step of a sign-in: a code of the authenticator app, or a recovery code. */
  @Permit.AnyStaff
  @PostMapping("/api/session/code")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void prove(
      @AuthenticationPrincipal SignedIn who,
      @Valid @RequestBody Code body,
      HttpServletRequest request,
      HttpServletResponse response) {
    var me = name(who);
    var proof = attempts.verifyCode(me, body.code(), request.getRemoteAddr());
    attempts.settled(me);
    var way = proof == SecondFactors.Proof.RECOVERY_CODE ? Way.RECOVERY_CODE : Way.CODE;
    sessions.open(me.id(), way, true, request, response);
  }

  @Permit.AnyStaff
  @GetMapping("/api/session/factors")
  Factors own(@AuthenticationPrincipal SignedIn who) {
    var held = factors.of(who.staffId());
    return new Factors(
        standing.mustHaveSecondFactor(who.staffId()),
        held.codesSince(),
        held.recoveryCodesLeft(),
        passkeys.of(who.staffId()));
  }

  /** Begins to set up an authenticator app; the answer is the only place of its secret. */
  @Permit.AnyStaff
  @PostMapping("/api/session/totp")
  SecondFactors.Secret begin(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
    sessions.requireFresh(request);
    return factors.begin(who.staffId());
  }

  /** Sets it up by the first code; other sessions are asked for the second factor from now on. */
  @Permit.AnyStaff
  @PutMapping("/api/session/totp")
  RecoveryCodes confirm(
      @AuthenticationPrincipal SignedIn who,
      @Valid @RequestBody Code body,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.requireFresh(request);
    var me = name(who);
    attempts.verifyNewCode(me, body.code().strip(), request.getRemoteAddr());
    attempts.settled(me);
    var codes = factors.issueRecoveryCodes(me.id(), parameters.recoveryCodes());
    sessions.renew(who, Way.CODE, true, request, response);
    return new RecoveryCodes(codes);
  }

  @Permit.AnyStaff
  @DeleteMapping("/api/session/totp")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
    sessions.requireFresh(request);
    if (standing.mustHaveSecondFactor(who.staffId()) && passkeys.of(who.staffId()).isEmpty()) {
      throw Refusal.refused("second-factor.last");
    }
    factors.removeCodes(who.staffId());
  }

  @Permit.AnyStaff
  @PostMapping("/api/session/recovery-codes")
  RecoveryCodes renew(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
    sessions.requireFresh(request);
    if (!factors.of(who.staffId()).any()) {
      throw Refusal.conflict("second-factor.none");
    }
    return new RecoveryCodes(factors.issueRecoveryCodes(who.staffId(), parameters.recoveryCodes()));
  }

  private StaffName name(SignedIn who) {
    return staff.byId(who.staffId()).orElseThrow(Refusal::notFound);
  }
}
