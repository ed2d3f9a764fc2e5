package io.keheng.revision;

import io.keheng.measure.Catalogue;
import io.keheng.measure.FactEntry;
import io.keheng.measure.MeasureSet;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
  private final RevisionLines lines;

  RevisionViews(
      RevisionRepository revisions,
      DraftRepository drafts,
      ActRepository acts,
      Authority authority,
      Catalogue catalogue,
      RevisionLines lines) {
    this.revisions = revisions;
    this.drafts = drafts;
    this.acts = acts;
    this.authority = authority;
    this.catalogue = catalogue;
    this.lines = lines;
  }

  /** Newest first; of some states where any are named. */
  Page<Line> page(@Nullable String set, List<RevisionState> states, Paging paging) {
    var found =
        revisions.all().stream()
            .filter(revision -> set == null || set.isBlank() || revision.set().equals(set))
            .filter(revision -> states.isEmpty() || states.contains(lines.state(revision)))
            .toList();
    var page = Page.of(found, paging);
    var models = drafts.models(page.items().stream().map(Revision::id).toList());
    return page.map(
        revision -> lines.line(revision, models.getOrDefault(revision.id(), List.of())));
  }

  Detail one(long id) {
    var revision = revisions.byId(id).orElseThrow(Refusal::notFound);
    var set = catalogue.set(revision.set());
    var texts = drafts.of(id);
    var said = acts.of(id);
    var me = Actor.current().staffId();
    return new Detail(
        lines.line(revision, texts.stream().map(Draft::model).toList()),
        revision.version(),
        revision.reason(),
        revision.correctionReason(),
        revision.superiorDocument(),
        revision.submittedName(),
        revision.releasedName(),
        revision.draftedBy(me, drafts.authors(id)),
        revision.present(said).stream().anyMatch(act -> act.staffId() == me),
        texts.stream().map(draft -> lines.line(revision, draft)).toList(),
        lines.openModels(revision, texts),
        authority.of(revision, texts, said),
        said,
        authority.evidence(revision, texts).orElse(null),
        texts.stream()
            .flatMap(draft -> lines.differences(set, authority.change(draft)).stream())
            .toList());
  }

  /** The facts that columns may ask for, of the set. */
  List<FactEntry> facts(MeasureSet set) {
    return set.currency() == null
        ? catalogue.facts().values().stream()
            .filter(fact -> !catalogue.metrics().contains(fact))
            .toList()
        : catalogue.metrics();
  }
}
