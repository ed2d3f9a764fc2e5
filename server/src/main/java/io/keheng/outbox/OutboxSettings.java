package io.keheng.outbox;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the queue is worked off.
 *
 * @param atOnce messages of one kind in a round, at most
 * @param tries after which a message that its server puts off has failed
 * @param pause before the second try; each further one is twice as long
 * @param longestPause the pause never grows beyond it
 */
@ConfigurationProperties("keheng.outbox")
record OutboxSettings(int atOnce, int tries, Duration pause, Duration longestPause) {

  /** When to try again after so many tries. */
  Instant next(int done, Instant now) {
    var growing = pause.multipliedBy(1L << Math.clamp(done - 1L, 0, 20));
    return now.plus(growing.compareTo(longestPause) < 0 ? growing : longestPause);
  }
}
