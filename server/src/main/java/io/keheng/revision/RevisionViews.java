package io.keheng.revision;

import io.keheng.decision.DecisionModel;
import io.keheng.measure.Catalogue;
import io.keheng.measure.FactEntry;
import io.keheng.measure.FindingTexts;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.MeasureWords;
import io.keheng.measure.Release;
import io.keheng.measure.Releases;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Revisions as pages show them. */
@Service
@Transactional(readOnly = true)
class RevisionViews {

  record Line(
      long id,
      String set,
      String bookLabel,
      String title,
      RevisionState state,
      LocalDate effectiveFrom,
      boolean correction,
      List<String> models,
      String createdName,
      Instant createdAt,
      @Nullable Instant submittedAt,
      @Nullable Instant releasedAt) {}

  record TableName(String name, String label, String decision) {}

  /**
   * @param stale another release has taken the first day since the draft was opened
   */
  record DraftLine(
      String model,
      String label,
      List<TableName> tables,
      boolean changed,
      boolean stale,
      int errors,
      int warnings,
      String staffName,
      Instant at) {}

  /** A model that may still be taken in. */
  record OpenModel(String model, String label, List<TableName> tables) {}

  /**
   * @param mine the acting person drafted it and so cannot approve it
   * @param spoken the acting person has said what he says of this submission
   */
  record Detail(
      Line head,
      int version,
      String reason,
      @Nullable String correctionReason,
      @Nullable String superiorDocument,
      @Nullable String submittedName,
      @Nullable String releasedName,
      boolean mine,
      boolean spoken,
      List<DraftLine> drafts,
      List<OpenModel> openModels,
      List<Requirement> requirements,
      List<Act> acts,
      RehearsalEvidence.@Nullable Evidence evidence,
      List<Difference> differences) {}

  private final RevisionRepository revisions;
  private final DraftRepository drafts;
  private final ActRepository acts;
  private final Authority authority;
  private final Catalogue catalogue;
  private final Releases releases;
  private final MeasureWords words;
  private final FindingTexts findings;
  private final Clock clock;

  RevisionViews(
      RevisionRepository revisions,
      DraftRepository drafts,
      ActRepository acts,
      Authority authority,
      Catalogue catalogue,
      Releases releases,
      MeasureWords words,
      FindingTexts findings,
      Clock clock) {
    this.revisions = revisions;
    this.drafts = drafts;
    this.acts = acts;
    this.authority = authority;
    this.catalogue = catalogue;
    this.releases = releases;
    this.words = words;
    this.findings = findings;
    this.clock = clock;
  }

  /** Newest first; of some states where any are named. */
  Page<Line> page(@Nullable String set, List<RevisionState> states, Paging paging) {
    var found =
        revisions.all().stream()
            .filter(revision -> set == null || set.isBlank() || revision.set().equals(set))
            .map(this::line)
            .filter(line -> states.isEmpty() || states.contains(line.state()))
            .toList();
    return new Page<>(
        found.stream().skip(paging.offset()).limit(paging.limit()).toList(),
        found.size(),
        paging.number(),
        paging.limit());
  }

  Detail one(long id) {
    var revision = revisions.byId(id).orElseThrow(Refusal::notFound);
    var texts = drafts.of(id);
    var said = acts.of(id);
    var me = Actor.current().staffId();
    return new Detail(
        line(revision),
        revision.version(),
        revision.reason(),
        revision.correctionReason(),
        revision.superiorDocument(),
        revision.submittedName(),
        revision.releasedName(),
        revision.createdBy() == me
            || Objects.equals(revision.submittedBy(), me)
            || drafts.authors(id).contains(me),
        said.stream().anyMatch(act -> act.round() == revision.round() && act.staffId() == me),
        texts.stream().map(draft -> line(revision, draft)).toList(),
        openModels(revision, texts),
        authority.of(revision, texts, said),
        said,
        authority.evidence(revision, texts).orElse(null),
        texts.stream().flatMap(draft -> differences(draft).stream()).toList());
  }

  List<Difference> differences(Draft draft) {
    return Differences.between(authority.base(draft), DecisionModel.read(draft.dmn()));
  }

  /** The facts that columns may ask for, of the set. */
  List<FactEntry> facts(MeasureSet set) {
    return set.currency() == null
        ? catalogue.facts().values().stream()
            .filter(fact -> !catalogue.metrics().contains(fact))
            .toList()
        : catalogue.metrics();
  }

  List<TableName> tables(MeasureSet set, String model) {
    return set.all().stream()
        .filter(table -> table.modelName().equals(model))
        .map(table -> new TableName(table.name(), words.table(table.name()), table.decision()))
        .toList();
  }

  private Line line(Revision revision) {
    var set = catalogue.set(revision.set());
    return new Line(
        revision.id(),
        set.name(),
        words.set(set),
        revision.title(),
        state(revision),
        revision.effectiveFrom(),
        revision.correction(),
        drafts.of(revision.id()).stream().map(draft -> label(set, draft.model())).toList(),
        revision.createdName(),
        revision.createdAt(),
        revision.submittedAt(),
        revision.releasedAt());
  }

  private DraftLine line(Revision revision, Draft draft) {
    var set = catalogue.set(revision.set());
    var found = findings.check(draft.dmn(), set.name(), draft.model()).findings();
    var errors = (int) found.stream().filter(one -> one.severity().equals("ERROR")).count();
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

  private List<OpenModel> openModels(Revision revision, List<Draft> texts) {
    var set = catalogue.set(revision.set());
    return set.all().stream()
        .map(MeasureSet.Table::modelName)
        .distinct()
        .filter(model -> texts.stream().noneMatch(draft -> draft.model().equals(model)))
        .map(model -> new OpenModel(model, label(set, model), tables(set, model)))
        .toList();
  }

  private String label(MeasureSet set, String model) {
    return String.join(
        io.keheng.shared.Language.english() ? ", " : "、",
        tables(set, model).stream().map(TableName::label).toList());
  }

  private RevisionState state(Revision revision) {
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
