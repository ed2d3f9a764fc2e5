package io.keheng.signin;

import io.keheng.identity.Roles;
import io.keheng.identity.StaffDirectory;
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
import org.springframework.http.HttpStatus;
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

  record Session(
      long id,
      String staffNo,
      String name,
      String username,
      List<StaffDirectory.Post> posts,
      Set<String> permissions,
      boolean passwordChangeRequired) {}

  private final SignInAttempts attempts;
  private final Credentials credentials;
  private final Sessions sessions;
  private final StaffDirectory staff;
  private final Roles roles;

  SessionController(
      SignInAttempts attempts,
      Credentials credentials,
      Sessions sessions,
      StaffDirectory staff,
      Roles roles) {
    this.attempts = attempts;
    this.credentials = credentials;
    this.sessions = sessions;
    this.staff = staff;
    this.roles = roles;
  }

  @Permit.Public
  @PostMapping("/api/session")
  Session signIn(
      @Valid @RequestBody SignIn body, HttpServletRequest request, HttpServletResponse response) {
    var who = attempts.verify(body.username().strip(), body.password());
    sessions.open(who.id(), request, response);
    return session(who.id());
  }

  @Permit.AnyStaff
  @GetMapping("/api/session")
  Session session() {
    return session(Actor.current().staffId());
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
      @Valid @RequestBody NewPassword body,
      HttpServletRequest request,
      HttpServletResponse response) {
    var me = staff.byId(Actor.current().staffId()).orElseThrow(Refusal::notFound);
    attempts.verifyOwn(me, body.current());
    credentials.choose(me.id(), body.next());
    sessions.endAll(me.id());
    sessions.open(me.id(), request, response);
  }

  private Session session(long staffId) {
    var who = staff.byId(staffId).orElseThrow(Refusal::notFound);
    return new Session(
        who.id(),
        who.number(),
        who.name(),
        who.number(),
        staff.posts(staffId),
        roles.permissionsOf(staffId),
        credentials.mustChange(staffId));
  }
}
