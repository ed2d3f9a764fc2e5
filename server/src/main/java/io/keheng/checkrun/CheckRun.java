package io.keheng.checkrun;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One check of the whole book.
 *
 * @param done customers examined, of {@code total}
 * @param found findings that are new
 * @param corrected findings that were found no more
 * @param problem message key of what went wrong
 */
public record CheckRun(
    long id,
    State state,
    String staffName,
    Instant startedAt,
    @Nullable Instant endedAt,
    long done,
    long total,
    long found,
    long corrected,
    @Nullable String problem) {

  public enum State {
    RUNNING,
    DONE,
    FAILED
  }
}
