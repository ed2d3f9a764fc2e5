package io.keheng.complaintclock;

import io.keheng.procedure.Act;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act of a case, as its clocks see it.
 *
 * @param amount the whole term of a clock from then on, for an extension or a promise; null for
 *     other acts
 * @param clock that was extended, as {@code procedure/code}; null for other acts
 */
public record Happened(Act act, Instant at, @Nullable Integer amount, @Nullable String clock) {

  public static Happened of(Act act, Instant at) {
    return new Happened(act, at, null, null);
  }
}
