package io.keheng.sharing;

import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.shared.Actor;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who must decide on a share, and who asked what became of it; names no customer. */
@Component
class SharingNews {

  private final Notifications notifications;
  private final StaffDirectory staff;

  SharingNews(Notifications notifications, StaffDirectory staff) {
    this.notifications = notifications;
    this.staff = staff;
  }

  void asked(long id, String number, Collection<Long> units) {
    var me = Actor.current().staffId();
    var approvers =
        Recipients.all(
            units.stream().map(unit -> Recipients.permitted(Shares.APPROVE, unit)).toList());
    notifications.tell(
        approvers.except(me),
        MessageKind.TODO,
        "sharing.todo",
        List.of(Arg.text(name(me)), Arg.text(number)),
        link(id),
        occasion(id));
  }

  void decided(Share share) {
    notifications.done(occasion(share.id()));
    var approved = share.state() != Share.State.REJECTED;
    tell(share, approved ? "sharing.approved" : "sharing.rejected", "-decided");
  }

  void ended(Share share) {
    notifications.done(occasion(share.id()));
    if (share.state() == Share.State.REVOKED) {
      tell(share, "sharing.revoked", "-ended");
    }
  }

  private void tell(Share share, String key, String what) {
    var me = Actor.current().staffId();
    if (share.appliedBy() != me) {
      notifications.tell(
          Recipients.person(share.appliedBy()),
          MessageKind.ALERT,
          key,
          List.of(Arg.text(share.number()), Arg.text(name(me)), Arg.day(share.toOn())),
          link(share.id()),
          occasion(share.id()) + what);
    }
  }

  private String name(long staffId) {
    return staff.byId(staffId).map(StaffName::name).orElse("");
  }

  private static String link(long id) {
    return "/sharing/" + id;
  }

  private static String occasion(long id) {
    return "share-" + id;
  }
}
