package io.keheng.complainthandling;

import io.keheng.complaint.Authorities;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.complaint.Effect;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.procedure.OpinionRule;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opinions that another approves before they are executed 意见报批: signed by one, approved by one of
 * the level that the procedure names, then returned to who took the case (S10-83, S10-92).
 */
@Service
@Transactional
class Opinions {

  private final CaseActs acts;
  private final Procedures procedures;
  private final Authorities authorities;
  private final Notifications notifications;

  Opinions(
      CaseActs acts, Procedures procedures, Authorities authorities, Notifications notifications) {
    this.acts = acts;
    this.procedures = procedures;
    this.authorities = authorities;
    this.notifications = notifications;
  }

  /** Puts a signed opinion before those who approve it, where the procedure says so. */
  @ActsFor({"S10-83", "S10-92"})
  void submitted(Complaint complaint) {
    rule(complaint)
        .ifPresent(
            rule -> {
              var signed = signed(complaint).orElseThrow();
              notifications.tell(
                  authorities
                      .approvers(complaint, level(rule, signed))
                      .except(Actor.current().staffId()),
                  MessageKind.TODO,
                  "complaint.opinion-todo",
                  List.of(Arg.text(complaint.number())),
                  "/complaints/" + complaint.id(),
                  occasion(signed));
            });
  }

  /** Approves it, and the case goes back to who took it; or returns it with a reason. */
  @ActsFor({"S10-83", "S10-92"})
  void decide(long id, long version, boolean approved, @Nullable String answer) {
    var complaint = acts.at("complaint.approve", id, version);
    var rule = rule(complaint).orElseThrow(() -> Refusal.conflict("complaint.no-opinion"));
    var signed = signed(complaint).orElseThrow(() -> Refusal.conflict("complaint.no-opinion"));
    var level = level(rule, signed);
    authorities.require(complaint, level, signed.staffId());
    if (!approved && (answer == null || answer.isBlank())) {
      throw Refusal.invalid("answer", "complaint.required");
    }
    var details = Map.of("authority", level.name());
    notifications.done(occasion(signed));
    if (approved) {
      var back = rule.returned() ? back(complaint) : Optional.<Effect>empty();
      told(
          acts.act(
              complaint,
              Act.OPINION_APPROVED,
              answer,
              details,
              back.stream().toArray(Effect[]::new)),
          "complaint.opinion-approved",
          signed);
      return;
    }
    told(
        acts.act(complaint, Act.OPINION_RETURNED, answer, details),
        "complaint.opinion-returned",
        signed);
  }

  private void told(Complaint after, String key, Done signed) {
    notifications.tell(
        Recipients.person(after.ownerId()),
        MessageKind.TODO,
        key,
        List.of(Arg.text(after.number())),
        "/complaints/" + after.id(),
        key + "-" + signed.id());
  }

  private Optional<OpinionRule> rule(Complaint complaint) {
    return procedures.byCode(complaint.procedure()).opinion(complaint.caseClass());
  }

  /** The opinion that waits for an answer. */
  private Optional<Done> signed(Complaint complaint) {
    return acts.history(complaint).stream()
        .filter(
            done ->
                switch (done.act()) {
                  case OPINION_SIGNED, OPINION_APPROVED, OPINION_RETURNED, REOPENED -> true;
                  default -> false;
                })
        .reduce((first, second) -> second)
        .filter(done -> done.act() == Act.OPINION_SIGNED);
  }

  /** What concerns the group of companies is approved with it. */
  private static Authorities.Level level(OpinionRule rule, Done signed) {
    return Authorities.Level.valueOf(
        Boolean.TRUE.equals(signed.details().get("shared")) ? rule.shared() : rule.level());
  }

  /** To the first person who took the case. */
  private Optional<Effect> back(Complaint complaint) {
    return acts.history(complaint).stream()
        .filter(done -> done.act() == Act.ACCEPTED)
        .findFirst()
        .map(done -> new Effect.Given(complaint.takenUnitId(), done.staffId(), done.staffName()));
  }

  private static String occasion(Done signed) {
    return "complaint-opinion-" + signed.id();
  }
}
