package io.keheng.mergerequest;

import io.keheng.information.Customer;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.shared.Actor;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells who may approve a merge, and who asked for it what became of it; names no customer. */
@Component
class MergeNews {

  private final Notifications notifications;

  MergeNews(Notifications notifications) {
    this.notifications = notifications;
  }

  void asked(long id, Customer survivor, Customer absorbed) {
    var actor = Actor.current();
    var approvers =
        seeing(seeing(Recipients.permitted(Merges.APPROVE, unit(survivor)), survivor), absorbed);
    notifications.tell(
        approvers.except(actor.staffId()),
        MessageKind.TODO,
        "duplicate.todo",
        List.of(Arg.text(actor.name()), Arg.text(String.valueOf(id))),
        link(id),
        occasion(id));
  }

  void decided(MergeQueries.Row merge, MergeState state) {
    notifications.done(occasion(merge.id()));
    var actor = Actor.current();
    if (merge.requestedBy() != actor.staffId()) {
      notifications.tell(
          Recipients.person(merge.requestedBy()),
          MessageKind.ALERT,
          "duplicate.told." + state,
          List.of(Arg.text(String.valueOf(merge.id())), Arg.text(actor.name())),
          link(merge.id()),
          occasion(merge.id()) + "-" + state);
    }
  }

  /** Of some people those who may approve what concerns a customer. */
  private static Recipients seeing(Recipients of, Customer customer) {
    return of.seeing(Merges.APPROVE, unit(customer), customer.data().managerId());
  }

  private static long unit(Customer customer) {
    return Objects.requireNonNull(customer.data().unitId());
  }

  private static String link(long id) {
    return "/merges/" + id;
  }

  private static String occasion(long id) {
    return "merge-" + id;
  }
}
