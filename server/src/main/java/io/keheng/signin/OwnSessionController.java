package io.keheng.signin;

import io.keheng.identity.StaffDirectory;
import io.keheng.shared.Actor;
import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the person is signed in, and the end of it. */
@RestController
class OwnSessionController {

  record Acting(@Nullable Long unitId) {}

  private final Sessions sessions;
  private final StoredSessions stored;
  private final StaffDirectory staff;

  OwnSessionController(Sessions sessions, StoredSessions stored, StaffDirectory staff) {
    this.sessions = sessions;
    this.stored = stored;
    this.staff = staff;
  }

  @Permit.AnyStaff
  @GetMapping("/api/sessions/own")
  List<StoredSessions.Own> own(HttpServletRequest request) {
    return stored.of(number(), id(request));
  }

  @Permit.AnyStaff
  @DeleteMapping("/api/sessions/own/{handle}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String handle) {
    if (!stored.end(number(), handle)) {
      throw Refusal.notFound();
    }
  }

  /** Ends every session of the person but this one. */
  @Permit.AnyStaff
  @DeleteMapping("/api/sessions/others")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endOthers(HttpServletRequest request) {
    stored.endOthers(number(), id(request));
  }

  /** Who has several posts works in those of one unit at a time, or in all of them. */
  @Permit.AnyStaff
  @PutMapping("/api/session/unit")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void act(
      @AuthenticationPrincipal SignedIn who,
      @RequestBody Acting body,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.act(who, body.unitId(), request, response);
  }

  private String number() {
    return staff.byId(Actor.current().staffId()).orElseThrow(Refusal::notFound).number();
  }

  private static @Nullable String id(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null ? null : session.getId();
  }
}
