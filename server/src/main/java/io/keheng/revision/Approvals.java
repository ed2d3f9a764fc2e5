package io.keheng.revision;

import io.keheng.audit.Changes;
import io.keheng.identity.Unit;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others say of a submitted revision; who wrote a word of it says nothing. */
@Service
@Transactional
class Approvals {

  private final RevisionRepository revisions;
  private final DraftRepository drafts;
  private final ActRepository acts;
  private final Authority authority;
  private final SubmissionCheck check;
  private final RevisionNews news;
  private final Changes changes;
  private final Clock clock;

  Approvals(
      RevisionRepository revisions,
      DraftRepository drafts,
      ActRepository acts,
      Authority authority,
      SubmissionCheck check,
      RevisionNews news,
      Changes changes,
      Clock clock) {
    this.revisions = revisions;
    this.drafts = drafts;
    this.acts = acts;
    this.authority = authority;
    this.check = check;
    this.news = news;
    this.changes = changes;
    this.clock = clock;
  }

  /** A department that fixes the criterion jointly agrees (S13-14). */
  @ActsFor("S13-14")
  void consent(long id, @Nullable String note) {
    var revision = another(id);
    var unit = check.acting().orElseThrow(() -> Refusal.forbidden("revision.no-unit"));
    var spoken =
        revision.present(acts.of(id)).stream()
            .filter(act -> act.kind() == Act.Kind.CONSENT)
            .anyMatch(act -> Objects.equals(act.unitId(), unit.id()));
    if (spoken) {
      throw Refusal.conflict("revision.unit-consented", unit.name());
    }
    say(revision, Act.Kind.CONSENT, unit, note);
  }

  /** The competent department approves (S29-06); of head-office criteria only head office can. */
  @ActsFor({"S29-06", "S03-15"})
  void approve(long id, @Nullable String note) {
    var revision = another(id);
    for (var requirement : requirements(revision)) {
      if (requirement.code().equals(Requirement.HEAD_OFFICE)) {
        check.headOffice("revision.head-office-approves");
      }
      if (requirement.code().equals(Requirement.JOINT) && !requirement.met()) {
        throw Refusal.conflict("revision.consents-missing");
      }
    }
    say(revision, Act.Kind.APPROVAL, check.acting().orElse(null), note);
  }

  /** That a correction may reach back, said apart from the approval and by yet another person. */
  @ActsFor("S29-06")
  void approveCorrection(long id, @Nullable String note) {
    var revision = another(id);
    if (!revision.correction()) {
      throw Refusal.conflict("revision.no-correction");
    }
    say(revision, Act.Kind.CORRECTION, check.acting().orElse(null), note);
  }

  /** Gives the revision back to its drafters. */
  void giveBack(long id, String note) {
    var revision = another(id);
    acts.insert(
        revision,
        Act.Kind.RETURN,
        check.acting().orElse(null),
        note,
        Actor.current(),
        clock.instant());
    revisions.state(id, Revision.DRAFT);
    changes.record(Revisions.ENTITY, id, "returned", revision, Map.of("note", note));
    news.returned(revision, note);
  }

  private void say(Revision revision, Act.Kind kind, @Nullable Unit unit, @Nullable String note) {
    acts.insert(revision, kind, unit, note, Actor.current(), clock.instant());
    if (requirements(revision).stream().allMatch(Requirement::met)) {
      revisions.state(revision.id(), Revision.APPROVED);
      news.approved(revision);
    }
    changes.record(
        Revisions.ENTITY,
        revision.id(),
        kind.name().toLowerCase(Locale.ROOT),
        revision,
        revisions.byId(revision.id()).orElseThrow());
  }

  private List<Requirement> requirements(Revision revision) {
    return authority.of(revision, drafts.of(revision.id()), acts.of(revision.id()));
  }

  /** The submitted revision; refuses whoever drafted it or has already spoken, in whatever role. */
  private Revision another(long id) {
    var revision = revisions.locked(id).orElseThrow(Refusal::notFound).require(Revision.SUBMITTED);
    var me = Actor.current().staffId();
    if (revision.draftedBy(me, drafts.authors(id))) {
      throw Refusal.forbidden("revision.own");
    }
    if (revision.present(acts.of(id)).stream().anyMatch(act -> act.staffId() == me)) {
      throw Refusal.conflict("revision.spoken");
    }
    return revision;
  }
}
