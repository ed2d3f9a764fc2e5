package io.keheng.complaintguard;

import io.keheng.complaint.CaseActed;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Effect;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.procedure.OfficePost;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passes what came in along the desks of its channel, and tells the posts what concerns them. */
@Service
@Transactional
class Desks {

  private static final String READ = "complaint.read";

  private final CaseActs acts;
  private final CasePosts posts;
  private final CaseTraining training;
  private final Notifications notifications;

  Desks(CaseActs acts, CasePosts posts, CaseTraining training, Notifications notifications) {
    this.acts = acts;
    this.posts = posts;
    this.training = training;
    this.notifications = notifications;
  }

  @EventListener
  @ActsFor({"S10-16", "S10-44", "S10-75", "S10-97"})
  void follow(CaseActed acted) {
    switch (acted.act()) {
      case LODGED -> {
        var complaint = acts.after(acted);
        advise(route(complaint) ? acts.after(acted) : complaint);
      }
      case ACCEPTED -> {
        atDesk(acted.caseId()).forEach(notifications::done);
        warn(acted);
      }
      case TAKEN_ON, HANDED_ON, JOINED, PLANNED, DATA_ASKED -> warn(acted);
      case LAW_ADVISED -> notifications.done(advice(acted.caseId()));
      case RAISED_HEAD, RAISED_TOP, RAISED_GENERAL -> oversee(acts.after(acted));
      default -> {
        // Nothing else concerns a post.
      }
    }
  }

  /** Who is at the desk where the case is passes it on to the next one. */
  @ActsFor("S10-44")
  void passOn(long id, long version) {
    var complaint = acts.at("complaint.handle", id, version);
    if (!route(complaint)) {
      throw Refusal.forbidden("complaintguard.not-yours");
    }
  }

  private boolean route(Complaint complaint) {
    var self = Actor.current().staffId();
    var history = acts.history(complaint);
    var next = posts.next(complaint, history, self);
    if (next.isEmpty()) {
      return false;
    }
    var post = next.get().post();
    var person = posts.responsible(next.get()).orElseThrow();
    CasePosts.where(history).ifPresent(at -> notifications.done(desk(complaint.id(), at)));
    acts.act(
        complaint,
        Act.ROUTED,
        null,
        Map.of(CasePosts.POST, post.name(), "staffName", person.name()),
        new Effect.Joined(person.id()));
    notifications.tell(
        Recipients.person(person.id()),
        MessageKind.TODO,
        "complaintguard.routed",
        List.of(Arg.text(complaint.number()), Arg.words(List.of("procedure.post." + post))),
        "/complaints/" + complaint.id(),
        desk(complaint.id(), post));
    return true;
  }

  private void advise(Complaint complaint) {
    posts
        .adviser(complaint)
        .flatMap(posts::responsible)
        .ifPresent(
            person ->
                notifications.tell(
                    Recipients.person(person.id())
                        .seeing(READ, complaint.unitId(), complaint.ownerId()),
                    MessageKind.TODO,
                    "complaintguard.advise",
                    List.of(Arg.text(complaint.number())),
                    "/complaints/" + complaint.id(),
                    advice(complaint.id())));
  }

  /** What was raised is told to the department that oversees. */
  private void oversee(Complaint complaint) {
    for (var held : posts.supervisors(complaint)) {
      var department = held.departmentId();
      if (department != null) {
        notifications.tell(
            Recipients.unitAndBelow(department)
                .seeing(READ, complaint.unitId(), complaint.ownerId()),
            MessageKind.ALERT,
            "complaintguard.raised",
            List.of(Arg.text(complaint.number())),
            "/complaints/" + complaint.id(),
            "complaint-oversee-" + complaint.id());
      }
    }
  }

  @ActsFor("S10-04")
  private void warn(CaseActed acted) {
    var complaint = acts.after(acted);
    var done =
        acts.history(complaint).stream()
            .filter(each -> each.id() == acted.actId())
            .findFirst()
            .orElseThrow();
    training
        .warned(complaint, acted, done.staffId(), done.details())
        .ifPresent(
            staffId ->
                notifications.tell(
                    Recipients.permitted("complaint.setup", complaint.unitId()),
                    MessageKind.ALERT,
                    "complaintguard.warned",
                    List.of(Arg.text(training.name(staffId)), Arg.text(complaint.number())),
                    "/complaints/" + complaint.id(),
                    "complaint-untrained-" + complaint.id() + "-" + staffId));
  }

  private static List<String> atDesk(long id) {
    return java.util.Arrays.stream(OfficePost.values()).map(post -> desk(id, post)).toList();
  }

  private static String desk(long id, OfficePost post) {
    return "complaint-desk-" + id + "-" + post;
  }

  private static String advice(long id) {
    return "complaint-advice-" + id;
  }
}
