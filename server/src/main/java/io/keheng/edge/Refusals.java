package io.keheng.edge;

import io.keheng.audit.Happenings;
import io.keheng.password.SignInParameters;
import io.keheng.shared.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Records refused access, so many of one person or address within a time; the first one after it
 * says how many were left out, so that nobody fills the trail by knocking.
 */
@Component
@ConditionalOnWebApplication
class Refusals {

  private static final String ENTITY = "access";

  /** What was recorded of one person or address since a moment, and what was not. */
  private static final class Window {
    private final Instant began;
    private final int leftOut;
    private int recorded;
    private int more;

    Window(Instant began, int leftOut) {
      this.began = began;
      this.leftOut = leftOut;
    }
  }

  /**
   * @param leftOut refusals of the same person or address that were not recorded before this one
   */
  record Refused(int status, int leftOut) {}

  private final Happenings happenings;
  private final SignInParameters parameters;
  private final Clock clock;
  private final Map<String, Window> windows = new HashMap<>();

  Refusals(Happenings happenings, SignInParameters parameters, Clock clock) {
    this.happenings = happenings;
    this.parameters = parameters;
    this.clock = clock;
  }

  void record(String door, int status, String address) {
    var acting = Actor.current();
    var known = acting.staffId() != Actor.SYSTEM.staffId();
    var leftOut = take(known ? "person " + acting.staffId() : "address " + address);
    if (leftOut >= 0) {
      happenings.record(
          known ? acting : Actor.STRANGER,
          ENTITY,
          door,
          "access-refused",
          new Refused(status, leftOut));
    }
  }

  /** How many were left out before this one; -1 when this one is left out itself. */
  private synchronized int take(String who) {
    var now = clock.instant();
    var most = parameters.refusalsRecorded();
    if (windows.size() > most * most) {
      windows.values().removeIf(window -> over(window, now) && window.more == 0);
    }
    var window = windows.get(who);
    if (window == null || over(window, now)) {
      window = new Window(now, window == null ? 0 : window.more);
      windows.put(who, window);
    }
    if (window.recorded >= most) {
      window.more++;
      return -1;
    }
    return window.recorded++ == 0 ? window.leftOut : 0;
  }

  private boolean over(Window window, Instant now) {
    return window.began.plus(window()).isBefore(now);
  }

  private Duration window() {
    return parameters.lock();
  }
}
