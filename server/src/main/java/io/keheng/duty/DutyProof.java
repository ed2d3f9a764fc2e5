package io.keheng.duty;

import java.time.Instant;
import java.util.Optional;

/** Told by a module that does a duty itself, so that nobody has to record it by hand. */
public interface DutyProof {

  /** Code of the duty that is done for the whole bank. */
  String duty();

  /** The first moment in a span of time at which it was done. */
  Optional<Instant> done(Instant from, Instant before);
}
