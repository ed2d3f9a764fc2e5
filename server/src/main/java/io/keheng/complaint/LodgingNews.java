package io.keheng.complaint;

import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Channel;
import io.keheng.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is told at once of a complaint that came in. */
@Component
class LodgingNews {

  private final Notifications notifications;

  LodgingNews(Notifications notifications) {
    this.notifications = notifications;
  }

  /** Tells those who handle complaints of the unit, and of a major one the head office at once. */
  void tell(Complaint complaint) {
    var link = "/complaints/" + complaint.id();
    var args = List.of(Arg.text(complaint.number()));
    if (complaint.severity() == Complaint.Severity.MAJOR) {
      notifications.tell(
          Recipients.wholeBank("complaint.report"),
          MessageKind.ALERT,
          "complaint.major",
          args,
          link,
          "complaint-major-" + complaint.id());
    }
    if (complaint.ownerId() == Actor.SYSTEM.staffId()) {
      notifications.tell(
          Recipients.permitted("complaint.handle", complaint.unitId()),
          MessageKind.TODO,
          "complaint.came-in",
          args,
          link,
          "complaint-came-in-" + complaint.id());
    }
    if (complaint.channel() == Channel.REGULATOR) {
      notifications.tell(
          Recipients.wholeBank("complaint.report"),
          MessageKind.TODO,
          "complaint.referred",
          args,
          link,
          "complaint-referred-" + complaint.id());
    }
  }
}
