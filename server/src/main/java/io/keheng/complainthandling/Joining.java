package io.keheng.complainthandling;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Effect;
import io.keheng.complaint.Recusals;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handling a case together 协办 (S10-29). */
@Service
@Transactional
class Joining {

  private final CaseActs acts;
  private final Recusals recusals;
  private final Notifications notifications;
  private final StaffDirectory staff;

  Joining(CaseActs acts, Recusals recusals, Notifications notifications, StaffDirectory staff) {
    this.acts = acts;
    this.recusals = recusals;
    this.notifications = notifications;
    this.staff = staff;
  }

  /** Lets another person handle the case too (S10-29). */
  @ActsFor("S10-29")
  void join(long id, long version, long staffId) {
    var complaint = acts.at("complaint.handle", id, version);
    var name =
        staff
            .byId(staffId)
            .map(StaffName::name)
            .orElseThrow(() -> Refusal.invalid("staffId", "complaint.subject"));
    recusals.require(id, staffId, Recusals.Purpose.JOIN);
    acts.act(
        complaint,
        Act.JOINED,
        null,
        Map.of("staffId", staffId, "staffName", name),
        new Effect.Joined(staffId));
    notifications.tell(
        Recipients.person(staffId),
        MessageKind.TODO,
        "complaint.joined",
        List.of(Arg.text(complaint.number())),
        "/complaints/" + id,
        "complaint-join-" + id + "-" + staffId);
  }
}
