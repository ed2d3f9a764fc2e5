package io.keheng.signin;

import io.keheng.factor.SecondFactors;
import io.keheng.identity.StaffDirectory;
import io.keheng.password.Credentials;
import io.keheng.password.SignInAttempts;
import io.keheng.role.Roles;
import io.keheng.shared.Actor;
import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
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

@RestController
class SessionController {

  record SignIn(
      @NotBlank @Size(max = 64) String username, @NotNull @Size(max = 256) String password) {}

  record NewPassword(
      @NotNull @Size(max = 256) String current, @NotNull @Size(max = 256) String next) {}

  /**
   * @param unitId the unit whose post he acts in; null for all of his posts
   * @param lacking what is still owed before anything else may be done
   * @param byCode whether a code, of an authenticator app or for recovery, can be the second factor
   * @param byPasskey whether a passkey can
   */
  record Session(
      long id,
      String staffNo,
      String name,
      String username,
      List<StaffDirectory.Post> posts,
      @Nullable Long unitId,
      Set<String> permissions,
      boolean passwordChangeRequired,
      @Nullable Lacking lacking,
      boolean byCode,
      boolean byPasskey) {}

  private final SignInAttempts attempts;
  private final Credentials credentials;
  private final Sessions sessions;
  private final Standing standing;
  private final SecondFactors factors;
  private final StaffDirectory staff;
  private final Roles roles;

  SessionController(
      SignInAttempts attempts,
      Credentials credentials,
      Sessions sessions,
      Standing standing,
      SecondFactors factors,
      StaffDirectory staff,
      Roles roles) {
    this.attempts = attempts;
    this.credentials = credentials;
    this.sessions = sessions;
    this.standing = standing;
    this.factors = factors;
    this.staff = staff;
    this.roles = roles;
  }

  @Permit.Public
  @PostMapping("/api/session")
  Session signIn(
      @Valid @RequestBody SignIn body, HttpServletRequest request, HttpServletResponse response) {
    var username = body.username().strip();
    var who = attempts.verify(username, body.password(), request.getRemoteAddr());
    if (!factors.of(who.id()).any()) {
      attempts.settled(who);
    }
    sessions.open(who.id(), Way.PASSWORD, false, request, response);
    return session(new SignedIn(who.id(), who.number(), who.name(), Way.PASSWORD, false, null));
  }

  @Permit.AnyStaff
  @GetMapping("/api/session")
  Session session(@AuthenticationPrincipal SignedIn who) {
    var lacking = standing.lacking(who).orElse(null);
    var held = factors.of(who.staffId());
    var owed = lacking == Lacking.SECOND_FACTOR;
    return new Session(
        who.staffId(),
        who.number(),
        who.name(),
        who.number(),
        owed ? List.of() : staff.posts(who.staffId()),
        who.unitId(),
        lacking == null || lacking == Lacking.PASSWORD
            ? roles.permissionsOf(who.staffId())
            : Set.of(),
        lacking == Lacking.PASSWORD,
        lacking,
        held.codesSince() != null || held.recoveryCodesLeft() > 0,
        held.passkeys() > 0);
  }

  @Permit.AnyStaff
  @DeleteMapping("/api/session")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  @Permit.AnyStaff
  @DeleteMapping("/api/sessions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOutEverywhere(HttpServletRequest request) {
    sessions.endAll(Actor.current().staffId());
    signOut(request);
  }

  /** Changes the person's own password; every session but this one ends. */
  @Permit.AnyStaff
  @PutMapping("/api/session/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void password(
      @AuthenticationPrincipal SignedIn who,
      @Valid @RequestBody NewPassword body,
      HttpServletRequest request,
      HttpServletResponse response) {
    var me = staff.byId(who.staffId()).orElseThrow(Refusal::notFound);
    attempts.verifyOwn(me, body.current(), request.getRemoteAddr());
    credentials.choose(me.id(), body.next());
    sessions.endAll(me.id());
    var way = who.way() == null ? Way.PASSWORD : who.way();
    sessions.renew(who, way, who.strong(), request, response);
  }
}
