package io.keheng.backup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One backup and what its proof found.
 *
 * @param lsn position in the database's log up to which it holds every change
 * @param files copied files, of {@code bytes} bytes together
 * @param problem why it failed, for the administrator
 * @param tables tables read from end to end in the restored copy, with {@code rows} rows
 * @param damage what did not hold in the restored copy
 */
record Backup(
    long id,
    String folder,
    Origin origin,
    State state,
    String staffName,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String lsn,
    int files,
    long bytes,
    @Nullable String problem,
    Proof proof,
    @Nullable Instant provedAt,
    @Nullable Integer tables,
    @Nullable Long rows,
    @Nullable String damage) {

  enum Origin {
    SCHEDULE,
    PERSON,
    COMMAND
  }

  enum State {
    RUNNING,
    DONE,
    FAILED,
    /** Older than the newest that are kept. */
    REMOVED
  }

  enum Proof {
    NONE,
    RUNNING,
    SOUND,
    DAMAGED
  }
}
