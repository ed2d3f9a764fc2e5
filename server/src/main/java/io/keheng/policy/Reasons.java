package io.keheng.policy;

import io.keheng.decision.DecisionTable;
import io.keheng.decision.Explanation;
import io.keheng.measure.Catalogue;
import io.keheng.measure.FeelText;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.MeasureWords;
import io.keheng.measure.Releases;
import io.keheng.measure.RuleRegister;
import io.keheng.measure.Rules;
import io.keheng.shared.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the explanation of a table into the one shape of every "why". */
@Component
class Reasons {

  private final Catalogue catalogue;
  private final Releases releases;
  private final RuleRegister register;
  private final MeasureWords words;
  private final Shortfalls shortfalls;
  private final Deciding deciding;

  Reasons(
      Catalogue catalogue,
      Releases releases,
      RuleRegister register,
      MeasureWords words,
      Shortfalls shortfalls,
      Deciding deciding) {
    this.catalogue = catalogue;
    this.releases = releases;
    this.register = register;
    this.words = words;
    this.shortfalls = shortfalls;
    this.deciding = deciding;
  }

  Why explain(
      Deciding.Chosen chosen, Map<String, ? extends @Nullable Object> facts, LocalDate asOf) {
    var set = chosen.set();
    var table = chosen.table();
    var release = chosen.release();
    var model = releases.model(release);
    var explanation = deciding.explain(chosen, facts);
    var spec = Objects.requireNonNull(model.table(table.decision()), table.decision());
    var value = outcome(explanation);
    return new Why(
        new Why.Subject(words.table(table.name()), value, words.outcome(table.name(), value), asOf),
        facts(set, model.decision(table.decision()).facts(), explanation, facts, asOf),
        new Why.Table(
            table.name(),
            words.table(table.name()),
            words.measure(table.measure()),
            spec.hitPolicy().name(),
            new Why.Release(release.name(), release.effectiveFrom(), release.effectiveTo()),
            explanation.rows().stream().map(row -> row(table, row)).toList()),
        articles(explanation, spec),
        shortfalls.of(set, table, explanation, value),
        List.of(),
        List.of());
  }

  private List<Why.Fact> facts(
      MeasureSet set,
      List<String> names,
      Explanation explanation,
      Map<String, ? extends @Nullable Object> values,
      LocalDate asOf) {
    var found = new ArrayList<Why.Fact>();
    set.tables().stream()
        .filter(table -> explanation.required().containsKey(table.decision()))
        .map(table -> required(table, explanation, asOf))
        .forEach(found::add);
    for (var name : names) {
      var entry = catalogue.facts().get(name);
      found.add(
          new Why.Fact(
              name,
              words.fact(name),
              values.get(name),
              entry == null ? null : entry.unitIn(set.currency()),
              asOf,
              entry == null ? null : words.meaning(entry)));
    }
    return found;
  }

  private Why.Fact required(MeasureSet.Table table, Explanation explanation, LocalDate asOf) {
    var value = outcome(Objects.requireNonNull(explanation.required().get(table.decision())));
    return new Why.Fact(
        table.decision(),
        words.table(table.name()),
        words.outcome(table.name(), value),
        null,
        asOf,
        words.measure(table.measure()));
  }

  private Why.Row row(MeasureSet.Table table, Explanation.Row row) {
    return new Why.Row(
        row.number(),
        row.fired(),
        row.outputs().stream()
            .map(output -> words.outcome(table.name(), FeelText.plain(output)))
            .collect(Collectors.joining("; ")),
        Rules.of(row.annotations()),
        row.cells().stream().map(this::cell).toList());
  }

  private Why.Cell cell(Explanation.Cell cell) {
    return new Why.Cell(
        cell.fact(),
        words.fact(cell.fact()),
        cell.resolved(),
        cell.value(),
        switch (cell.held()) {
          case HELD -> Boolean.TRUE;
          case NOT_HELD -> Boolean.FALSE;
          case NOT_APPLICABLE -> null;
        });
  }

  /** The articles of the rows that fired first, then those of the other rows. */
  private List<Why.Article> articles(Explanation explanation, DecisionTable table) {
    var ids = new LinkedHashSet<String>();
    explanation.rows().stream()
        .filter(Explanation.Row::fired)
        .forEach(row -> ids.addAll(Rules.of(row.annotations())));
    table.rows().forEach(row -> ids.addAll(Rules.of(row.annotations())));
    var found = new LinkedHashMap<String, Why.Article>();
    for (var id : ids) {
      article(id).ifPresent(article -> found.put(id, article));
    }
    return List.copyOf(found.values());
  }

  Optional<Why.Article> article(String id) {
    return register.byId(id).map(rule -> new Why.Article(id, words.text(rule), words.source(rule)));
  }

  private static String outcome(Explanation explanation) {
    return switch (explanation.outcome().value()) {
      case null -> "";
      case List<?> several ->
          several.stream().map(String::valueOf).distinct().collect(Collectors.joining(";"));
      case Object one -> String.valueOf(one);
    };
  }
}
