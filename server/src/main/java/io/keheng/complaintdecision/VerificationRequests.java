package io.keheng.complaintdecision;

import io.keheng.complaint.Authorities;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Recusals;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verification 核查: the complainant asks the unit above to look at a decision again; nobody who
 * handled the case takes part (S10-46, S10-99).
 */
@Service
@Transactional
public class VerificationRequests {

  private final VerificationRepository repository;
  private final CaseActs acts;
  private final Authorities authorities;
  private final Recusals recusals;
  private final Procedures procedures;
  private final Notifications notifications;
  private final Clock clock;

  VerificationRequests(
      VerificationRepository repository,
      CaseActs acts,
      Authorities authorities,
      Recusals recusals,
      Procedures procedures,
      Notifications notifications,
      Clock clock) {
    this.repository = repository;
    this.acts = acts;
    this.authorities = authorities;
    this.recusals = recusals;
    this.procedures = procedures;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * Receives the complainant's wish for a verification.
   *
   * @param askedOn day of his letter; today when null
   */
  @ActsFor("S10-99")
  void ask(long id, long version, String reason, @Nullable LocalDate askedOn) {
    var complaint = acts.at("complaint.lodge", id, version);
    var today = LocalDate.now(clock);
    var on = Objects.requireNonNullElse(askedOn, today);
    if (on.isAfter(today)) {
      throw Refusal.invalid("askedOn", "complaint.future");
    }
    var last = answeredOn(complaint).plusDays(procedures.parameters().verificationDays());
    if (on.isAfter(last)) {
      throw Refusal.invalid("askedOn", "complaint.verification-late", last);
    }
    if (repository.open(id).isPresent()) {
      throw Refusal.conflict("complaint.verification-open");
    }
    var upper = authorities.upper(complaint.unitId());
    repository.insert(id, upper, reason, on, acts.now(), Actor.current());
    acts.act(complaint, Act.VERIFICATION_ASKED, reason, Map.of("askedOn", on.toString()));
    notifications.tell(
        Recipients.permitted("complaint.verify", upper),
        MessageKind.TODO,
        "complaint.verification-todo",
        List.of(Arg.text(complaint.number())),
        "/complaints/" + id,
        occasion(id));
  }

  /** Upholds the decision, or finds it wrong: then the case is handled anew. */
  @ActsFor({"S10-46", "S10-99"})
  void decide(long id, long version, boolean upheld, String finding) {
    var complaint = acts.at("complaint.verify", id, version);
    var open = repository.open(id).orElseThrow(() -> Refusal.conflict("complaint.no-verification"));
    recusals.require(id, Actor.current().staffId(), Recusals.Purpose.VERIFY);
    repository.decided(open.id(), upheld, finding, acts.now(), Actor.current());
    var after = acts.act(complaint, Act.VERIFIED, finding, Map.of("upheld", upheld));
    notifications.done(occasion(id));
    if (!upheld) {
      notifications.tell(
          Recipients.person(after.ownerId()),
          MessageKind.TODO,
          "complaint.verification-overturned",
          List.of(Arg.text(complaint.number())),
          "/complaints/" + id,
          "complaint-overturned-" + open.id());
    }
  }

  /** The verifications of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Verification> of(long id) {
    return repository.of(id);
  }

  private LocalDate answeredOn(Complaint complaint) {
    return acts.history(complaint).stream()
        .filter(each -> each.act() == Act.ANSWERED)
        .reduce((first, second) -> second)
        .map(each -> LocalDate.ofInstant(each.at(), clock.getZone()))
        .orElseThrow(() -> Refusal.conflict("complaint.not-answered"));
  }

  private static String occasion(long id) {
    return "complaint-verification-" + id;
  }
}
