package io.keheng.regulatoradvice;

import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom advice is told to: its owner and the head of the unit, the unit above when it is late. */
@Component
class AdviceNews {

  private static final String HEAD = "branch-manager";

  private final Notifications notifications;
  private final Units units;

  AdviceNews(Notifications notifications, Units units) {
    this.notifications = notifications;
    this.units = units;
  }

  void entered(Advice of) {
    tell(of, "regulatoradvice.entered-for", answering(of));
  }

  void due(Advice of) {
    tell(of, "regulatoradvice.due", answering(of));
  }

  void late(Advice of) {
    var upper = units.byId(of.unitId()).map(Unit::parentId).orElse(of.unitId());
    tell(
        of,
        "regulatoradvice.late",
        Recipients.all(List.of(answering(of), Recipients.permitted("improvement.check", upper))));
  }

  private static Recipients answering(Advice of) {
    return Recipients.all(
        List.of(Recipients.person(of.ownerId()), Recipients.holders(HEAD, of.unitId())));
  }

  private void tell(Advice of, String key, Recipients to) {
    notifications.tell(
        to.seeing(Advices.READ, of.unitId(), of.ownerId()),
        MessageKind.ALERT,
        key,
        List.of(Arg.text(of.number()), Arg.day(of.dueOn())),
        "/regulator-advice/" + of.id(),
        key + "-" + of.id());
  }
}
