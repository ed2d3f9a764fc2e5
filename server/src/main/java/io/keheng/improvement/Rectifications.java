package io.keheng.improvement;

import io.keheng.audit.Changes;
import io.keheng.complaintcluster.Cluster;
import io.keheng.complaintcluster.Clusters;
import io.keheng.complaintcluster.Recurrence;
import io.keheng.evidence.Attachment;
import io.keheng.evidence.Attachments;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads rectifications from the proposal to the measure that is done, with its evidence. */
@Service
@Transactional
class Rectifications {

  static final String ENTITY = "rectification";
  static final String CHECK = "improvement.check";
  private static final String MANAGE = "improvement.manage";

  private final RectificationRepository repository;
  private final StepRepository steps;
  private final Attachments attachments;
  private final Clusters clusters;
  private final ImprovementNews news;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;

  Rectifications(
      RectificationRepository repository,
      StepRepository steps,
      Attachments attachments,
      Clusters clusters,
      ImprovementNews news,
      Scopes scopes,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.steps = steps;
    this.attachments = attachments;
    this.clusters = clusters;
    this.news = news;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<Rectification> page(RectificationRepository.Filter filter, Paging paging) {
    var scope = scopes.of(ImprovementNews.READ);
    var today = LocalDate.now(clock);
    return new Page<>(
        repository.page(scope, filter, today, paging),
        repository.count(scope, filter, today),
        paging.number(),
        paging.limit());
  }

  @Transactional(readOnly = true)
  Rectification get(long id) {
    return seen(ImprovementNews.READ, id);
  }

  @Transactional(readOnly = true)
  List<Step> steps(long id) {
    return steps.of(get(id).id());
  }

  /** Keeps that one was opened. */
  Rectification begun(long id) {
    var opened = repository.byId(id, DataScope.EVERYTHING).orElseThrow();
    steps.insert(id, Step.Kind.OPENED, clock.instant(), null, null);
    changes.record(ENTITY, id, "OPENED", null, facts(opened));
    return opened;
  }

  /** Approves one that another proposed and another answers for, or refuses it. */
  void approve(long id, long version, boolean approved, @Nullable String note) {
    var of = at(CHECK, id, version, Rectification.State.PROPOSED);
    var self = Actor.current().staffId();
    if (self == of.openedById() || self == of.ownerId()) {
      throw Refusal.forbidden("improvement.own");
    }
    var state = approved ? Rectification.State.RUNNING : Rectification.State.REFUSED;
    var kind = approved ? Step.Kind.APPROVED : Step.Kind.REFUSED;
    news.approved(move(of, state, of.doneOn(), kind, note));
    var cluster = of.clusterId();
    if (!approved && cluster != null) {
      clusters.follow(cluster, Cluster.State.OPEN);
    }
  }

  void note(long id, String note) {
    var of = seen(MANAGE, id);
    steps.insert(of.id(), Step.Kind.NOTED, clock.instant(), note, null);
    changes.record(ENTITY, id, "NOTED", null, Map.of("note", note));
  }

  /** The measure is done today, as its evidence shows. */
  @ActsFor({"S10-40", "S10-43"})
  void done(long id, long version, String note) {
    var of = at(MANAGE, id, version, Rectification.State.RUNNING);
    if (attachments.of(ENTITY, id).isEmpty()) {
      throw Refusal.conflict("improvement.evidence");
    }
    move(of, Rectification.State.DONE, LocalDate.now(clock), Step.Kind.DONE, note);
  }

  /** One in a state on which the acting person acts, as he saw it. */
  Rectification at(String permission, long id, long version, Rectification.State state) {
    var of = seen(permission, id);
    if (of.version() != version) {
      throw changes.stale(ENTITY, id, facts(of));
    }
    if (of.state() != state) {
      throw Refusal.conflict("improvement.state");
    }
    return of;
  }

  private Rectification seen(String permission, long id) {
    return repository.byId(id, scopes.of(permission)).orElseThrow(Refusal::notFound);
  }

  private Rectification move(
      Rectification of,
      Rectification.State state,
      @Nullable LocalDate doneOn,
      Step.Kind kind,
      @Nullable String note) {
    return keep(of, Moves.to(of, state, doneOn), kind, note, null);
  }

  /** Keeps how one stands now, with what was done. */
  Rectification keep(
      Rectification before,
      Rectification after,
      Step.Kind kind,
      @Nullable String note,
      @Nullable Recurrence counted) {
    if (!repository.change(after)) {
      throw changes.stale(ENTITY, before.id(), facts(before));
    }
    steps.insert(before.id(), kind, clock.instant(), note, counted);
    changes.record(ENTITY, before.id(), kind.name(), facts(before), facts(after));
    return repository.byId(before.id(), DataScope.EVERYTHING).orElseThrow();
  }

  void addFile(long id, String name, byte[] content) {
    var of = seen(MANAGE, id);
    var file = attachments.add(ENTITY, of.id(), name, content);
    steps.insert(id, Step.Kind.FILE, clock.instant(), file.name(), null);
    changes.record(ENTITY, id, "FILE", null, Map.of("file", file.name(), "sha256", file.sha256()));
  }

  @Transactional(readOnly = true)
  List<Attachment> files(long id) {
    return attachments.of(ENTITY, get(id).id());
  }

  @Transactional(readOnly = true)
  Attachment file(long id, long file) {
    return attachments.byId(ENTITY, get(id).id(), file).orElseThrow(Refusal::notFound);
  }

  private static Map<String, Object> facts(Rectification of) {
    var facts = new HashMap<String, Object>();
    facts.put("title", of.title());
    facts.put("state", of.state());
    facts.put("owner", of.owner());
    facts.put("dueOn", of.dueOn());
    var doneOn = of.doneOn();
    if (doneOn != null) {
      facts.put("doneOn", doneOn);
    }
    var before = of.before();
    var after = of.after();
    if (before != null && after != null) {
      facts.put("before", before);
      facts.put("after", after);
    }
    return facts;
  }
}
