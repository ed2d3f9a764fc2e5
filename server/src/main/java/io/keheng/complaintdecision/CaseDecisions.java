package io.keheng.complaintdecision;

import io.keheng.complaint.Authorities;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Effect;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.procedure.Act;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is decided in a case, with its basis and reasons. A compensation is approved by another
 * person of the level of its amount before the decision is made, and paid once (S10-09).
 */
@Service
@Transactional
public class CaseDecisions {

  /**
   * @param compensation null for none
   * @param delivery day on which what is mended comes back; null where nothing is
   */
  record Proposal(
      Decision.Result result,
      String basis,
      String reasons,
      @Nullable BigDecimal compensation,
      @Nullable LocalDate delivery) {}

  private final CaseDecisionRepository repository;
  private final CaseActs acts;
  private final Authorities authorities;
  private final Notifications notifications;
  private final ApplicationEventPublisher events;

  CaseDecisions(
      CaseDecisionRepository repository,
      CaseActs acts,
      Authorities authorities,
      Notifications notifications,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.acts = acts;
    this.authorities = authorities;
    this.notifications = notifications;
    this.events = events;
  }

  /** Decides; with a compensation the decision waits for its approval. */
  @ActsFor({"S10-09", "S10-24", "S10-64"})
  void propose(long id, long version, Proposal proposal) {
    var complaint = acts.at("complaint.handle", id, version);
    if (!Act.DECIDED.allowed(complaint.stage())) {
      throw Refusal.conflict("complaint.stage", complaint.number());
    }
    if (repository.open(id).isPresent()) {
      throw Refusal.conflict("complaint.decision-open");
    }
    var amount = proposal.compensation();
    if (amount == null) {
      repository.insert(id, proposal, null, acts.now(), Actor.current());
      make(complaint, repository.latest(id).orElseThrow(), null);
      return;
    }
    if (amount.signum() <= 0) {
      throw Refusal.invalid("compensation", "complaint.amount");
    }
    var level = authorities.ofCompensation(amount);
    acts.check(complaint, Act.DECIDED, proposal.reasons(), Map.of("basis", proposal.basis()));
    repository.insert(id, proposal, level, acts.now(), Actor.current());
    acts.act(
        complaint,
        Act.NOTED,
        proposal.reasons(),
        Map.of("compensation", amount.toPlainString(), "authority", level.name()));
    notifications.tell(
        authorities.approvers(complaint, level),
        MessageKind.TODO,
        "complaint.compensation-todo",
        List.of(Arg.text(complaint.number())),
        "/complaints/" + id,
        occasion(id));
  }

  /** Approves the compensation, which makes the decision; or refuses it with a reason. */
  @ActsFor({"S10-09", "S10-64", "S10-65"})
  void approve(long id, long version, boolean approved, @Nullable String answer) {
    var complaint = acts.at("complaint.approve", id, version);
    var proposed = repository.open(id).orElseThrow(() -> Refusal.conflict("complaint.no-decision"));
    authorities.require(
        complaint, Objects.requireNonNull(proposed.authority()), proposed.proposedById());
    notifications.done(occasion(id));
    if (approved) {
      make(complaint, proposed, answer);
      return;
    }
    if (answer == null || answer.isBlank()) {
      throw Refusal.invalid("answer", "complaint.required");
    }
    repository.decided(proposed.id(), false, acts.now(), Actor.current(), answer);
    acts.act(complaint, Act.NOTED, answer, Map.of("refused", "compensation"));
  }

  /** Records that the compensation was paid, once. */
  @ActsFor("S10-09")
  void pay(long id, long version, String payment) {
    var complaint = acts.at("complaint.handle", id, version);
    var made =
        repository
            .latest(id)
            .filter(each -> each.compensation() != null)
            .orElseThrow(() -> Refusal.conflict("complaint.nothing-to-pay"));
    if (made.state() != Decision.State.MADE
        || !repository.paid(made.id(), payment, acts.now(), Actor.current())) {
      throw Refusal.conflict("complaint.paid");
    }
    acts.act(
        complaint,
        Act.PAID,
        payment,
        Map.of("compensation", Objects.requireNonNull(made.compensation()).toPlainString()));
  }

  /** The decisions of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Decision> of(long id) {
    return repository.of(id);
  }

  @ActsFor("S10-96")
  private void make(Complaint complaint, Decision decision, @Nullable String answer) {
    repository.decided(decision.id(), true, acts.now(), Actor.current(), answer);
    var delivery = decision.deliveryOn();
    var told =
        delivery == null
            ? complaint
            : acts.act(complaint, Act.DELIVERY_SET, null, Map.of("until", delivery.toString()));
    acts.act(
        told,
        Act.DECIDED,
        decision.reasons(),
        Map.of("result", decision.result().name(), "basis", decision.basis()),
        new Effect.Decided(decision.result().name()));
    events.publishEvent(new CaseDecided(complaint.id()));
  }

  private static String occasion(long id) {
    return "complaint-compensation-" + id;
  }
}
