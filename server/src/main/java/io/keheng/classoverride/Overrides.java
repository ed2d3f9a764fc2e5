package io.keheng.classoverride;

import io.keheng.audit.Changes;
import io.keheng.classchange.ChangeTerms;
import io.keheng.classchange.FilingUnits;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.policy.Policies;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Turns;
import io.keheng.timeline.Timelines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Classes set by hand for a time: asked for by one person, approved by another. */
@Service
class Overrides {

  private static final String READ = "customer.read";
  private static final String ASK = "classification.override";
  static final String APPROVE = "classification.approve";
  static final String BUSY = "classification.running";
  static final String ENTITY = "class-override";

  private final OverrideRepository repository;
  private final OverrideEnds ends;
  private final OverrideNews news;
  private final FilingUnits filing;
  private final Timelines timelines;
  private final Policies policies;
  private final Scopes scopes;
  private final Changes changes;
  private final Turns turns;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ChangeTerms terms = ChangeTerms.read();

  Overrides(
      OverrideRepository repository,
      OverrideEnds ends,
      OverrideNews news,
      FilingUnits filing,
      Timelines timelines,
      Policies policies,
      Scopes scopes,
      Changes changes,
      Turns turns,
      TransactionTemplate transaction,
      Clock clock) {
    this.repository = repository;
    this.ends = ends;
    this.news = news;
    this.filing = filing;
    this.timelines = timelines;
    this.policies = policies;
    this.scopes = scopes;
    this.changes = changes;
    this.turns = turns;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What somebody asks for.
   *
   * @param until last day on which it is to stand
   */
  record Wanted(long customerId, String table, String outcome, LocalDate until, String reason) {}

  Page<ClassOverride> page(List<ClassOverride.State> states, Paging paging) {
    var scope = scopes.of(READ);
    return new Page<>(
        repository.page(scope, states, paging),
        repository.count(scope, states),
        paging.number(),
        paging.limit());
  }

  ClassOverride one(long id) {
    return repository.byId(id, scopes.of(READ)).orElseThrow(Refusal::notFound);
  }

  @ActsFor("S03-05")
  long ask(Wanted wanted) {
    if (!repository.visible(wanted.customerId(), scopes.of(ASK))) {
      throw Refusal.notFound();
    }
    var present = present(wanted.customerId(), wanted.table());
    check(wanted, present.outcome());
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var id =
                  repository
                      .insert(wanted, present.outcome(), Actor.current(), clock.instant())
                      .orElseThrow(() -> Refusal.conflict("classchange.override-taken"));
              var asked = stored(id);
              changes.record(ENTITY, id, "requested", null, asked);
              news.asked(asked);
              return id;
            }));
  }

  /** Approves what another asked for; the class is in force from today to the last day. */
  @ActsFor("S03-05")
  void approve(long id, @Nullable String note) {
    var asked = toDecide(id);
    var today = LocalDate.now(clock);
    if (asked.untilOn().isBefore(today)) {
      throw Refusal.conflict("classchange.override-late");
    }
    try (var turn = turns.take(Timelines.WORK, BUSY)) {
      var present = present(asked.customerId(), asked.tableName());
      filing.requireFor(asked.tableName(), present.releaseId(), present.outcome(), asked.outcome());
      transaction.executeWithoutResult(
          status -> {
            decide(asked, ClassOverride.State.STANDING, note);
            repository.stand(id, present.outcome(), today);
            timelines.put(present.state(asked, today, asked.outcome()));
          });
    }
  }

  void reject(long id, String note) {
    var asked = toDecide(id);
    transaction.executeWithoutResult(status -> decide(asked, ClassOverride.State.REJECTED, note));
  }

  /** Takes back one's own request. */
  void withdraw(long id) {
    var asked = repository.byId(id, scopes.of(ASK)).orElseThrow(Refusal::notFound);
    if (asked.askedBy() != Actor.current().staffId()) {
      throw Refusal.forbidden("classchange.override-not-own");
    }
    transaction.executeWithoutResult(status -> decide(asked, ClassOverride.State.WITHDRAWN, null));
  }

  /** Ends one before its time: from today the class is what it would be. */
  void end(long id, String note) {
    var standing = repository.byId(id, scopes.of(APPROVE)).orElseThrow(Refusal::notFound);
    if (standing.state() != ClassOverride.State.STANDING) {
      throw Refusal.conflict("classchange.override-ended");
    }
    try (var turn = turns.take(Timelines.WORK, BUSY)) {
      ends.end(standing, LocalDate.now(clock), note);
    }
  }

  private void check(Wanted wanted, String present) {
    var today = LocalDate.now(clock);
    if (!policies.outcomes(wanted.table()).contains(wanted.outcome())) {
      throw Refusal.invalid("outcome", "segment.filter", wanted.outcome());
    }
    if (wanted.outcome().equals(present)) {
      throw Refusal.invalid("outcome", "classchange.override-same");
    }
    if (!wanted.until().isAfter(today)) {
      throw Refusal.invalid("until", "classchange.override-past");
    }
    if (wanted.until().isAfter(today.plusDays(terms.overrideDays()))) {
      throw Refusal.invalid("until", "classchange.override-long", terms.overrideDays());
    }
  }

  private OverrideRepository.Present present(long customerId, String table) {
    if (!policies.tables().contains(table)) {
      throw Refusal.invalid("table", "segment.filter", table);
    }
    return repository
        .present(customerId, table)
        .orElseThrow(() -> Refusal.refused("segment.unclassified"));
  }

  private ClassOverride toDecide(long id) {
    var asked = repository.byId(id, scopes.of(APPROVE)).orElseThrow(Refusal::notFound);
    if (asked.state() != ClassOverride.State.ASKED) {
      throw Refusal.conflict("classchange.decided");
    }
    if (asked.askedBy() == Actor.current().staffId()) {
      throw Refusal.forbidden("classchange.override-own");
    }
    return asked;
  }

  private ClassOverride stored(long id) {
    return repository.byId(id, DataScope.EVERYTHING).orElseThrow();
  }

  private void decide(ClassOverride asked, ClassOverride.State state, @Nullable String note) {
    if (!repository.decide(asked.id(), state, note, Actor.current(), clock.instant())) {
      throw Refusal.conflict("classchange.decided");
    }
    changes.record(
        ENTITY,
        asked.id(),
        switch (state) {
          case STANDING -> "approved";
          case REJECTED -> "rejected";
          case WITHDRAWN -> "withdrawn";
          case ASKED, ENDED -> throw new IllegalArgumentException(state.name());
        },
        asked,
        stored(asked.id()));
    news.decided(asked, state);
  }
}
