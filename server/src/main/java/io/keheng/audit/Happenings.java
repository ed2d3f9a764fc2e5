package io.keheng.audit;

import io.keheng.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of what happened without changing a record: sign-ins, refused ones, exports, imports,
 * verifications.
 */
@Service
@Transactional
public class Happenings {

  private final Scribe scribe;

  Happenings(Scribe scribe) {
    this.scribe = scribe;
  }

  /**
   * Records what the acting person did; in the caller's transaction where there is one.
   *
   * @param details anything that becomes JSON, without protected values in clear
   */
  public void record(String entity, Object id, String action, @Nullable Object details) {
    record(Actor.current(), entity, id, action, details);
  }

  /** The same for who is not, or not yet, signed in. */
  public void record(
      Actor actor, String entity, Object id, String action, @Nullable Object details) {
    scribe.write(
        new Trace.Subject(Kind.EVENT, entity, id.toString(), action),
        actor,
        Trace.Reason.NONE,
        null,
        details);
  }
}
