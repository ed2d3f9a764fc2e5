package io.keheng.spark;

import io.keheng.lake.LakeException;
import io.keheng.lake.LakeProblem;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sparkproject.io.grpc.Status;
import org.sparkproject.io.grpc.StatusRuntimeException;

/** What goes wrong with a Spark endpoint, in the words of the lake. */
final class SparkFailures {

  private static final int SHOWN = 500;

  /** What the transport says of a server that dies between two frames. */
  private static final String CHANNEL_CLOSED = "UNKNOWN: channel closed";

  private final SparkSettings settings;

  SparkFailures(SparkSettings settings) {
    this.settings = settings;
  }

  LakeException unreachable(Throwable cause) {
    return new LakeException(
        LakeProblem.ENGINE_UNREACHABLE,
        "Spark does not answer at %s: %s".formatted(settings.shown(), cause.getMessage()),
        Map.of("endpoint", settings.shown()),
        cause);
  }

  LakeException slow(Duration limit, Throwable cause) {
    return new LakeException(
        LakeProblem.ENGINE_SLOW,
        "Spark at %s took longer than %s".formatted(settings.shown(), limit),
        Map.of("endpoint", settings.shown(), "limit", Long.toString(limit.toSeconds())),
        cause);
  }

  LakeException version(String found, String needed) {
    return new LakeException(
        LakeProblem.ENGINE_VERSION,
        "Spark at %s is %s, but this part speaks to %s".formatted(settings.shown(), found, needed),
        Map.of("endpoint", settings.shown(), "found", found, "needed", needed));
  }

  LakeException of(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage());
      if (cause instanceof LakeException known) {
        return known;
      }
      if (text.contains("No space left")) {
        return new LakeException(
            LakeProblem.DISK_FULL, shortened(text), Map.of("message", shortened(text)), failure);
      }
      if (gone(cause, text)) {
        return unreachable(cause);
      }
    }
    return new LakeException(
        LakeProblem.ENGINE, shortened(message), Map.of("message", shortened(message)), failure);
  }

  /** Also a server that was started anew and no longer knows the session. */
  private static boolean gone(Throwable cause, String text) {
    return cause instanceof StatusRuntimeException status
            && status.getStatus().getCode() == Status.Code.UNAVAILABLE
        || text.contains("StatusRuntimeException: UNAVAILABLE")
        || text.contains(CHANNEL_CLOSED)
        || text.contains("RETRIES_EXCEEDED")
        || text.contains("INVALID_HANDLE.SESSION");
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
