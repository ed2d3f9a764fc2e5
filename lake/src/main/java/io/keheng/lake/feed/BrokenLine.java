package io.keheng.lake.feed;

import org.jspecify.annotations.Nullable;

/**
 * A line that does not fall into the file's columns.
 *
 * @param line line of the file, 1 for the first
 * @param code {@code columns-few}, {@code columns-many}, {@code quote}, {@code line}
 */
record BrokenLine(long line, String code, String text) {

  static BrokenLine of(long line, @Nullable String type, @Nullable String text) {
    var kind = String.valueOf(type);
    var code =
        kind.contains("UNQUOTED")
            ? "quote"
            : kind.contains("MISSING")
                ? "columns-few"
                : kind.contains("TOO MANY") ? "columns-many" : "line";
    return new BrokenLine(line, code, text == null ? "" : text.strip());
  }
}
