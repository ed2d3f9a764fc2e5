package io.keheng.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keheng.audit.Happenings;
import io.keheng.password.SignInParameters;
import io.keheng.shared.Actor;
import java.time.Clock;
import java.time.Instant;
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

  /** So many persons and addresses are remembered; of more those seldom refused go first. */
  private static final int REMEMBERED = 10_000;

  /**
   * What was recorded of one person or address since a moment, and what was not.
   *
   * @param before left out by the time this one began
   * @param seen refusals since, recorded or not
   */
  private record Window(Instant began, int before, int seen) {

    static Window first(Instant now, int before) {
      return new Window(now, before, 1);
    }

    Window next() {
      return new Window(began, before, seen + 1);
    }

    int leftOut(int most) {
      return Math.max(0, seen - most);
    }
  }

  /**
   * @param leftOut refusals of the same person or address that were not recorded before this one
   */
  record Refused(int status, int leftOut) {}

  private final Happenings happenings;
  private final SignInParameters parameters;
  private final Clock clock;
  private final Cache<String, Window> windows =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

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
  private int take(String who) {
    var now = clock.instant();
    var most = parameters.refusalsRecorded();
    var term = parameters.lock();
    var window =
        windows
            .asMap()
            .merge(
                who,
                Window.first(now, 0),
                (known, first) ->
                    known.began().plus(term).isBefore(now)
                        ? Window.first(now, known.leftOut(most))
                        : known.next());
    if (window.seen() > most) {
      return -1;
    }
    return window.seen() == 1 ? window.before() : 0;
  }
}
