package io.keheng.revision;

import io.keheng.audit.Changes;
import io.keheng.measure.Catalogue;
import io.keheng.measure.Releases;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Revisions of the measures, from the draft to the release. */
@Service
@Transactional
public class Revisions {

  static final String ENTITY = "revision";

  /**
   * What a revision is about.
   *
   * @param correctionReason why it reaches back before today; null where it does not
   * @param superiorDocument number of the document of the superior institution; null for none
   */
  record Head(
      String title,
      String reason,
      LocalDate effectiveFrom,
      @Nullable String correctionReason,
      @Nullable String superiorDocument) {}

  private final RevisionRepository repository;
  private final DraftRepository drafts;
  private final SubmissionCheck check;
  private final Catalogue catalogue;
  private final Releases releases;
  private final RevisionNews news;
  private final Changes changes;
  private final Clock clock;

  Revisions(
      RevisionRepository repository,
      DraftRepository drafts,
      SubmissionCheck check,
      Catalogue catalogue,
      Releases releases,
      RevisionNews news,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.drafts = drafts;
    this.check = check;
    this.catalogue = catalogue;
    this.releases = releases;
    this.news = news;
    this.changes = changes;
    this.clock = clock;
  }

  /** What a revision would put in the place of the releases in force; 404 for an unknown one. */
  @Transactional(readOnly = true)
  public Proposal proposal(long id) {
    var revision = repository.byId(id).orElseThrow(Refusal::notFound);
    var texts = Draft.texts(drafts.of(id));
    return new Proposal(
        id,
        revision.title(),
        catalogue.set(revision.set()),
        texts,
        Proposal.checksum(texts),
        revision.effectiveFrom());
  }

  /** Whether a revision was submitted with a rehearsal, which then has to stay. */
  @Transactional(readOnly = true)
  public boolean attached(long rehearsal) {
    return repository.withRehearsal(rehearsal);
  }

  long open(String set, Head head) {
    catalogue.set(set);
    checkDate(head);
    var id = repository.insert(set, head, Actor.current(), clock.instant());
    changes.record(ENTITY, id, "opened", null, stored(id));
    return id;
  }

  /** Opens a revision that brings back the text of an earlier release; a rollback is a release. */
  @ActsFor("S29-06")
  long restore(long release, Head head) {
    var earlier = releases.byId(release).orElseThrow(Refusal::notFound);
    var id = open(earlier.set(), head);
    var base =
        releases
            .on(earlier.set(), earlier.model(), head.effectiveFrom())
            .orElseThrow(
                () -> Refusal.invalid("effectiveFrom", "revision.no-base", earlier.model()));
    if (base.checksum().equals(earlier.checksum())) {
      throw Refusal.refused("revision.already", earlier.name());
    }
    drafts.open(
        id, earlier.model(), base.id(), releases.dmn(base), Actor.current(), clock.instant());
    drafts.write(id, earlier.model(), 2, releases.dmn(earlier), Actor.current(), clock.instant());
    return id;
  }

  void edit(long id, int version, Head head) {
    var revision = locked(id).require(Revision.DRAFT);
    if (revision.version() != version) {
      throw changes.stale(ENTITY, id, revision);
    }
    checkDate(head);
    repository.update(id, head);
    changes.record(ENTITY, id, "edited", revision, stored(id));
  }

  /** Asks for approval; refuses what cannot be approved as it is. */
  @ActsFor({"S29-06", "S03-05"})
  void submit(long id) {
    var revision = locked(id).require(Revision.DRAFT);
    var evidence = check.passes(revision, drafts.of(id));
    repository.submit(
        id,
        evidence.map(RehearsalEvidence.Evidence::rehearsalId).orElse(null),
        Actor.current(),
        clock.instant());
    var submitted = stored(id);
    changes.record(ENTITY, id, "submitted", revision, submitted);
    news.submitted(submitted);
  }

  private void checkDate(Head head) {
    var back = head.effectiveFrom().isBefore(LocalDate.now(clock));
    if (back && head.correctionReason() == null) {
      throw Refusal.invalid(
          "effectiveFrom", "revision.reaches-back", head.effectiveFrom().toString());
    }
    if (!back && head.correctionReason() != null) {
      throw Refusal.invalid("correctionReason", "revision.no-correction");
    }
  }

  private Revision locked(long id) {
    return repository.locked(id).orElseThrow(Refusal::notFound);
  }

  private Revision stored(long id) {
    return repository.byId(id).orElseThrow();
  }
}
