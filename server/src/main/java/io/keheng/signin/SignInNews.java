package io.keheng.signin;

import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Units;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.role.RoleChangeAsked;
import io.keheng.role.RoleChangeDecided;
import java.time.Instant;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people of sign-ins that may not be theirs, and of changes of roles that wait for them. */
@Component
class SignInNews {

  private final Notifications notifications;
  private final StaffDirectory staff;
  private final Units units;

  SignInNews(Notifications notifications, StaffDirectory staff, Units units) {
    this.notifications = notifications;
    this.staff = staff;
    this.units = units;
  }

  void newBrowser(StaffName who, String address, Instant at) {
    notifications.tell(
        Recipients.person(who.id()),
        MessageKind.ALERT,
        "sign-in.new-browser",
        List.of(Arg.text(address)),
        "/account",
        "new-browser-" + who.id() + "-" + at.toEpochMilli());
  }

  @ApplicationModuleListener
  void tell(RoleChangeAsked asked) {
    var office = units.headOffice().orElseThrow().id();
    var approvers = Recipients.permitted("role.approve", office).except(asked.askedBy());
    notifications.tell(
        asked.staffId() == null ? approvers : approvers.except(asked.staffId()),
        MessageKind.TODO,
        "role-request.todo",
        List.of(Arg.text(name(asked.askedBy()))),
        "/role-requests",
        occasion(asked.requestId()));
  }

  @ApplicationModuleListener
  void tell(RoleChangeDecided decided) {
    notifications.done(occasion(decided.requestId()));
    if (decided.decidedBy() != decided.askedBy()) {
      notifications.tell(
          Recipients.person(decided.askedBy()),
          MessageKind.ALERT,
          decided.approved() ? "role-request.approved" : "role-request.rejected",
          List.of(Arg.text(name(decided.decidedBy()))),
          "/role-requests?state=" + (decided.approved() ? "APPROVED" : "REJECTED"),
          occasion(decided.requestId()) + "-decided");
    }
  }

  private String name(long staffId) {
    return staff.byId(staffId).map(StaffName::name).orElse("");
  }

  private static String occasion(long requestId) {
    return "role-request-" + requestId;
  }
}
