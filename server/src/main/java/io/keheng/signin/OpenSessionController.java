package io.keheng.signin;

import io.keheng.shared.Permit;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpenSessionController {

  private final SessionQueries sessions;
  private final Clock clock;

  OpenSessionController(SessionQueries sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Who is signed in now. */
  @Permit("operations.read")
  @GetMapping("/api/sessions")
  List<SessionQueries.Open> sessions() {
    return sessions.running(clock.instant());
  }
}
