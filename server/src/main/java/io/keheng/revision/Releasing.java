package io.keheng.revision;

import io.keheng.audit.Changes;
import io.keheng.measure.Publication;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts approved revisions into force, and takes revisions back before they are. */
@Service
@Transactional
class Releasing {

  private final RevisionRepository repository;
  private final DraftRepository drafts;
  private final SubmissionCheck check;
  private final Publication publication;
  private final RevisionNews news;
  private final Changes changes;
  private final Clock clock;

  Releasing(
      RevisionRepository repository,
      DraftRepository drafts,
      SubmissionCheck check,
      Publication publication,
      RevisionNews news,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.drafts = drafts;
    this.check = check;
    this.publication = publication;
    this.news = news;
    this.changes = changes;
    this.clock = clock;
  }

  /** Takes a revision back: before it is released, or its releases before their first day. */
  void withdraw(long id, String reason) {
    var revision = locked(id);
    switch (revision.state()) {
      case Revision.WITHDRAWN -> throw Refusal.conflict("revision.withdrawn");
      case Revision.RELEASED -> publication.withdraw(id);
      default -> {}
    }
    repository.state(id, Revision.WITHDRAWN);
    changes.record(Revisions.ENTITY, id, "withdrawn", revision, Map.of("reason", reason));
    news.withdrawn(revision);
  }

  /**
   * Puts an approved revision into force from its first day on.
   *
   * @param from a later day than the approved one; null for that
   */
  @ActsFor("S29-06")
  void release(long id, @Nullable LocalDate from) {
    var revision = locked(id).require(Revision.APPROVED);
    var day = Objects.requireNonNullElse(from, revision.effectiveFrom());
    if (day.isBefore(revision.effectiveFrom())) {
      throw Refusal.invalid(
          "effectiveFrom", "revision.earlier", revision.effectiveFrom().toString());
    }
    if (day.isBefore(LocalDate.now(clock)) && !revision.correction()) {
      throw Refusal.invalid("effectiveFrom", "revision.day-passed", day.toString());
    }
    var texts = drafts.of(id);
    check.stands(revision, texts, day);
    for (var draft : texts) {
      if (draft.changed()) {
        publication.publish(
            new Publication.Text(
                revision.set(), draft.model(), draft.dmn(), id, revision.correction()),
            day);
      }
    }
    repository.release(id, day, Actor.current(), clock.instant());
    changes.record(Revisions.ENTITY, id, "released", revision, stored(id));
    news.released(revision, day);
  }

  private Revision locked(long id) {
    return repository.locked(id).orElseThrow(Refusal::notFound);
  }

  private Revision stored(long id) {
    return repository.byId(id).orElseThrow();
  }
}
