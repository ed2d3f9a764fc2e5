package io.keheng.revision;

import io.keheng.audit.Changes;
import io.keheng.decision.DecisionModel;
import io.keheng.decision.InvalidModelException;
import io.keheng.decision.ModelMerge;
import io.keheng.measure.Catalogue;
import io.keheng.measure.FindingTexts;
import io.keheng.measure.Releases;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of a revision: several people write at once, and what clashes is shown, not lost. */
@Service
@Transactional
class Drafts {

  private final RevisionRepository revisions;
  private final DraftRepository repository;
  private final Catalogue catalogue;
  private final Releases releases;
  private final FindingTexts findings;
  private final Changes changes;
  private final Clock clock;

  Drafts(
      RevisionRepository revisions,
      DraftRepository repository,
      Catalogue catalogue,
      Releases releases,
      FindingTexts findings,
      Changes changes,
      Clock clock) {
    this.revisions = revisions;
    this.repository = repository;
    this.catalogue = catalogue;
    this.releases = releases;
    this.findings = findings;
    this.changes = changes;
    this.clock = clock;
  }

  /** Takes a model into the revision as the release of the first day has it. */
  void open(long revision, String model) {
    var head = drafting(revision);
    var set = catalogue.set(head.set());
    if (set.all().stream().noneMatch(table -> table.modelName().equals(model))) {
      throw Refusal.invalid("model", "revision.no-model", model);
    }
    if (repository.of(revision, model).isPresent()) {
      return;
    }
    var base =
        releases
            .on(head.set(), model, head.effectiveFrom())
            .orElseThrow(() -> Refusal.invalid("model", "revision.no-base", model));
    repository.open(
        revision, model, base.id(), releases.dmn(base), Actor.current(), clock.instant());
  }

  /**
   * Writes a text. Where others wrote since, both are put together; what both changed in different
   * ways is refused (409) and named.
   *
   * @param version of the text that was edited
   */
  void save(long revision, String model, int version, String dmn) {
    var head = drafting(revision);
    var draft = of(revision, model);
    readable(head, model, dmn);
    if (draft.version() == version) {
      write(revision, draft, dmn);
      return;
    }
    var base = repository.text(revision, model, version).orElseThrow(Refusal::notFound);
    write(revision, draft, merged(draft, base, dmn));
  }

  /** Puts the draft on the release that its first day has now, which others released meanwhile. */
  void rebase(long revision, String model) {
    var head = drafting(revision);
    var draft = of(revision, model);
    var now = releases.on(head.set(), model, head.effectiveFrom()).orElseThrow();
    if (now.id() == draft.baseRelease()) {
      return;
    }
    var base = releases.dmn(releases.byId(draft.baseRelease()).orElseThrow());
    var result = ModelMerge.merge(base, releases.dmn(now), draft.dmn());
    if (result.text() == null) {
      throw Refusal.conflict("revision.rebase-clash", String.join("、", result.clashes()))
          .with("clashes", result.clashes());
    }
    repository.base(revision, model, now.id());
    write(revision, draft, result.text());
  }

  void remove(long revision, String model) {
    drafting(revision);
    if (!repository.remove(revision, model)) {
      throw Refusal.notFound();
    }
    changes.record(Revisions.ENTITY, revision, "draft-removed", Map.of("model", model), null);
  }

  Draft of(long revision, String model) {
    return repository.of(revision, model).orElseThrow(Refusal::notFound);
  }

  private Revision drafting(long revision) {
    return revisions.locked(revision).orElseThrow(Refusal::notFound).require(Revision.DRAFT);
  }

  private String merged(Draft draft, String base, String mine) {
    var result = ModelMerge.merge(base, draft.dmn(), mine);
    if (result.text() == null) {
      throw Refusal.conflict(
              "revision.clash", draft.staffName(), String.join("、", result.clashes()))
          .with("clashes", result.clashes())
          .with("changedBy", draft.staffName())
          .with("changedAt", draft.at())
          .with("version", draft.version());
    }
    return result.text();
  }

  /** Refuses what is no model, and a model that lacks a table that the set has in it. */
  private void readable(Revision head, String model, String dmn) {
    try {
      var read = DecisionModel.read(dmn);
      for (var table : catalogue.set(head.set()).all()) {
        if (table.modelName().equals(model) && read.table(table.decision()) == null) {
          throw Refusal.invalid("dmn", "revision.lacks-table", table.decision());
        }
      }
    } catch (InvalidModelException e) {
      var found = findings.check(dmn, head.set(), model).findings();
      throw Refusal.invalid(
          "dmn", "revision.unreadable", found.isEmpty() ? "" : found.getFirst().text());
    }
  }

  private void write(long revision, Draft draft, String dmn) {
    if (dmn.equals(draft.dmn())) {
      return;
    }
    var version = draft.version() + 1;
    repository.write(revision, draft.model(), version, dmn, Actor.current(), clock.instant());
    changes.record(
        Revisions.ENTITY,
        revision,
        "drafted",
        null,
        Map.of("model", draft.model(), "version", version));
  }
}
