package io.keheng.classoverride;

import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who may approve a class set by hand, and who asked what became of it. */
@Component
class OverrideNews {

  private static final String PAGE = "/class-overrides";

  private final Notifications notifications;
  private final OverrideRepository repository;

  OverrideNews(Notifications notifications, OverrideRepository repository) {
    this.notifications = notifications;
    this.repository = repository;
  }

  void asked(ClassOverride asked) {
    repository
        .holder(asked.customerId())
        .ifPresent(
            holder ->
                notifications.tell(
                    Recipients.permitted(Overrides.APPROVE, holder.unitId())
                        .seeing(Overrides.APPROVE, holder.unitId(), holder.managerId())
                        .except(asked.askedBy()),
                    MessageKind.TODO,
                    "classchange.todo",
                    List.of(Arg.text(asked.askedName()), Arg.text(asked.number())),
                    PAGE,
                    occasion(asked)));
  }

  void decided(ClassOverride asked, ClassOverride.State state) {
    notifications.done(occasion(asked));
    if (asked.askedBy() != Actor.current().staffId()) {
      notifications.tell(
          Recipients.person(asked.askedBy()),
          MessageKind.ALERT,
          "classchange.told." + state,
          List.of(Arg.text(asked.number()), Arg.text(Actor.current().name())),
          PAGE,
          occasion(asked) + "-" + state);
    }
  }

  private static String occasion(ClassOverride asked) {
    return "class-override-" + asked.id();
  }
}
