package io.keheng.outbox;

import io.keheng.protection.ProtectedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way, as the people of the bank see it.
 *
 * @param label what it is about
 * @param nextTry when it is tried again; null for at once
 * @param problem why it did not go out, worded; null where nothing went wrong
 * @param detail what the server said, as a code
 * @param endedAt when it failed or was given up
 */
public record Post(
    long id,
    long version,
    Draft.Kind kind,
    State state,
    String entity,
    String entityId,
    String label,
    ProtectedText recipient,
    String subject,
    int tries,
    @Nullable Instant nextTry,
    @Nullable String problem,
    @Nullable String detail,
    @Nullable String providerId,
    Instant queuedAt,
    String queuedBy,
    @Nullable Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant endedAt) {

  /** Where a message stands. */
  public enum State {
    QUEUED,
    /** The server took it. */
    SENT,
    /** It reached the recipient, as the provider says. */
    DELIVERED,
    /** It cannot be delivered; a person decides. */
    FAILED,
    GIVEN_UP
  }
}
