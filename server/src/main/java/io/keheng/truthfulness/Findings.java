package io.keheng.truthfulness;

import io.keheng.audit.Changes;
import io.keheng.examination.Check;
import io.keheng.examination.Checks;
import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the checks found, and what people decide about it. */
@Service
@Transactional
class Findings {

  /** A finding as lists show it. */
  record Line(
      FindingQueries.Row finding,
      String checkLabel,
      String groupLabel,
      String fieldLabel,
      @Nullable String detail,
      @Nullable String unitName,
      @Nullable String managerName) {}

  record Detail(Line line, List<FindingStepRepository.Step> steps, List<String> rules) {}

  private record Decision(FindingState state, @Nullable String note) {}

  private final FindingQueries queries;
  private final FindingStepRepository repository;
  private final FindingLines lines;
  private final Checks checks;
  private final Scopes scopes;
  private final Changes changes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Findings(
      FindingQueries queries,
      FindingStepRepository repository,
      FindingLines lines,
      Checks checks,
      Scopes scopes,
      Changes changes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.queries = queries;
    this.repository = repository;
    this.lines = lines;
    this.checks = checks;
    this.scopes = scopes;
    this.changes = changes;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<Line> page(FindingFilter filter, Paging paging) {
    return new Page<>(
        lines.of(queries.page(filter, paging)),
        queries.count(filter),
        paging.number(),
        paging.limit());
  }

  @Transactional(readOnly = true)
  Detail detail(long id) {
    var row = queries.byId(id).orElseThrow(Refusal::notFound);
    return new Detail(
        lines.of(List.of(row)).getFirst(),
        repository.steps(id),
        checks.byCode(row.checkCode()).map(Check::rules).orElse(List.of()));
  }

  /** Somebody looked, and it is so. */
  @ActsFor("S20-03")
  Detail confirm(long id, long version, @Nullable String note) {
    return decide(id, version, new Decision(FindingState.CONFIRMED, note));
  }

  /** It is so and stays; the reason is kept, and the finding costs nothing from now on. */
  @ActsFor("S20-03")
  Detail accept(long id, long version, String reason) {
    return decide(id, version, new Decision(FindingState.ACCEPTED, reason));
  }

  private Detail decide(long id, long version, Decision decision) {
    var before = detail(id);
    var row = before.line().finding();
    if (!scopes.of("truth.decide").covers(row.unitId(), row.managerId())) {
      throw Refusal.forbidden("truthfulness.out-of-reach");
    }
    if (row.state() == FindingState.CORRECTED || row.state() == decision.state()) {
      throw Refusal.conflict("truthfulness.settled");
    }
    if (!repository.decide(
        id, version, decision.state(), decision.note(), Actor.current(), clock.instant())) {
      throw changes.stale("finding", id, before);
    }
    if (decision.state() == FindingState.ACCEPTED) {
      events.publishEvent(new FindingsSettled(Set.of(id)));
    }
    changes.record("finding", id, "decided", new Decision(row.state(), null), decision);
    return detail(id);
  }
}
