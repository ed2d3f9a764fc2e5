package io.keheng.watch;

import io.keheng.measure.MeasureWords;
import io.keheng.measure.RegisteredRule;
import io.keheng.measure.RuleRegister;
import io.keheng.policy.RuleActs.Acted;
import io.keheng.policy.RuleBreaches.Breach;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Rules as the register shows them: what each says, where it acts, what proves it, what breaks it.
 */
@Service
class RuleViews {

  /**
   * @param tests how many tests prove it
   * @param acted how often it acted of late
   * @param actedDays how many days that is
   * @param broken in how many cases it is not kept today
   */
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
      int guards,
      int tests,
      long acted,
      int actedDays,
      @Nullable Instant lastActed,
      long broken) {}

  /** A document that a rule comes from. */
  record DocumentLink(String code, String title) {}

  record RuleDetail(
      RuleView rule,
      String textEnglish,
      List<DocumentLink> documents,
      List<RuleUses.TableRow> rows,
      List<RuleUses.Guard> guards,
      List<String> tests,
      List<Breach> breaches) {}

  /** What is known of all rules at one moment. */
  private record Known(
      Map<String, List<RuleUses.TableRow>> rows,
      Map<String, List<RuleUses.Guard>> guards,
      Map<String, Acted> acted,
      Map<String, List<Breach>> broken) {}

  private final RuleRegister register;
  private final RuleUses uses;
  private final RuleFigures figures;
  private final RuleTests tests;
  private final Documents documents;
  private final MeasureWords words;

  RuleViews(
      RuleRegister register,
      RuleUses uses,
      RuleFigures figures,
      RuleTests tests,
      Documents documents,
      MeasureWords words) {
    this.register = register;
    this.uses = uses;
    this.figures = figures;
    this.tests = tests;
    this.documents = documents;
    this.words = words;
  }

  Page<RuleView> page(RuleFilter filter, Paging paging) {
    var known = known();
    var found =
        register.all().stream().map(rule -> view(rule, known)).filter(filter::matches).toList();
    return Page.of(found, paging);
  }

  RuleDetail one(String id) {
    var rule = register.byId(id).orElseThrow(Refusal::notFound);
    var known = known();
    return new RuleDetail(
        view(rule, known),
        rule.text(),
        documents.of(rule).stream()
            .map(each -> new DocumentLink(each.code(), documents.title(each).text()))
            .toList(),
        known.rows().getOrDefault(id, List.of()),
        known.guards().getOrDefault(id, List.of()),
        tests.of(id),
        known.broken().getOrDefault(id, List.of()));
  }

  private Known known() {
    return new Known(uses.rows(), uses.guards(), figures.acted(), figures.broken());
  }

  private RuleView view(RegisteredRule rule, Known known) {
    var acted = known.acted().get(rule.id());
    return new RuleView(
        rule.id(),
        rule.system(),
        words.system(rule),
        rule.kind(),
        words.text(rule),
        rule.terms(),
        words.measure(rule),
        words.article(rule),
        known.rows().getOrDefault(rule.id(), List.of()).size(),
        known.guards().getOrDefault(rule.id(), List.of()).size(),
        tests.of(rule.id()).size(),
        acted == null ? 0 : acted.times(),
        figures.days(),
        acted == null ? null : acted.last(),
        known.broken().getOrDefault(rule.id(), List.of()).stream().mapToLong(Breach::times).sum());
  }
}
