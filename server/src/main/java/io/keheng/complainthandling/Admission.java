package io.keheng.complainthandling;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Effect;
import io.keheng.complaint.Recusals;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedures;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a registered complaint: its class, its refusal, its merging. */
@Service
@Transactional
class Admission {

  private final Recusals recusals;
  private final CaseActs acts;
  private final Procedures procedures;
  private final StaffDirectory staff;

  Admission(Recusals recusals, CaseActs acts, Procedures procedures, StaffDirectory staff) {
    this.recusals = recusals;
    this.acts = acts;
    this.procedures = procedures;
    this.staff = staff;
  }

  /**
   * Refuses it on a ground, of which the complainant is told (S10-08); a suggestion without value
   * is declined so (S10-83).
   *
   * @param manner how he was told at once; null where he is sent the notice
   */
  @ActsFor({"S10-08", "S10-83"})
  void refuse(
      long id, long version, String reason, @Nullable String note, Steps.@Nullable Manner manner) {
    var complaint = acts.at("complaint.handle", id, version);
    var known =
        procedures.parameters().reasons().stream()
            .filter(each -> each.code().equals(reason) && each.concerns(complaint.caseClass()))
            .findFirst()
            .orElseThrow(() -> Refusal.invalid("reason", "complaint.reason"));
    var refused = acts.act(complaint, Act.REFUSED, note, Map.of("reason", known.code()));
    if (manner != null) {
      acts.act(refused, Act.REFUSAL_TOLD, null, Map.of("manner", manner.name()));
    }
  }

  /** Puts it in a class of its procedure; clocks and steps of that class apply from now on. */
  @ActsFor({"S10-27", "S10-79"})
  void classify(long id, long version, String caseClass) {
    var complaint = acts.at("complaint.handle", id, version);
    procedures
        .byCode(complaint.procedure())
        .caseClass(caseClass)
        .orElseThrow(() -> Refusal.invalid("caseClass", "complaint.class"));
    acts.act(
        complaint,
        Act.CLASSIFIED,
        null,
        Map.of("caseClass", caseClass),
        new Effect.Classified(caseClass));
  }

  /** Joins a repeated complaint to the one that is handled; that one notes what is new. */
  void merge(long id, long version, long into) {
    var complaint = acts.at("complaint.handle", id, version);
    var other = acts.seen("complaint.handle", into);
    if (into == id || !other.stage().open() || other.staff() != complaint.staff()) {
      throw Refusal.invalid("into", "complaint.merge");
    }
    acts.act(complaint, Act.MERGED, null, Map.of("into", other.number()), new Effect.Merged(into));
    var same = procedures.byCode(other.procedure());
    var act = same.restarts() && Act.NEW_FACTS.allowed(other.stage()) ? Act.NEW_FACTS : Act.NOTED;
    acts.act(other, act, complaint.content(), Map.of("from", complaint.number()));
  }

  /** Names one of the staff as complained of: he and his line manager withdraw (S10-46). */
  @ActsFor("S10-46")
  void name(long id, long version, long staffId) {
    var complaint = acts.at("complaint.handle", id, version);
    keep(complaint, staffId, Recusals.Kind.COMPLAINED_OF, null, Act.PARTY_NAMED);
  }

  /** Declares that somebody has a conflict of interest; he withdraws (S10-46). */
  @ActsFor("S10-46")
  void conflict(long id, long version, long staffId, String reason) {
    var complaint = acts.at("complaint.handle", id, version);
    keep(complaint, staffId, Recusals.Kind.CONFLICT, reason, Act.CONFLICT_DECLARED);
  }

  private void keep(
      Complaint complaint, long staffId, Recusals.Kind kind, @Nullable String reason, Act act) {
    var name =
        staff
            .byId(staffId)
            .map(StaffName::name)
            .orElseThrow(() -> Refusal.invalid("staffId", "complaint.subject"));
    recusals.name(complaint.id(), staffId, kind, reason);
    acts.act(complaint, act, reason, Map.of("staffId", staffId, "staffName", name));
  }
}
