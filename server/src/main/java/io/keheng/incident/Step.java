package io.keheng.incident;

import java.time.Instant;
import java.util.Map;

/** Something that was done in an incident, for its timeline. */
record Step(long id, Kind kind, Instant at, String staffName, Map<String, String> details) {

  enum Kind {
    OPENED,
    CHANGED,
    SEARCHED,
    REPORTED,
    NOTIFIED,
    CASE,
    CLOSED
  }
}
