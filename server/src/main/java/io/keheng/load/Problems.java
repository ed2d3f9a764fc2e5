package io.keheng.load;

import io.keheng.lake.LakeException;
import io.keheng.lake.LakeProblem;
import io.keheng.lake.feed.FeedException;
import io.keheng.load.FileOutcome.Problem;
import io.keheng.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Failures of an import in words: which are told, and which are a fault of Keheng. */
public final class Problems {

  private static final String DISK_FULL = "feed.disk-full";
  private static final String PG_DISK_FULL = "53100";
  private static final int FRAMES = 12;

  private Problems() {}

  public static Problem of(RuntimeException failure) {
    return switch (failure) {
      case FeedException feed -> of(feed);
      case LakeException lake -> of(lake);
      case Refusal refusal -> new Problem(refusal.key(), texts(refusal.args()));
      default -> diskFull(failure) ? new Problem(DISK_FULL, List.of()) : unexpected(failure);
    };
  }

  public static Problem of(FeedException feed) {
    return new Problem("feed." + feed.code(), texts(feed.args()));
  }

  private static Problem of(LakeException lake) {
    var details = lake.details();
    return switch (lake.problem()) {
      case DISK_FULL -> new Problem(DISK_FULL, List.of());
      case LOAD_IN_PROGRESS -> new Problem("import.running", List.of());
      case CANCELLED -> new Problem("import.cancelled", List.of());
      case CONTROL_TOTALS_DIFFER ->
          new Problem(
              "feed.control-differs",
              List.of(
                  "",
                  details.getOrDefault("statedRows", ""),
                  details.getOrDefault("foundRows", ""),
                  details.getOrDefault("statedCredits", ""),
                  details.getOrDefault("foundCredits", ""),
                  details.getOrDefault("statedDebits", ""),
                  details.getOrDefault("foundDebits", "")));
      case UNREADABLE,
          COLUMN_MISSING,
          SNAPSHOT_MISSING,
          RATE_MISSING,
          ENGINE_UNREACHABLE,
          ENGINE_SLOW,
          ENGINE_VERSION,
          ENGINE ->
          lake.problem() == LakeProblem.ENGINE && diskFull(lake)
              ? new Problem(DISK_FULL, List.of())
              : new Problem("feed.unreadable", List.of("", String.valueOf(lake.getMessage())));
    };
  }

  /** Logged without messages: the database's would quote a row. */
  private static Problem unexpected(RuntimeException failure) {
    Throwable root = failure;
    var kinds = new StringBuilder(failure.getClass().getName());
    while (root.getCause() != null) {
      root = root.getCause();
      kinds.append(" <- ").append(root.getClass().getName());
      if (root instanceof SQLException sql) {
        kinds.append(" ").append(sql.getSQLState());
      }
    }
    var frames = Arrays.stream(failure.getStackTrace()).limit(FRAMES).toList();
    LoggerFactory.getLogger(Problems.class).error("An import failed: {} at {}", kinds, frames);
    return new Problem("unexpected", List.of());
  }

  private static boolean diskFull(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && PG_DISK_FULL.equals(sql.getSQLState())) {
        return true;
      }
      var io = cause instanceof IOException || cause instanceof UncheckedIOException;
      if (String.valueOf(cause.getMessage()).contains("No space left")
          && (io || cause instanceof SQLException)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(Object[] args) {
    return Arrays.stream(args).map(String::valueOf).toList();
  }
}
