package io.keheng.classchange;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.policy.Policies;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Turns;
import io.keheng.shared.Why;
import io.keheng.timeline.State;
import io.keheng.timeline.Timelines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of class that wait: seen, filed or approved, rejected. */
@Service
class PendingChanges {

  private static final String READ = "customer.read";
  static final String APPROVE = "classification.approve";
  static final String BUSY = "classification.running";
  private static final String ENTITY = "class-change";

  private final PendingRepository repository;
  private final PendingViews views;
  private final FilingUnits filing;
  private final Timelines timelines;
  private final Policies policies;
  private final Scopes scopes;
  private final Changes changes;
  private final Turns turns;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PendingChanges(
      PendingRepository repository,
      PendingViews views,
      FilingUnits filing,
      Timelines timelines,
      Policies policies,
      Scopes scopes,
      Changes changes,
      Turns turns,
      TransactionTemplate transaction,
      Clock clock) {
    this.repository = repository;
    this.views = views;
    this.filing = filing;
    this.timelines = timelines;
    this.policies = policies;
    this.scopes = scopes;
    this.changes = changes;
    this.turns = turns;
    this.transaction = transaction;
    this.clock = clock;
  }

  Page<PendingViews.PendingView> page(Pending.Filter filter, Paging paging) {
    var scope = scopes.of(READ);
    return new Page<>(
        repository.page(scope, filter, paging).stream().map(views::view).toList(),
        repository.count(scope, filter),
        paging.number(),
        paging.limit());
  }

  /** Why it waits: the row of the table of changes. */
  Why why(long id) {
    var pending = repository.byId(id, scopes.of(READ)).orElseThrow(Refusal::notFound);
    var facts = ChangeRules.facts(pending.transition(), pending.direction());
    return policies.explain(ChangeRules.CHANGE, facts, LocalDate.now(clock));
  }

  /** Files a head-office VIP, or approves what a run proposed; the class is in force from today. */
  @ActsFor({"S03-07", "S03-16"})
  void confirm(long id, String note) {
    var pending = open(id);
    var today = LocalDate.now(clock);
    try (var turn = turns.take(Timelines.WORK, BUSY)) {
      transaction.executeWithoutResult(
          status -> {
            decide(pending, Pending.State.CONFIRMED, note, today);
            timelines.put(
                new State(
                    pending.customerId(),
                    pending.tableName(),
                    today,
                    pending.outcome(),
                    pending.fired(),
                    pending.releaseId(),
                    pending.factsAsOf(),
                    pending.runId()));
          });
    }
  }

  /** Leaves the class as it is until the tables give another outcome. */
  void reject(long id, String note) {
    var pending = open(id);
    transaction.executeWithoutResult(
        status -> decide(pending, Pending.State.REJECTED, note, LocalDate.now(clock)));
  }

  private Pending open(long id) {
    var pending = repository.byId(id, scopes.of(APPROVE)).orElseThrow(Refusal::notFound);
    if (pending.kind() == ChangeMode.GRACE) {
      throw Refusal.conflict("classchange.grace");
    }
    if (pending.state() != Pending.State.OPEN || pending.closedOn() != null) {
      throw Refusal.conflict("classchange.decided");
    }
    if (pending.kind() == ChangeMode.FILING) {
      filing.require();
    }
    if (pending.kind() == ChangeMode.REVIEW && pending.runBy() == Actor.current().staffId()) {
      throw Refusal.forbidden("classchange.own-run");
    }
    return pending;
  }

  private void decide(Pending pending, Pending.State state, String note, LocalDate on) {
    if (!repository.decide(pending.id(), state, note, Actor.current(), on, clock.instant())) {
      throw Refusal.conflict("classchange.decided");
    }
    changes.record(
        ENTITY,
        pending.id(),
        state.name().toLowerCase(Locale.ROOT),
        Map.of("state", Pending.State.OPEN),
        Map.of(
            "customerId", pending.customerId(),
            "table", policies.tableLabel(pending.tableName()),
            "outcome", policies.outcomeLabel(pending.tableName(), pending.outcome()),
            "state", state,
            "note", note));
  }
}
