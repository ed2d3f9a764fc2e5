package io.keheng.revision;

import io.keheng.measure.Catalogue;
import io.keheng.measure.FindingTexts;
import io.keheng.measure.FindingView;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.MeasureWords;
import io.keheng.measure.Release;
import io.keheng.measure.Releases;
import io.keheng.revision.RevisionViews.DraftLine;
import io.keheng.revision.RevisionViews.Line;
import io.keheng.revision.RevisionViews.OpenModel;
import io.keheng.revision.RevisionViews.TableName;
import io.keheng.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Revisions and their drafts in a line each. */
@Component
class RevisionLines {

  private final Catalogue catalogue;
  private final Releases releases;
  private final MeasureWords words;
  private final FindingTexts findings;
  private final Clock clock;

  RevisionLines(
      Catalogue catalogue,
      Releases releases,
      MeasureWords words,
      FindingTexts findings,
      Clock clock) {
    this.catalogue = catalogue;
    this.releases = releases;
    this.words = words;
    this.findings = findings;
    this.clock = clock;
  }

  List<TableName> tables(MeasureSet set, String model) {
    return set.all().stream()
        .filter(table -> table.modelName().equals(model))
        .map(table -> new TableName(table.name(), words.table(table.name()), table.decision()))
        .toList();
  }

  Line line(Revision revision, List<String> models) {
    var set = catalogue.set(revision.set());
    return new Line(
        revision.id(),
        set.name(),
        words.set(set),
        revision.title(),
        state(revision),
        revision.effectiveFrom(),
        revision.correction(),
        models.stream().map(model -> label(set, model)).toList(),
        revision.createdName(),
        revision.createdAt(),
        revision.submittedAt(),
        revision.releasedAt());
  }

  DraftLine line(Revision revision, Draft draft) {
    var set = catalogue.set(revision.set());
    var found = findings.check(draft.dmn(), set.name(), draft.model()).findings();
    var errors = (int) found.stream().filter(FindingView::error).count();
    var open = !revision.state().equals(Revision.RELEASED);
    return new DraftLine(
        draft.model(),
        label(set, draft.model()),
        tables(set, draft.model()),
        draft.changed(),
        open && stale(revision, draft),
        errors,
        found.size() - errors,
        draft.staffName(),
        draft.at());
  }

  boolean stale(Revision revision, Draft draft) {
    return releases
        .on(revision.set(), draft.model(), revision.effectiveFrom())
        .filter(release -> release.id() == draft.baseRelease())
        .isEmpty();
  }

  List<OpenModel> openModels(Revision revision, List<Draft> texts) {
    var set = catalogue.set(revision.set());
    return set.all().stream()
        .map(MeasureSet.Table::modelName)
        .distinct()
        .filter(model -> texts.stream().noneMatch(draft -> draft.model().equals(model)))
        .map(model -> new OpenModel(model, label(set, model), tables(set, model)))
        .toList();
  }

  /** What a draft says otherwise, in the language of who asks: a model speaks Chinese alone. */
  List<Difference> differences(MeasureSet set, DraftChange change) {
    if (!Language.english()) {
      return change.differences();
    }
    var labels = new HashMap<String, String>();
    tables(set, change.draft().model()).forEach(one -> labels.put(one.decision(), one.label()));
    change.after().parameters().forEach(one -> labels.put(one.name(), words.parameter(one)));
    return change.differences().stream()
        .map(
            each ->
                each.called(
                    labels.getOrDefault(each.decision(), each.label()), column(change, each)))
        .toList();
  }

  private @Nullable String column(DraftChange change, Difference each) {
    return Stream.of(change.after(), change.before())
        .map(model -> model.table(each.decision()))
        .filter(Objects::nonNull)
        .flatMap(table -> table.inputs().stream())
        .filter(input -> input.label().equals(each.column()))
        .findFirst()
        .map(input -> words.fact(input.expression()))
        .orElse(each.column());
  }

  private String label(MeasureSet set, String model) {
    return String.join(
        Language.english() ? ", " : "、",
        tables(set, model).stream().map(TableName::label).toList());
  }

  RevisionState state(Revision revision) {
    return switch (revision.state()) {
      case Revision.DRAFT -> RevisionState.DRAFT;
      case Revision.SUBMITTED -> RevisionState.SUBMITTED;
      case Revision.APPROVED -> RevisionState.APPROVED;
      case Revision.WITHDRAWN -> RevisionState.WITHDRAWN;
      default -> released(revision);
    };
  }

  private RevisionState released(Revision revision) {
    var today = LocalDate.now(clock);
    List<Release> own =
        releases.all().stream()
            .filter(release -> Objects.equals(release.revisionId(), revision.id()))
            .toList();
    if (own.stream().anyMatch(release -> release.applies(today))) {
      return RevisionState.IN_FORCE;
    }
    return own.stream().anyMatch(release -> release.effectiveFrom().isAfter(today))
        ? RevisionState.SCHEDULED
        : RevisionState.SUPERSEDED;
  }
}
