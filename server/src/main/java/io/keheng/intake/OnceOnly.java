package io.keheng.intake;

import java.util.HashSet;
import java.util.Set;

/** What may come once only in a feed: what earlier batches brought, and the batch at hand. */
final class OnceOnly {

  private final Set<String> before = new HashSet<>();
  private final Set<String> now = new HashSet<>();

  /** Forgets what the batch at hand brought, because it begins or is looked at again. */
  void begin() {
    now.clear();
  }

  /** Whether it comes for the first time. */
  boolean first(String key) {
    return !before.contains(key) && now.add(key);
  }

  /** The batch at hand is taken. */
  void keep() {
    before.addAll(now);
  }
}
