package io.keheng.rotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A re-encryption of the values under former keys.
 *
 * @param keyId the key that they are sealed with now
 * @param done values sealed again, of {@code total} at the start
 * @param unreadable values that no key opens; they stay as they are
 */
public record Reencryption(
    long id,
    int keyId,
    State state,
    long done,
    long total,
    long unreadable,
    long staffId,
    String staffName,
    Instant startedAt,
    @Nullable Instant endedAt) {

  /** Where it stands; a run that its process left behind is {@code FAILED}. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }
}
