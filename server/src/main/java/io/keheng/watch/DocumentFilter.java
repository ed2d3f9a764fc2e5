package io.keheng.watch;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are asked for; null for all.
 *
 * @param acts how much of it is carried: {@code all}, {@code part} or {@code none}
 * @param draftable {@code true} for those that tables follow, so that they can be revised here
 */
record DocumentFilter(
    @Nullable String q,
    MeasureDocument.@Nullable Standing standing,
    @Nullable String acts,
    @Nullable Boolean draftable) {

  boolean matches(DocumentDetail.Line document) {
    return (standing == null || standing == document.standing())
        && (draftable == null || draftable == document.tables() > 0)
        && carried(document)
        && (q == null || q.isBlank() || contains(document, q));
  }

  private boolean carried(DocumentDetail.Line document) {
    return switch (acts) {
      case "all" -> document.carried() == document.rules();
      case "part" -> document.carried() > 0 && document.carried() < document.rules();
      case "none" -> document.carried() == 0;
      case null, default -> true;
    };
  }

  private static boolean contains(DocumentDetail.Line document, String words) {
    var text =
        String.join(" ", document.title(), document.issuer(), document.number(), document.source())
            .toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
  }
}
