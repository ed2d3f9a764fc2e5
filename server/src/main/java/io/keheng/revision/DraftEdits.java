package io.keheng.revision;

import io.keheng.decision.Fact;
import io.keheng.decision.ModelText;
import io.keheng.measure.Catalogue;
import io.keheng.measure.RuleRegister;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a draft that are made by the page and not in the text itself. */
@Service
@Transactional
class DraftEdits {

  private final Drafts drafts;
  private final DraftRepository repository;
  private final Catalogue catalogue;
  private final RuleRegister register;

  DraftEdits(
      Drafts drafts, DraftRepository repository, Catalogue catalogue, RuleRegister register) {
    this.drafts = drafts;
    this.repository = repository;
    this.catalogue = catalogue;
    this.register = register;
  }

  /** Gives a parameter another value, as FEEL. */
  void parameter(long revision, String model, int version, String name, String value) {
    edit(revision, model, version, "value", text -> text.withParameter(name, value).text());
  }

  /** Adds a condition column that asks for a fact of the catalogue. */
  void input(long revision, String model, int version, String decision, String fact) {
    var entry = catalogue.facts().get(fact);
    if (entry == null) {
      throw Refusal.invalid("fact", "revision.no-fact", fact);
    }
    edit(
        revision,
        model,
        version,
        "decision",
        text -> text.withInput(decision, new Fact(fact, entry.zh(), entry.factType())).text());
  }

  /**
   * Says which rules a row of a table follows, and where they are written.
   *
   * @param rules ids of the register
   * @param article where; the places that the register gives for the rules when blank
   */
  void source(
      long revision,
      String model,
      int version,
      String decision,
      int row,
      List<String> rules,
      String article) {
    for (var rule : rules) {
      if (register.byId(rule).isEmpty()) {
        throw Refusal.invalid("rules", "revision.no-rule", rule);
      }
    }
    var place =
        article.isBlank()
            ? rules.stream()
                .flatMap(rule -> register.byId(rule).stream())
                .map(rule -> rule.measure() + " " + rule.article())
                .distinct()
                .collect(Collectors.joining("；"))
            : article.strip();
    edit(
        revision,
        model,
        version,
        "row",
        text ->
            text.withAnnotations(
                    decision, row, Map.of("rules", String.join(", ", rules), "article", place))
                .text());
  }

  private void edit(long revision, String model, int version, String field, Edit change) {
    var text = repository.text(revision, model, version).orElseThrow(Refusal::notFound);
    try {
      drafts.save(revision, model, version, change.of(ModelText.read(text)));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(field, "revision.no-place", String.valueOf(e.getMessage()));
    }
  }

  /** Changes a text. */
  private interface Edit {
    String of(ModelText text);
  }
}
