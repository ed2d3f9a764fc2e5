package io.keheng.watch;

import io.keheng.watch.RuleViews.RuleView;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rules of the register are asked for; null for all.
 *
 * @param acts where it acts: {@code table}, {@code code}, {@code any} or {@code none}
 * @param watch {@code acted} of late, {@code broken}, or {@code proved} by tests
 */
record RuleFilter(
    @Nullable String system,
    @Nullable String kind,
    @Nullable String q,
    @Nullable String acts,
    @Nullable String watch) {

  boolean matches(RuleView rule) {
    return equal(system, rule.system())
        && equal(kind, rule.kind())
        && actsAt(rule, acts)
        && watched(rule, watch)
        && (q == null || q.isBlank() || contains(rule, q));
  }

  private static boolean equal(@Nullable String wanted, String value) {
    return wanted == null || wanted.isBlank() || wanted.equals(value);
  }

  private static boolean actsAt(RuleView rule, @Nullable String where) {
    return switch (where) {
      case "table" -> rule.tableRows() > 0;
      case "code" -> rule.guards() > 0;
      case "any" -> rule.tableRows() > 0 || rule.guards() > 0;
      case "none" -> rule.tableRows() == 0 && rule.guards() == 0;
      case null, default -> true;
    };
  }

  private static boolean watched(RuleView rule, @Nullable String how) {
    return switch (how) {
      case "acted" -> rule.acted() > 0;
      case "broken" -> rule.broken() > 0;
      case "proved" -> rule.tests() > 0;
      case null, default -> true;
    };
  }

  private static boolean contains(RuleView rule, String words) {
    var text =
        String.join(
                " ",
                rule.id(),
                rule.text(),
                rule.terms(),
                rule.measure(),
                rule.systemLabel(),
                rule.article())
            .toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
  }
}
