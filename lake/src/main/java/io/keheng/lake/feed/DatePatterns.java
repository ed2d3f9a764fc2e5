package io.keheng.lake.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Date patterns as the engine reads them: the length must fit, and the calendar must have the day.
 */
record DatePatterns(List<String> patterns, int century) {

  static DatePatterns of(FeedFile file) {
    var patterns = new LinkedHashSet<String>();
    if (file.form() != FeedFile.Form.TEXT) {
      patterns.addAll(List.of("yyyy-MM-dd", "yyyy-MM-dd 00:00:00"));
    }
    patterns.addAll(file.format().datePatterns());
    var century = file.format().century();
    return new DatePatterns(new ArrayList<>(patterns), century == null ? 20 : century);
  }

  /** The date of a text, null where it has none. */
  String value(String text) {
    return patterns.stream()
        .map(pattern -> value(text, pattern))
        .collect(Collectors.joining(", ", "CAST(coalesce(", ") AS DATE)"));
  }

  private String value(String text, String pattern) {
    var shortYear = pattern.startsWith("yy") && !pattern.startsWith("yyyy");
    var format =
        (shortYear ? "yy" + pattern : pattern)
            .replace("yyyy", "%Y")
            .replace("MM", "%m")
            .replace("dd", "%d");
    var full = shortYear ? "%s || %s".formatted(Quote.text(String.valueOf(century)), text) : text;
    return "CASE WHEN length(%s) = %d THEN try_strptime(%s, %s) END"
        .formatted(text, pattern.length(), full, Quote.text(format));
  }

  /** True for a text that is written like a date, whether the calendar has it or not. */
  String looksLike(String text) {
    var all =
        patterns.stream()
            .map(
                pattern ->
                    pattern
                        .replaceAll("([.+*?()\\[\\]{}|\\\\])", "\\\\$1")
                        .replaceAll("[yMd]", "[0-9]"))
            .collect(Collectors.joining("|"));
    return "regexp_full_match(%s, %s)".formatted(text, Quote.text(all));
  }
}
