package io.keheng.assessment;

import io.keheng.assessment.PointRepository.Subject;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells who must do something about points, and those whose they are. */
@Component
class PointNews {

  private static final String OWN = "/my-points";

  private final Notifications notifications;

  PointNews(Notifications notifications) {
    this.notifications = notifications;
  }

  void proposed(long id, Subject subject, String number) {
    notifications.tell(
        Recipients.permitted("assessment.post", subject.unitId())
            .except(Objects.requireNonNull(subject.staffId())),
        MessageKind.TODO,
        "assessment.proposed",
        List.of(Arg.text(number)),
        "/point-proposals",
        proposal(id));
  }

  void answered(long proposal) {
    notifications.done(proposal(proposal));
  }

  void posted(PointEntry entry) {
    var staffId = entry.staffId();
    if (staffId != null) {
      notifications.tell(
          Recipients.person(staffId),
          MessageKind.ALERT,
          entry.points() > 0 ? "assessment.praised" : "assessment.posted",
          List.of(Arg.number(entry.points()), Arg.day(entry.onDay())),
          OWN,
          "assessment-posted-" + entry.id());
    }
  }

  void appealed(PointEntry entry) {
    notifications.tell(
        Recipients.permitted("assessment.decide", entry.unitId())
            .except(entry.postedById())
            .except(Objects.requireNonNull(entry.staffId())),
        MessageKind.TODO,
        "assessment.appealed",
        about(entry),
        "/point-appeals",
        appeal(entry.id()));
  }

  /** Tells who appealed and who posted how it ended. */
  void decided(PointEntry entry, boolean upheld) {
    notifications.done(appeal(entry.id()));
    var key = upheld ? "assessment.appeal-upheld" : "assessment.appeal-rejected";
    var args = about(entry);
    notifications.tell(
        Recipients.person(Objects.requireNonNull(entry.staffId())),
        MessageKind.ALERT,
        key,
        args,
        OWN,
        "assessment-appeal-answer-" + entry.id());
    notifications.tell(
        Recipients.person(entry.postedById()),
        MessageKind.ALERT,
        key,
        args,
        "/service-points",
        "assessment-appeal-answer-" + entry.id());
  }

  void doubted(PointEntry entry, String number) {
    notifications.tell(
        Recipients.permitted("assessment.decide", entry.unitId())
            .except(entry.postedById())
            .except(Objects.requireNonNull(entry.staffId())),
        MessageKind.ALERT,
        "assessment.doubted",
        List.of(Arg.text(number), Arg.number(entry.points())),
        "/service-points?caseId=" + entry.caseId(),
        "assessment-doubted-" + entry.id());
  }

  void reversed(PointEntry entry) {
    var staffId = entry.staffId();
    if (staffId != null) {
      notifications.tell(
          Recipients.person(staffId),
          MessageKind.ALERT,
          "assessment.told-reversed",
          List.of(Arg.number(entry.points()), Arg.day(entry.onDay())),
          OWN,
          "assessment-reversed-" + entry.id());
    }
  }

  /** Whose points of which day; faults have their names in tables, which a message cannot word. */
  private static List<Arg> about(PointEntry entry) {
    return List.of(
        Arg.text(Objects.requireNonNull(entry.staffName())),
        Arg.number(entry.points()),
        Arg.day(entry.onDay()));
  }

  private static String proposal(long id) {
    return "assessment-proposal-" + id;
  }

  private static String appeal(long entry) {
    return "assessment-appeal-" + entry;
  }
}
