package io.keheng.assessment;

import io.keheng.assessment.PointRepository.Case;
import io.keheng.assessment.PointRepository.Draft;
import io.keheng.assessment.PointRepository.Subject;
import io.keheng.audit.Changes;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Recusals;
import io.keheng.complaintclock.CaseClock;
import io.keheng.complaintclock.Clocks;
import io.keheng.complaintdecision.CaseDecided;
import io.keheng.complaintdecision.CaseDecisions;
import io.keheng.complaintdecision.Decision;
import io.keheng.complaintwatch.ClockLapsed;
import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What complaints point at, as the table {@code complaint-fault} has it: proposed once for each
 * case, fault and person, confirmed by somebody with no part in it, and only then posted.
 */
@Service
@Transactional
class Proposals {

  private static final String ENTITY = "point-proposal";

  private static final Set<Decision.Result> UPHELD =
      EnumSet.of(Decision.Result.UPHELD, Decision.Result.PARTLY);

  private final ProposalRepository repository;
  private final ServicePoints points;
  private final Subjects subjects;
  private final Faults faults;
  private final CaseActs acts;
  private final CaseDecisions decisions;
  private final Recusals recusals;
  private final Clocks clocks;
  private final Scopes scopes;
  private final PointNews news;
  private final Changes changes;
  private final Clock clock;

  Proposals(
      ProposalRepository repository,
      ServicePoints points,
      Subjects subjects,
      Faults faults,
      CaseActs acts,
      CaseDecisions decisions,
      Recusals recusals,
      Clocks clocks,
      Scopes scopes,
      PointNews news,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.points = points;
    this.subjects = subjects;
    this.faults = faults;
    this.acts = acts;
    this.decisions = decisions;
    this.recusals = recusals;
    this.clocks = clocks;
    this.scopes = scopes;
    this.news = news;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Proposes of those complained of, when it is upheld, and of the terms that were not kept; when
   * it is not upheld any more, tells who may undo what was posted.
   */
  @ApplicationModuleListener
  @ActsFor({"S10-69", "S10-71"})
  void ofDecision(CaseDecided decided) {
    var caseId = decided.caseId();
    var complaint = acts.seen("complaint.read", caseId);
    if (upheld(caseId)) {
      upheld(complaint);
    } else {
      repository.posted(caseId).forEach(entry -> points.doubt(entry, complaint.number()));
    }
    clocks.of(caseId).stream()
        .filter(each -> each.late(clock.instant()))
        .forEach(each -> lapsed(complaint, each));
  }

  private void upheld(Complaint complaint) {
    var today = LocalDate.now(clock);
    var found = faults.decided(complaint, today);
    if (found.isEmpty()) {
      return;
    }
    recusals.subjects(complaint.id()).stream()
        .filter(named -> named.kind() == Recusals.Kind.COMPLAINED_OF)
        .map(named -> subjects.of(named.staffId(), complaint.unitId()))
        .forEach(
            subject -> propose(complaint, found.get(), Proposal.Occasion.DECIDED, today, subject));
  }

  /** Proposes of whoever answers for a case whose term is over. */
  @ApplicationModuleListener
  @ActsFor({"S10-66", "S10-68", "S10-69", "S33-06"})
  void ofClock(ClockLapsed lapsed) {
    var complaint = acts.seen("complaint.read", lapsed.caseId());
    clocks.of(lapsed.caseId()).stream()
        .filter(each -> each.id() == lapsed.clockId())
        .forEach(each -> lapsed(complaint, each));
  }

  private void lapsed(Complaint complaint, CaseClock late) {
    if (complaint.ownerId() == Actor.SYSTEM.staffId()) {
      return;
    }
    var on = LocalDate.ofInstant(late.dueAt().minusMillis(1), clock.getZone());
    faults
        .lapsed(late.procedure(), late.code(), on)
        .ifPresent(
            found ->
                propose(
                    complaint,
                    found,
                    Proposal.Occasion.CLOCK,
                    on,
                    subjects.of(complaint.ownerId(), complaint.unitId())));
  }

  private void propose(
      Complaint complaint,
      Faults.Found found,
      Proposal.Occasion occasion,
      LocalDate on,
      Subject subject) {
    repository
        .insert(
            new Case(complaint.id(), complaint.number()),
            found,
            occasion,
            on,
            subject,
            clock.instant())
        .ifPresent(id -> news.proposed(id, subject, complaint.number()));
  }

  @Transactional(readOnly = true)
  Page<Proposal> page(Proposal.@Nullable State state, Paging paging) {
    var scope = scopes.of(ServicePoints.POST);
    return new Page<>(
        repository.page(state, scope, paging),
        repository.count(state, scope),
        paging.number(),
        paging.limit());
  }

  /**
   * Posts what was proposed.
   *
   * @param evidence in words that the person concerned may read
   * @param amount null for none, as usual
   * @throws Refusal 409 for who must keep out of the case, or when it is not upheld any more
   */
  @ActsFor({"S10-69", "S10-71"})
  PointEntry confirm(long id, String evidence, @Nullable BigDecimal amount) {
    var proposal = open(id);
    recusals.require(proposal.caseId(), Actor.current().staffId(), Recusals.Purpose.APPROVE);
    if (proposal.occasion() == Proposal.Occasion.DECIDED && !upheld(proposal.caseId())) {
      throw Refusal.conflict("assessment.not-upheld", proposal.caseNumber());
    }
    var weight = faults.weight(proposal.fault(), proposal.happenedOn());
    weight.check(amount);
    answered(proposal, Proposal.State.CONFIRMED, null);
    return points.post(
        new Draft(
            new Subject(proposal.unitId(), proposal.staffId(), proposal.staffName()),
            weight,
            amount,
            evidence,
            null,
            null,
            new Case(proposal.caseId(), proposal.caseNumber()),
            proposal.happenedOn(),
            id));
  }

  /** Leaves it, for a reason. */
  void dismiss(long id, String reason) {
    var proposal = open(id);
    recusals.require(proposal.caseId(), Actor.current().staffId(), Recusals.Purpose.APPROVE);
    answered(proposal, Proposal.State.DISMISSED, reason);
  }

  private Proposal open(long id) {
    var proposal =
        repository.held(id, scopes.of(ServicePoints.POST)).orElseThrow(Refusal::notFound);
    if (proposal.state() != Proposal.State.OPEN) {
      throw Refusal.conflict("assessment.answered");
    }
    return proposal;
  }

  private void answered(Proposal proposal, Proposal.State state, @Nullable String reason) {
    repository.answered(proposal.id(), state, reason, clock.instant(), Actor.current());
    var after = repository.held(proposal.id(), scopes.of(ServicePoints.POST)).orElseThrow();
    changes.record(ENTITY, proposal.id(), state.name(), proposal, after);
    news.answered(proposal.id());
  }

  private boolean upheld(long caseId) {
    return decisions.of(caseId).stream()
        .filter(each -> each.state() == Decision.State.MADE)
        .anyMatch(each -> UPHELD.contains(each.result()));
  }
}
