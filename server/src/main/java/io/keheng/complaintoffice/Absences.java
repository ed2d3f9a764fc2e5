package io.keheng.complaintoffice;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.OfficePost;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in while the holder of a post is absent 委托代理. */
@Service
@Transactional
class Absences {

  private final PostRepository repository;
  private final PostHolders holders;
  private final StaffDirectory staff;
  private final Scopes scopes;
  private final Changes changes;
  private final Notifications notifications;

  Absences(
      PostRepository repository,
      PostHolders holders,
      StaffDirectory staff,
      Scopes scopes,
      Changes changes,
      Notifications notifications) {
    this.repository = repository;
    this.holders = holders;
    this.staff = staff;
    this.scopes = scopes;
    this.changes = changes;
    this.notifications = notifications;
  }

  /** Who is absent lets a colleague of his department stand in; he himself, or who names posts. */
  @ActsFor("S10-75")
  void absent(long unitId, OfficePost post, long deputyId, LocalDate from, LocalDate to) {
    var held = repository.of(unitId, post).orElseThrow(Refusal::notFound);
    var holder = held.staffId();
    var self = holder != null && holder == Actor.current().staffId();
    if (holder == null || (!self && !scopes.of(Posts.SETUP).covers(unitId, null))) {
      throw Refusal.notFound();
    }
    if (to.isBefore(from) || to.isBefore(holders.today())) {
      throw Refusal.invalid("toOn", "complaintoffice.span");
    }
    if (deputyId == holder || !staff.inService(deputyId) || !colleague(held, holder, deputyId)) {
      throw Refusal.invalid("deputyId", "complaintoffice.colleague");
    }
    if (overlaps(repository.absences(unitId, post, holders.today()), from, to)) {
      throw Refusal.conflict("complaintoffice.absent-already");
    }
    var name = staff.byId(deputyId).map(StaffName::name).orElseThrow();
    var absence = new HeldPost.Absence(0, unitId, post, deputyId, name, from, to);
    repository.absent(absence);
    changes.record(Posts.ENTITY, Posts.key(unitId, post), "absent", null, absence);
    notifications.tell(
        Recipients.person(deputyId),
        MessageKind.ALERT,
        "complaintoffice.stands-in",
        List.of(Arg.words(List.of("procedure.post." + post)), Arg.day(from), Arg.day(to)),
        "/complaints/office",
        "complaint-deputy-" + Posts.key(unitId, post) + "-" + from);
  }

  private boolean colleague(HeldPost held, long holder, long deputyId) {
    var department =
        holders
            .nearest(held.unitId(), OfficePost.DEPARTMENT)
            .map(HeldPost::departmentId)
            .orElse(null);
    if (held.post() == OfficePost.DIRECTOR && department != null) {
      return holders.belongs(deputyId, department);
    }
    var own = staff.posts(holder).stream().map(StaffDirectory.Post::unitId).toList();
    return staff.posts(deputyId).stream().anyMatch(post -> own.contains(post.unitId()));
  }

  private static boolean overlaps(List<HeldPost.Absence> known, LocalDate from, LocalDate to) {
    return known.stream()
        .anyMatch(each -> !each.fromOn().isAfter(to) && !each.toOn().isBefore(from));
  }
}
