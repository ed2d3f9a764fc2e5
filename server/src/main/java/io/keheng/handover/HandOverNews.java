package io.keheng.handover;

import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who may consent that he is asked, and who asked what became of it; names no customer. */
@Component
class HandOverNews {

  private final Notifications notifications;
  private final StaffDirectory staff;

  HandOverNews(Notifications notifications, StaffDirectory staff) {
    this.notifications = notifications;
    this.staff = staff;
  }

  void asked(long id, String number, String party) {
    var me = Actor.current().staffId();
    notifications.tell(
        Recipients.wholeBank(HandOverDecisions.CONSENT).except(me),
        MessageKind.TODO,
        "handover.todo",
        List.of(Arg.text(name(me)), Arg.text(party), Arg.text(number)),
        link(id),
        occasion(id));
  }

  void decided(HandOver handOver) {
    notifications.done(occasion(handOver.id()));
    switch (handOver.state()) {
      case CONSENTED -> tell(handOver, "handover.consented");
      case REFUSED -> tell(handOver, "handover.refused");
      case ASKED, WITHDRAWN -> {}
    }
  }

  private void tell(HandOver handOver, String key) {
    notifications.tell(
        Recipients.person(handOver.staffId()),
        MessageKind.ALERT,
        key,
        List.of(Arg.text(handOver.number()), Arg.text(name(Actor.current().staffId()))),
        link(handOver.id()),
        occasion(handOver.id()) + "-decided");
  }

  private String name(long staffId) {
    return staff.byId(staffId).map(StaffName::name).orElse("");
  }

  private static String link(long id) {
    return "/hand-overs/" + id;
  }

  private static String occasion(long id) {
    return "hand-over-" + id;
  }
}
