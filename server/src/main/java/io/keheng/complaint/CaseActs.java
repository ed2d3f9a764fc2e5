package io.keheng.complaint;

import io.keheng.audit.Changes;
import io.keheng.complaintclock.Clocks;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import io.keheng.procedure.Stage;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which anything is done in a case: the act must be allowed where the case
 * stands, the steps of its procedure before it must be taken, who acts must not be recused; then
 * the act is kept, the stage and the clocks follow, and the change is recorded.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseActs {

  static final String ENTITY = "complaint";

  /** Acts by which somebody takes part in the handling, for which he must not be recused. */
  private static final Set<Act> NEUTRAL =
      EnumSet.of(
          Act.LODGED,
          Act.ROUTED,
          Act.NOTED,
          Act.RAISED_HEAD,
          Act.RAISED_TOP,
          Act.RAISED_GENERAL,
          Act.PARTY_NAMED,
          Act.CONFLICT_DECLARED,
          Act.HANDED_ON,
          Act.VERIFICATION_ASKED,
          Act.VERIFIED,
          Act.REVIEW_ASKED,
          Act.REVIEWED,
          Act.RECOUNTED);

  private final ComplaintRepository repository;
  private final EffectRepository effected;
  private final CaseActRepository acts;
  private final Procedures procedures;
  private final Clocks clocks;
  private final Recusals recusals;
  private final Changes changes;
  private final Scopes scopes;
  private final List<CaseGate> gates;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaseActs(
      ComplaintRepository repository,
      EffectRepository effected,
      CaseActRepository acts,
      Procedures procedures,
      Clocks clocks,
      Recusals recusals,
      Changes changes,
      Scopes scopes,
      List<CaseGate> gates,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.effected = effected;
    this.acts = acts;
    this.procedures = procedures;
    this.clocks = clocks;
    this.recusals = recusals;
    this.changes = changes;
    this.scopes = scopes;
    this.gates = gates;
    this.events = events;
    this.clock = clock;
  }

  /** A case that the acting person may see by a permission; refuses (404) others. */
  @Transactional(readOnly = true)
  @ActsFor({"S10-26", "S10-46"})
  public Complaint seen(String permission, long id) {
    return repository.byId(id, scopes.of(permission)).orElseThrow(Refusal::notFound);
  }

  /**
   * A case on which the acting person acts by a permission, as he saw it; refuses (409) one that
   * somebody changed since.
   */
  @Transactional(readOnly = true)
  public Complaint at(String permission, long id, long version) {
    var complaint = seen(permission, id);
    if (complaint.version() != version) {
      throw changes.stale(ENTITY, id, complaint.version());
    }
    return complaint;
  }

  /** The case in which something was done, as it stands after it; for what follows by itself. */
  @Transactional(readOnly = true)
  public Complaint after(CaseActed acted) {
    return byItself(acted.caseId());
  }

  /** A case in which something follows by itself, whoever caused it. */
  @Transactional(readOnly = true)
  public Complaint byItself(long id) {
    return repository.byId(id, DataScope.EVERYTHING).orElseThrow();
  }

  /** What was done in a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Done> history(Complaint complaint) {
    return acts.of(complaint.id());
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The first act of a new case; gates may keep it shut for who takes it. */
  void begin(Complaint complaint, Map<String, ?> details) {
    for (var gate : gates) {
      gate.shut(complaint, Act.LODGED, List.of())
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
    var at = complaint.lodgedAt();
    var done = acts.insert(complaint.id(), Act.LODGED, at, Actor.current(), null, details);
    count(complaint);
    changes.record(ENTITY, complaint.id(), "LODGED", null, trace(complaint, null, details));
    events.publishEvent(new CaseActed(complaint.id(), done, Act.LODGED));
  }

  /** Does an act in a case; gives the case as it stands after it. */
  public Complaint act(
      Complaint complaint,
      Act act,
      @Nullable String note,
      Map<String, ?> details,
      Effect... effects) {
    var actor = Actor.current();
    if (actor.staffId() != Actor.SYSTEM.staffId() && !NEUTRAL.contains(act)) {
      recusals.require(complaint.id(), actor.staffId(), Recusals.Purpose.HANDLE);
    }
    var history = acts.of(complaint.id());
    check(complaint, act, note, details, history);
    var at = next(history);
    var stage = act.leads().orElse(complaint.stage());
    if (!repository.moved(complaint.id(), complaint.version(), stage, at)) {
      throw changes.stale(ENTITY, complaint.id(), complaint.version());
    }
    var done = acts.insert(complaint.id(), act, at, actor, note, details);
    for (var effect : effects) {
      effected.apply(complaint.id(), effect);
    }
    var after = repository.byId(complaint.id(), DataScope.EVERYTHING).orElseThrow();
    count(after);
    changes.record(
        ENTITY,
        complaint.id(),
        act.name(),
        Map.of("stage", complaint.stage()),
        trace(after, note, details));
    events.publishEvent(new CaseActed(complaint.id(), done, act));
    return after;
  }

  /** Now, and never before the act before: the clock of a machine may be set back. */
  private Instant next(List<Done> history) {
    return history.stream()
        .map(Done::at)
        .reduce(now(), (latest, each) -> each.isAfter(latest) ? each : latest);
  }

  /** Whether an act may be done now. */
  public boolean possible(Complaint complaint, Act act, List<Done> history) {
    return act.allowed(complaint.stage())
        && known(complaint, act)
        && missing(complaint, act, history).isEmpty()
        && gates.stream().allMatch(gate -> gate.shut(complaint, act, history).isEmpty());
  }

  private boolean known(Complaint complaint, Act act) {
    return procedures.byCode(complaint.procedure()).knows(act, complaint.caseClass());
  }

  /** Refuses what could not be done in the case as it stands. */
  @ActsFor({"S10-02", "S10-24"})
  public void check(Complaint complaint, Act act, @Nullable String note, Map<String, ?> details) {
    check(complaint, act, note, details, acts.of(complaint.id()));
  }

  private void check(
      Complaint complaint,
      Act act,
      @Nullable String note,
      Map<String, ?> details,
      List<Done> history) {
    if (!act.allowed(complaint.stage()) || !known(complaint, act)) {
      throw Refusal.conflict("complaint.stage", complaint.number());
    }
    var missing = missing(complaint, act, history);
    if (!missing.isEmpty()) {
      var labels = missing.stream().map(Procedure.Step::label).toList();
      throw Refusal.conflict("complaint.step", String.join("、", labels)).with("missing", labels);
    }
    for (var gate : gates) {
      gate.shut(complaint, act, history)
          .or(() -> gate.lacking(complaint, act, note, details, history))
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
  }

  /** The steps that must be taken before an act and were not. */
  private List<Procedure.Step> missing(Complaint complaint, Act act, List<Done> history) {
    var done = history.stream().map(Done::act).toList();
    var steps =
        procedures.byCode(complaint.procedure()).steps().stream()
            .filter(step -> step.concerns(complaint.caseClass()))
            .toList();
    var place = steps.stream().map(Procedure.Step::act).toList().indexOf(act);
    if (place < 0 || (act == Act.ARCHIVED && complaint.stage() != Stage.CLOSED)) {
      return List.of();
    }
    var standing = Act.standing(done);
    return steps.subList(0, place).stream()
        .filter(Procedure.Step::must)
        .filter(step -> !standing.contains(step.act()))
        .toList();
  }

  /** Counts the clocks of a case anew, such as by another calendar. */
  public void count(Complaint complaint) {
    var followed = procedures.followed(complaint.procedure(), complaint.besides());
    var watched =
        new Clocks.Watched(
            complaint.id(),
            complaint.unitId(),
            complaint.channel(),
            complaint.caseClass(),
            followed);
    var history =
        acts.of(complaint.id()).stream().map(done -> done.happened(clock.getZone())).toList();
    var counted = clocks.count(watched, history);
    repository.late(complaint.id(), clocks.late(followed, counted).orElse(null));
    repository.due(List.of(complaint.id()));
  }

  private static Map<String, Object> trace(
      Complaint complaint, @Nullable String note, Map<String, ?> details) {
    var trace = new HashMap<String, Object>();
    trace.put("number", complaint.number());
    trace.put("stage", complaint.stage());
    trace.putAll(details);
    if (note != null) {
      trace.put("note", note);
    }
    return trace;
  }
}
