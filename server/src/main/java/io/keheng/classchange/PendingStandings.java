package io.keheng.classchange;

import io.keheng.policy.Policies;
import io.keheng.shared.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for one customer; that he may be seen, the caller has found. */
@Component
public class PendingStandings {

  private final PendingRepository pending;
  private final Policies policies;
  private final Texts texts;

  PendingStandings(PendingRepository pending, Policies policies, Texts texts) {
    this.pending = pending;
    this.policies = policies;
    this.texts = texts;
  }

  public List<Standing> of(long customerId) {
    return pending.of(customerId).stream()
        .filter(each -> each.state() != Pending.State.CONFIRMED)
        .map(this::standing)
        .toList();
  }

  private Standing standing(Pending each) {
    var outcome = policies.outcomeLabel(each.tableName(), each.outcome());
    var kind =
        each.state() == Pending.State.REJECTED
            ? Standing.Kind.REJECTED
            : switch (each.kind()) {
              case GRACE -> Standing.Kind.GRACE;
              case FILING -> Standing.Kind.FILING;
              case REVIEW, AT_ONCE -> Standing.Kind.REVIEW;
            };
    var until = each.untilOn();
    var day = until == null ? each.since() : until.plusDays(1);
    return new Standing(
        kind,
        each.id(),
        each.tableName(),
        outcome,
        each.since(),
        until,
        texts.text(
            "classchange.standing." + kind, outcome, day.toString(), each.since().toString()),
        "/api/class-changes/" + each.id() + "/why");
  }
}
