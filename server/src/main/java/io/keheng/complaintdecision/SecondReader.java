package io.keheng.complaintdecision;

import io.keheng.complaint.CaseGate;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.procedure.Act;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A reply is read by another than who decided before it goes 答复复核 (S10-26). */
@Component
class SecondReader implements CaseGate {

  private final CaseDecisionRepository repository;

  SecondReader(CaseDecisionRepository repository) {
    this.repository = repository;
  }

  @Override
  @ActsFor("S10-26")
  public Optional<Refusal> shut(Complaint complaint, Act act, List<Done> history) {
    var reading = act == Act.REPLY_READ || act == Act.REPLY_RETURNED;
    return reading && decided(complaint, history, Actor.current().staffId())
        ? Optional.of(Refusal.forbidden("complaint.own-reply"))
        : Optional.empty();
  }

  private boolean decided(Complaint complaint, List<Done> history, long staffId) {
    var proposed = repository.latest(complaint.id()).filter(made -> made.proposedById() == staffId);
    var made =
        history.stream()
            .filter(done -> done.act() == Act.DECIDED)
            .reduce((first, second) -> second)
            .filter(done -> done.staffId() == staffId);
    return proposed.isPresent() || made.isPresent();
  }
}
