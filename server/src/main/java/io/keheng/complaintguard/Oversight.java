package io.keheng.complaintguard;

import io.keheng.complaint.CaseActs;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those say in a case who do not handle it: compliance, and who oversees. */
@Service
@Transactional
class Oversight {

  private final CaseActs acts;
  private final Notifications notifications;

  Oversight(CaseActs acts, Notifications notifications) {
    this.acts = acts;
    this.notifications = notifications;
  }

  /** What law and compliance have to say; only then is such a case decided (S10-16). */
  @ActsFor("S10-16")
  void advise(long id, long version, String opinion) {
    acts.act(acts.at("complaint.read", id, version), Act.LAW_ADVISED, opinion, Map.of());
  }

  /** Urges whoever handles the case. */
  @ActsFor("S10-97")
  void urge(long id, long version, String words) {
    var complaint = acts.act(acts.at("complaint.read", id, version), Act.URGED, words, Map.of());
    notifications.tell(
        complaint.ownerId() == Actor.SYSTEM.staffId()
            ? Recipients.permitted("complaint.handle", complaint.unitId())
            : Recipients.person(complaint.ownerId()),
        MessageKind.ALERT,
        "complaintguard.urged",
        List.of(Arg.text(complaint.number())),
        "/complaints/" + id,
        "complaint-urged-" + id + "-" + complaint.version());
  }
}
