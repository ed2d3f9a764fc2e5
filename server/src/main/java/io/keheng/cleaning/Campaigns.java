package io.keheng.cleaning;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans campaigns, starts them and notes their steps. */
@Service
@Transactional
class Campaigns {

  static final String ENTITY = "cleaning-campaign";

  private final CampaignRepository repository;
  private final PlanRepository plans;
  private final ItemRepository items;
  private final ItemQueries queries;
  private final CleaningTerms terms;
  private final CleaningNews news;
  private final PlanCheck check;
  private final Units units;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;

  Campaigns(
      CampaignRepository repository,
      PlanRepository plans,
      ItemRepository items,
      ItemQueries queries,
      CleaningTerms terms,
      CleaningNews news,
      PlanCheck check,
      Units units,
      Scopes scopes,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.plans = plans;
    this.items = items;
    this.queries = queries;
    this.terms = terms;
    this.news = news;
    this.check = check;
    this.units = units;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<Campaign> page(Paging paging) {
    var scope = scopes.of("cleaning.read");
    var me = Actor.current().staffId();
    return new Page<>(
        repository.page(scope, me, paging),
        repository.count(scope, me),
        paging.number(),
        paging.limit());
  }

  @Transactional(readOnly = true)
  Campaign get(long id) {
    return repository
        .byId(id, scopes.of("cleaning.read"), Actor.current().staffId())
        .orElseThrow(Refusal::notFound);
  }

  /** Plans a campaign: group, scope, steps with dates (S20-01..03, S20-05..09). */
  @ActsFor({"S20-01", "S20-02", "S20-03", "S20-05", "S20-06", "S20-07"})
  Campaign plan(Campaign.Plan plan) {
    check.check(plan);
    var id = plans.insert(plan, terms.steps(), clock.instant());
    var planned = get(id);
    changes.record(ENTITY, id, "created", null, planned);
    return planned;
  }

  /** Changes a plan; while it runs its scope stays, and a new last day reaches its open items. */
  @ActsFor({"S20-01", "S20-03"})
  Campaign change(long id, long version, Campaign.Plan plan) {
    var before = led(id);
    if (before.state() == Campaign.State.CLOSED) {
      throw Refusal.conflict("cleaning.closed");
    }
    check.check(plan);
    var running = before.state() == Campaign.State.RUNNING;
    if (running) {
      check.unmoved(before.plan(), plan);
    }
    if (!plans.update(id, version, plan, terms.steps())) {
      throw changes.stale(ENTITY, id, before);
    }
    var after = get(id);
    changes.record(ENTITY, id, "changed", before, after);
    if (running && items.redue(id, due(before.plan(), terms), due(plan, terms)) > 0) {
      tell(after);
    }
    return after;
  }

  /** Takes in the open findings of the scope, each for its customer's manager, and tells them. */
  @ActsFor("S20-03")
  Campaign start(long id) {
    var before = led(id);
    if (before.state() != Campaign.State.PLANNED) {
      throw Refusal.conflict("cleaning.started");
    }
    var plan = before.plan();
    items.collect(id, units.withDescendants(plan.unitId()), plan.checks(), due(plan, terms));
    repository.state(id, Campaign.State.RUNNING);
    var after = get(id);
    changes.record(ENTITY, id, "started", before, after);
    tell(after);
    return after;
  }

  private void tell(Campaign campaign) {
    queries.loads(campaign.id(), LocalDate.now(clock)).stream()
        .filter(load -> load.assigneeId() != null)
        .forEach(load -> news.assigned(campaign, load, due(campaign.plan(), terms)));
  }

  /** The last day of the cleaning itself. */
  static LocalDate due(Campaign.Plan plan, CleaningTerms terms) {
    return plan.steps().stream()
        .filter(step -> step.kind() == Campaign.StepKind.CLEANING)
        .findFirst()
        .orElseThrow()
        .dueOn();
  }

  @ActsFor({"S20-05", "S20-06"})
  Campaign done(long id, Campaign.StepKind kind, @Nullable String note) {
    var before = led(id);
    if (before.state() != Campaign.State.RUNNING) {
      throw Refusal.conflict("cleaning.not-running");
    }
    mark(id, kind, note);
    var after = get(id);
    changes.record(ENTITY, id, "step", before, after);
    return after;
  }

  void mark(long id, Campaign.StepKind kind, @Nullable String note) {
    if (!repository.done(id, kind, LocalDate.now(clock), Actor.current().name(), note)) {
      throw Refusal.conflict("cleaning.step-done");
    }
  }

  /** A campaign that the acting person leads: its unit lies in his scope. */
  Campaign led(long id) {
    var campaign = get(id);
    if (!scopes.of("cleaning.lead").covers(campaign.plan().unitId(), null)) {
      throw Refusal.forbidden("cleaning.out-of-reach");
    }
    return campaign;
  }
}
