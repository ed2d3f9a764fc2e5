package io.keheng.policy;

import java.time.Instant;
import java.util.Map;

/** Told by a module that applies rules: how often each acted. */
public interface RuleActs {

  /**
   * @param times how often, 1 or more
   * @param last the last time
   */
  record Acted(long times, Instant last) {

    /** Both together. */
    public Acted and(Acted other) {
      return new Acted(times + other.times, last.isAfter(other.last) ? last : other.last);
    }
  }

  /** Since a moment, by rule id; a rule that did not act is left out. */
  Map<String, Acted> since(Instant from);
}
