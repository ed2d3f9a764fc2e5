package io.keheng.revision;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.DecisionTable;
import io.keheng.decision.Parameter;
import io.keheng.measure.Catalogue;
import io.keheng.measure.FactEntry;
import io.keheng.measure.FeelText;
import io.keheng.measure.FindingTexts;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.MeasureWords;
import io.keheng.measure.Release;
import io.keheng.measure.Releases;
import io.keheng.measure.Rules;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One draft as its editor shows it. */
@Service
@Transactional(readOnly = true)
class DraftViews {

  private final RevisionRepository revisions;
  private final Drafts drafts;
  private final RevisionViews views;
  private final RevisionLines lines;
  private final Authority authority;
  private final Catalogue catalogue;
  private final Releases releases;
  private final MeasureWords words;
  private final FindingTexts findings;

  DraftViews(
      RevisionRepository revisions,
      Drafts drafts,
      RevisionViews views,
      RevisionLines lines,
      Authority authority,
      Catalogue catalogue,
      Releases releases,
      MeasureWords words,
      FindingTexts findings) {
    this.revisions = revisions;
    this.drafts = drafts;
    this.views = views;
    this.lines = lines;
    this.authority = authority;
    this.catalogue = catalogue;
    this.releases = releases;
    this.words = words;
    this.findings = findings;
  }

  /** Checks a text as the draft of a model. */
  FindingTexts.Checked check(long id, String model, String dmn) {
    var revision = revisions.byId(id).orElseThrow(Refusal::notFound);
    drafts.of(id, model);
    return findings.check(dmn, revision.set(), model);
  }

  DraftDetail one(long id, String model) {
    var revision = revisions.byId(id).orElseThrow(Refusal::notFound);
    var draft = drafts.of(id, model);
    var set = catalogue.set(revision.set());
    var checked = findings.check(draft.dmn(), set.name(), model);
    var change = authority.change(draft);
    return new DraftDetail(
        id,
        set.name(),
        model,
        lines.tables(set, model),
        draft.version(),
        releases.byId(draft.baseRelease()).map(Release::name).orElse(""),
        lines.stale(revision, draft),
        draft.dmn(),
        draft.staffName(),
        draft.at(),
        checked.readable(),
        checked.findings(),
        change.after().parameters().stream()
            .map(parameter -> view(parameter, change.before()))
            .toList(),
        sources(set, model, change.after()),
        views.facts(set).stream().map(fact -> view(fact, set.currency())).toList(),
        lines.differences(set, change));
  }

  private List<DraftDetail.SourceView> sources(MeasureSet set, String model, DecisionModel read) {
    return lines.tables(set, model).stream()
        .flatMap(
            table ->
                Objects.requireNonNull(read.table(table.decision())).rows().stream()
                    .map(row -> source(table, row)))
        .toList();
  }

  private DraftDetail.SourceView source(RevisionViews.TableName table, DecisionTable.Row row) {
    return new DraftDetail.SourceView(
        table.decision(),
        row.number(),
        words.outcome(table.name(), FeelText.plain(row.outputs().getFirst())),
        Rules.of(row.annotations()),
        row.annotations().getOrDefault("article", ""));
  }

  private DraftDetail.ParameterView view(Parameter parameter, DecisionModel base) {
    return new DraftDetail.ParameterView(
        parameter.name(),
        words.parameter(parameter),
        parameter.type().name(),
        parameter.expression(),
        base.parameters().stream()
            .filter(earlier -> earlier.name().equals(parameter.name()))
            .map(Parameter::expression)
            .findFirst()
            .orElse(null),
        words.description(Objects.requireNonNullElse(parameter.description(), "")));
  }

  private DraftDetail.FactView view(FactEntry fact, @Nullable String currency) {
    return new DraftDetail.FactView(
        fact.name(),
        words.fact(fact.name()),
        fact.type(),
        fact.unitIn(currency),
        words.meaning(fact));
  }
}
