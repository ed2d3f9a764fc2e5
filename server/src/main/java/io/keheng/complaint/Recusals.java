package io.keheng.complaint;

import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.StaffReach;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recusal 回避: who is complained of, his line manager, who declared a conflict, and for the
 * verification who handled the case before, takes no part in it. Each check is kept.
 */
@Service
public class Recusals {

  /** At which door somebody is checked. */
  public enum Purpose {
    HANDLE,
    JOIN,
    APPROVE,
    VERIFY
  }

  /** Why somebody is named. */
  public enum Kind {
    COMPLAINED_OF,
    CONFLICT
  }

  public record Subject(long staffId, Kind kind, @Nullable String reason) {}

  /**
   * A check that was made.
   *
   * @param ground why he must withdraw; null where nothing was found
   */
  public record Check(
      long staffId, String staffName, String purpose, @Nullable String ground, Instant at) {}

  private enum Ground {
    COMPLAINED_OF,
    LINE_MANAGER,
    CONFLICT,
    HANDLED_BEFORE
  }

  private static final String HEAD_OF_UNIT = "branch-manager";

  private final SubjectRepository subjects;
  private final RecusalProof proof;
  private final StaffDirectory staff;
  private final StaffReach reach;
  private final Clock clock;

  Recusals(
      SubjectRepository subjects,
      RecusalProof proof,
      StaffDirectory staff,
      StaffReach reach,
      Clock clock) {
    this.subjects = subjects;
    this.proof = proof;
    this.staff = staff;
    this.reach = reach;
    this.clock = clock;
  }

  /** Refuses (409) who must withdraw; takes part in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  @ActsFor("S10-46")
  public void require(long caseId, long staffId, Purpose purpose) {
    var name = staff.byId(staffId).map(StaffName::name).orElse("");
    var ground = ground(caseId, staffId, purpose);
    var check =
        new Check(
            staffId, name, purpose.name(), ground.map(Enum::name).orElse(null), clock.instant());
    if (ground.isPresent()) {
      proof.keep(caseId, check);
      throw Refusal.conflict("complaint.recused." + ground.get().name(), name);
    }
    subjects.checked(caseId, check);
  }

  /** Names somebody who keeps out of a case; twice changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void name(long caseId, long staffId, Kind kind, @Nullable String reason) {
    subjects.insert(caseId, new Subject(staffId, kind, reason));
  }

  @Transactional(readOnly = true)
  public List<Subject> subjects(long caseId) {
    return subjects.of(caseId);
  }

  /** Every check of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Check> checks(long caseId) {
    return subjects.checks(caseId);
  }

  private Optional<Ground> ground(long caseId, long staffId, Purpose purpose) {
    for (var subject : subjects.of(caseId)) {
      if (subject.staffId() == staffId) {
        return Optional.of(
            switch (subject.kind()) {
              case COMPLAINED_OF -> Ground.COMPLAINED_OF;
              case CONFLICT -> Ground.CONFLICT;
            });
      }
      if (subject.kind() == Kind.COMPLAINED_OF && leads(staffId, subject.staffId())) {
        return Optional.of(Ground.LINE_MANAGER);
      }
    }
    return purpose == Purpose.VERIFY && subjects.handled(caseId, staffId)
        ? Optional.of(Ground.HANDLED_BEFORE)
        : Optional.empty();
  }

  private boolean leads(long manager, long of) {
    return staff.posts(of).stream()
        .anyMatch(post -> reach.holders(HEAD_OF_UNIT, post.unitId()).contains(manager));
  }
}
