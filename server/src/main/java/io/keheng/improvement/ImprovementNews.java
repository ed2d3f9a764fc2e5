package io.keheng.improvement;

import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom rectifications and advice are told to. */
@Component
class ImprovementNews {

  static final String READ = "improvement.read";
  private static final String HEAD = "branch-manager";

  private final Notifications notifications;
  private final Units units;

  ImprovementNews(Notifications notifications, Units units) {
    this.notifications = notifications;
    this.units = units;
  }

  /** The owner and the unit above know of it, who may approve it is asked to. */
  void opened(Rectification of) {
    tell(of, above(of.unitId()), MessageKind.ALERT, "improvement.opened");
    tell(of, Recipients.person(of.ownerId()), MessageKind.ALERT, "improvement.given");
    tell(
        of,
        Recipients.permitted("improvement.check", of.unitId())
            .except(Actor.current().staffId())
            .except(of.ownerId()),
        MessageKind.TODO,
        "improvement.approve");
  }

  void approved(Rectification of) {
    notifications.done(key("improvement.approve", of));
    tell(
        of,
        Recipients.person(of.ownerId()),
        MessageKind.ALERT,
        "improvement.answered." + of.state());
  }

  void late(Rectification of) {
    tell(of, headed(of.ownerId(), of.unitId()), MessageKind.ALERT, "improvement.late");
  }

  void escalated(Rectification of) {
    tell(of, above(of.unitId()), MessageKind.ALERT, "improvement.escalated");
  }

  void reopened(Rectification of) {
    tell(
        of,
        Recipients.all(List.of(headed(of.ownerId(), of.unitId()), above(of.unitId()))),
        MessageKind.ALERT,
        "improvement.reopened");
  }

  private void tell(Rectification of, Recipients to, MessageKind kind, String key) {
    notifications.tell(
        to.seeing(READ, of.unitId(), of.ownerId()),
        kind,
        key,
        List.of(Arg.text(of.title()), Arg.day(of.dueOn())),
        "/rectifications/" + of.id(),
        key(key, of));
  }

  private static String key(String key, Rectification of) {
    var round = key.endsWith("reopened") ? "-" + of.version() : "";
    return key + "-" + of.id() + round;
  }

  private static Recipients headed(long owner, long unit) {
    return Recipients.all(List.of(Recipients.person(owner), Recipients.holders(HEAD, unit)));
  }

  private Recipients above(long unit) {
    var upper = units.byId(unit).map(Unit::parentId).orElse(unit);
    return Recipients.permitted("improvement.check", upper);
  }
}
