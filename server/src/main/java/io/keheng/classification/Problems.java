package io.keheng.classification;

import io.keheng.lake.LakeException;
import io.keheng.shared.Refusal;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/** What went wrong in the lake, told so that the user knows what to do. */
final class Problems {

  private Problems() {}

  static Refusal of(LakeException failure) {
    return switch (failure.problem()) {
      case RATE_MISSING ->
          Refusal.refused(
              "classification.rate-missing",
              detail(failure.details(), "currency"),
              detail(failure.details(), "asOf"));
      case SNAPSHOT_MISSING -> Refusal.refused("classification.no-data");
      case DISK_FULL -> Refusal.refused("classification.disk-full");
      case ENGINE_UNREACHABLE ->
          Refusal.refused(
              "classification.engine-unreachable", detail(failure.details(), "endpoint"));
      case ENGINE_SLOW ->
          Refusal.refused(
              "classification.engine-slow",
              detail(failure.details(), "endpoint"),
              detail(failure.details(), "limit"));
      case ENGINE_VERSION ->
          Refusal.refused(
              "classification.engine-version",
              detail(failure.details(), "endpoint"),
              detail(failure.details(), "found"),
              detail(failure.details(), "needed"));
      default -> Refusal.refused("classification.lake", String.valueOf(failure.getMessage()));
    };
  }

  static Refusal of(SQLException failure) {
    var message = String.valueOf(failure.getMessage());
    if (message.toLowerCase(Locale.ROOT).contains("no space left")) {
      return Refusal.refused("classification.disk-full");
    }
    return message.contains("Cannot open file")
        ? Refusal.refused("classification.out-unwritable")
        : Refusal.refused("classification.lake", message);
  }

  private static String detail(Map<String, String> details, String name) {
    return details.getOrDefault(name, "");
  }
}
