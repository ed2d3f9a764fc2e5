package io.keheng.measure;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.DecisionTable;
import io.keheng.decision.Finding;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets, tables and releases as the screens of the measures show them. */
@Component
class MeasureViews {

  record SetView(
      String name,
      String label,
      @Nullable String currency,
      List<TableView> tables,
      List<Release> releases) {}

  record OutcomeView(String code, String label, String note) {}

  record TableView(
      String name,
      String label,
      String measure,
      String decision,
      List<OutcomeView> outcomes,
      String releaseName,
      Release release) {}

  private final Catalogue catalogue;
  private final Releases releases;
  private final MeasureWords words;
  private final FindingTexts findingTexts;
  private final Clock clock;

  MeasureViews(
      Catalogue catalogue,
      Releases releases,
      MeasureWords words,
      FindingTexts findingTexts,
      Clock clock) {
    this.catalogue = catalogue;
    this.releases = releases;
    this.words = words;
    this.findingTexts = findingTexts;
    this.clock = clock;
  }

  List<SetView> sets() {
    var today = LocalDate.now(clock);
    return catalogue.sets().stream()
        .map(
            set ->
                new SetView(
                    set.name(),
                    words.set(set),
                    set.currency(),
                    set.all().stream()
                        .map(table -> view(table, releases.on(set, table, today)))
                        .toList(),
                    releases.all().stream()
                        .filter(release -> release.set().equals(set.name()))
                        .toList()))
        .toList();
  }

  /** A table by one of its releases; by that of today when none is named. */
  TableDetail table(String setName, String tableName, @Nullable Long releaseId) {
    var set = catalogue.set(setName);
    var table = set.table(tableName).orElseThrow(Refusal::notFound);
    var release = release(set, table, releaseId);
    var model = releases.model(release);
    var decision = model.decision(table.decision());
    var spec = Objects.requireNonNull(model.table(table.decision()), table.decision());
    return new TableDetail(
        view(table, release),
        set.name(),
        words.question(table.name(), decision.question()),
        words.description(Objects.requireNonNullElse(decision.description(), "")),
        spec.hitPolicy().name(),
        spec.inputs().stream().map(this::input).toList(),
        spec.rows().stream().map(row -> row(table, row)).toList(),
        parameters(model, decision.requires()),
        decision.facts().stream().map(fact -> fact(set, fact)).toList(),
        findings(model, set, table),
        releases.of(set, table),
        releases.dmn(release));
  }

  private Release release(MeasureSet set, MeasureSet.Table table, @Nullable Long id) {
    return id == null
        ? releases.on(set, table, LocalDate.now(clock))
        : releases.of(set, table).stream()
            .filter(release -> release.id() == id)
            .findFirst()
            .orElseThrow(Refusal::notFound);
  }

  private TableView view(MeasureSet.Table table, Release release) {
    var label = catalogue.labels().get(table.name());
    var outcomes =
        label == null
            ? List.<OutcomeView>of()
            : label.outcomes().stream()
                .map(
                    outcome ->
                        new OutcomeView(
                            outcome.code(),
                            words.outcome(table.name(), outcome.code()),
                            words.note(table.name(), outcome.code())))
                .toList();
    return new TableView(
        table.name(),
        words.table(table.name()),
        words.measure(table.measure()),
        table.decision(),
        outcomes,
        release.name(),
        release);
  }

  private TableDetail.InputView input(DecisionTable.Input input) {
    return new TableDetail.InputView(
        input.expression(), words.fact(input.expression()), input.type().name());
  }

  private TableDetail.RowView row(MeasureSet.Table table, DecisionTable.Row row) {
    var code = FeelText.plain(row.outputs().getFirst());
    var rules = Rules.of(row.annotations());
    return new TableDetail.RowView(
        row.number(),
        row.inputs(),
        code,
        words.outcome(table.name(), code),
        rules,
        words.articles(row.annotations().getOrDefault("article", ""), rules));
  }

  private List<TableDetail.ParameterView> parameters(DecisionModel model, List<String> names) {
    return model.parameters().stream()
        .filter(parameter -> names.contains(parameter.name()))
        .map(
            parameter ->
                new TableDetail.ParameterView(
                    parameter.name(),
                    words.parameter(parameter),
                    parameter.value(),
                    words.description(Objects.requireNonNullElse(parameter.description(), ""))))
        .toList();
  }

  private TableDetail.FactView fact(MeasureSet set, String name) {
    var entry = catalogue.facts().get(name);
    return entry == null
        ? new TableDetail.FactView(name, words.fact(name), "", null, "")
        : new TableDetail.FactView(
            name,
            words.fact(name),
            entry.type(),
            entry.unitIn(set.currency()),
            words.meaning(entry));
  }

  private List<FindingView> findings(DecisionModel model, MeasureSet set, MeasureSet.Table table) {
    List<Finding> found =
        model.check(catalogue.known(), catalogue.constraints(set.name(), table.modelName()));
    return found.stream()
        .filter(finding -> finding.table() == null || finding.table().equals(table.decision()))
        .map(findingTexts::view)
        .toList();
  }
}
