package io.keheng.revision;

import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells who may approve a revision, and who drafted it what became of it. */
@Component
class RevisionNews {

  static final String APPROVE = "measure.approve";

  private final Notifications notifications;

  RevisionNews(Notifications notifications) {
    this.notifications = notifications;
  }

  void submitted(Revision revision) {
    notifications.tell(
        Recipients.all(
                List.of(
                    Recipients.wholeBank(APPROVE),
                    Recipients.wholeBank("measure.consent"),
                    Recipients.wholeBank("measure.correct")))
            .except(Actor.current().staffId()),
        MessageKind.TODO,
        "revision.todo",
        List.of(Arg.text(Actor.current().name()), Arg.text(revision.title())),
        link(revision),
        occasion(revision));
  }

  void approved(Revision revision) {
    notifications.done(occasion(revision));
    tell(revision, "revision.told.approved", List.of(Arg.text(revision.title())));
    notifications.tell(
        Recipients.wholeBank("measure.release"),
        MessageKind.TODO,
        "revision.todo.release",
        List.of(Arg.text(revision.title()), Arg.day(revision.effectiveFrom())),
        link(revision),
        occasion(revision) + "-release");
  }

  void returned(Revision revision, String note) {
    notifications.done(occasion(revision));
    tell(
        revision,
        "revision.told.returned",
        List.of(Arg.text(revision.title()), Arg.text(Actor.current().name()), Arg.text(note)));
  }

  void released(Revision revision, LocalDate from) {
    notifications.done(occasion(revision) + "-release");
    tell(revision, "revision.told.released", List.of(Arg.text(revision.title()), Arg.day(from)));
  }

  void withdrawn(Revision revision) {
    notifications.done(occasion(revision));
    notifications.done(occasion(revision) + "-release");
  }

  private void tell(Revision revision, String key, List<Arg> args) {
    notifications.tell(
        Recipients.person(Objects.requireNonNullElse(revision.submittedBy(), revision.createdBy())),
        MessageKind.ALERT,
        key,
        args,
        link(revision),
        occasion(revision) + "-" + key);
  }

  private static String link(Revision revision) {
    return "/revisions/" + revision.id();
  }

  private static String occasion(Revision revision) {
    return "revision-" + revision.id() + "-" + revision.round();
  }
}
