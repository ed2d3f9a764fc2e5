package io.keheng.policy;

import io.keheng.measure.MeasureWords;
import io.keheng.measure.RegisteredRule;
import io.keheng.measure.RuleRegister;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RuleController {

  /**
   * @param acts where it acts: {@code table}, {@code code}, {@code any} or {@code none}
   */
  record Filter(
      @Nullable String system, @Nullable String kind, @Nullable String q, @Nullable String acts) {}

  record RuleView(
      String id,
      String system,
      String systemLabel,
      String kind,
      String text,
      String terms,
      String measure,
      String article,
      int tableRows,
      int guards) {}

  record RuleDetail(
      RuleView rule,
      String textEnglish,
      List<RuleUses.TableRow> rows,
      List<RuleUses.Guard> guards) {}

  private final RuleRegister register;
  private final RuleUses uses;
  private final MeasureWords words;

  RuleController(RuleRegister register, RuleUses uses, MeasureWords words) {
    this.register = register;
    this.uses = uses;
    this.words = words;
  }

  @Permit("rule.read")
  @GetMapping("/api/rules")
  Page<RuleView> rules(Filter filter, Paging paging) {
    var rows = uses.rows();
    var guards = uses.guards();
    var found =
        register.all().stream()
            .map(
                rule ->
                    view(
                        rule,
                        rows.getOrDefault(rule.id(), List.of()).size(),
                        guards.getOrDefault(rule.id(), List.of()).size()))
            .filter(rule -> matches(rule, filter))
            .toList();
    return new Page<>(
        found.stream().skip(paging.offset()).limit(paging.limit()).toList(),
        found.size(),
        paging.number(),
        paging.limit());
  }

  @Permit("rule.read")
  @GetMapping("/api/rules/{id}")
  RuleDetail rule(@PathVariable String id) {
    var rule = register.byId(id).orElseThrow(Refusal::notFound);
    var rows = uses.rows().getOrDefault(id, List.of());
    var guards = uses.guards().getOrDefault(id, List.of());
    return new RuleDetail(view(rule, rows.size(), guards.size()), rule.text(), rows, guards);
  }

  private RuleView view(RegisteredRule rule, int rows, int guards) {
    return new RuleView(
        rule.id(),
        rule.system(),
        words.system(rule),
        rule.kind(),
        words.text(rule),
        rule.terms(),
        words.measure(rule),
        words.article(rule),
        rows,
        guards);
  }

  private static boolean matches(RuleView rule, Filter filter) {
    return equal(filter.system(), rule.system())
        && equal(filter.kind(), rule.kind())
        && acts(rule, filter.acts())
        && (filter.q() == null || filter.q().isBlank() || contains(rule, filter.q()));
  }

  private static boolean equal(@Nullable String wanted, String value) {
    return wanted == null || wanted.isBlank() || wanted.equals(value);
  }

  private static boolean acts(RuleView rule, @Nullable String where) {
    return switch (where) {
      case "table" -> rule.tableRows() > 0;
      case "code" -> rule.guards() > 0;
      case "any" -> rule.tableRows() > 0 || rule.guards() > 0;
      case "none" -> rule.tableRows() == 0 && rule.guards() == 0;
      case null, default -> true;
    };
  }

  private static boolean contains(RuleView rule, String words) {
    var text =
        String.join(
                " ",
                Stream.of(
                        rule.id(),
                        rule.text(),
                        rule.terms(),
                        rule.measure(),
                        rule.systemLabel(),
                        rule.article())
                    .toList())
            .toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
  }
}
