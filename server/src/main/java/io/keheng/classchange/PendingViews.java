package io.keheng.classchange;

import io.keheng.policy.Policies;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes that wait, in the words of who asks. */
@Component
class PendingViews {

  /**
   * @param until last day of the grace
   */
  record PendingView(
      long id,
      long customerId,
      String number,
      String name,
      String table,
      String tableLabel,
      ChangeMode kind,
      @Nullable String fromLabel,
      String outcomeLabel,
      Direction direction,
      LocalDate since,
      @Nullable LocalDate until,
      Pending.State state,
      @Nullable String decidedName,
      @Nullable Instant decidedAt,
      @Nullable String note) {}

  private final Policies policies;

  PendingViews(Policies policies) {
    this.policies = policies;
  }

  PendingView view(Pending pending) {
    var from = pending.fromOutcome();
    return new PendingView(
        pending.id(),
        pending.customerId(),
        pending.number(),
        pending.name(),
        pending.tableName(),
        policies.tableLabel(pending.tableName()),
        pending.kind(),
        from == null ? null : policies.outcomeLabel(pending.tableName(), from),
        policies.outcomeLabel(pending.tableName(), pending.outcome()),
        pending.direction(),
        pending.since(),
        pending.untilOn(),
        pending.state(),
        pending.decidedName(),
        pending.decidedAt(),
        pending.note());
  }
}
