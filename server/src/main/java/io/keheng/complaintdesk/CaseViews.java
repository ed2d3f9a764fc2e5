package io.keheng.complaintdesk;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.complaint.Recusals;
import io.keheng.complaintafter.Satisfaction;
import io.keheng.complaintclock.ClockViews;
import io.keheng.complaintclock.Clocks;
import io.keheng.complaintdecision.CaseDecisions;
import io.keheng.complaintdecision.VerificationRequests;
import io.keheng.complainthandling.Extensions;
import io.keheng.complainthandling.HandOn;
import io.keheng.complainthandling.Steps;
import io.keheng.complaintwords.Guidance;
import io.keheng.policy.Policies;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One case as its page shows it. */
@Service
@Transactional(readOnly = true)
class CaseViews {

  private final CaseActs acts;
  private final Clocks clocks;
  private final ClockViews clockViews;
  private final HandOn handOn;
  private final Extensions extensions;
  private final CaseDecisions decisions;
  private final VerificationRequests verifications;
  private final Recusals recusals;
  private final Satisfaction satisfaction;
  private final Guidance guidance;
  private final Procedures procedures;
  private final Policies policies;
  private final CaseWords words;
  private final Texts texts;

  CaseViews(
      CaseActs acts,
      Clocks clocks,
      ClockViews clockViews,
      HandOn handOn,
      Extensions extensions,
      CaseDecisions decisions,
      VerificationRequests verifications,
      Recusals recusals,
      Satisfaction satisfaction,
      Guidance guidance,
      Procedures procedures,
      Policies policies,
      CaseWords words,
      Texts texts) {
    this.acts = acts;
    this.clocks = clocks;
    this.clockViews = clockViews;
    this.handOn = handOn;
    this.extensions = extensions;
    this.decisions = decisions;
    this.verifications = verifications;
    this.recusals = recusals;
    this.satisfaction = satisfaction;
    this.guidance = guidance;
    this.procedures = procedures;
    this.policies = policies;
    this.words = words;
    this.texts = texts;
  }

  CasePage one(long id) {
    var complaint = acts.seen("complaint.read", id);
    var procedure = procedures.byCode(complaint.procedure());
    var history = acts.history(complaint);
    return new CasePage(
        complaint,
        words.labels(complaint, procedure),
        clockViews.views(clocks.of(id), complaint.unitId()),
        steps(complaint, procedure, history),
        possible(complaint, procedure, history),
        words.satisfaction(satisfaction.of(complaint, history), procedure),
        history.stream().map(done -> entry(procedure, done)).toList(),
        handOn.slips(id).stream().map(words::slip).toList(),
        extensions.of(id).stream().map(words::extension).toList(),
        decisions.of(id).stream().map(words::decision).toList(),
        verifications.of(id).stream().map(words::verification).toList(),
        recusals.subjects(id).stream().map(words::subject).toList(),
        recusals.checks(id).stream().map(words::check).toList());
  }

  private List<CasePage.StepView> steps(
      Complaint complaint, Procedure procedure, List<Done> history) {
    return procedure.steps().stream()
        .filter(step -> step.concerns(complaint.caseClass()))
        .map(
            step -> new CasePage.StepView(step.act(), step.label(), step.must(), at(step, history)))
        .toList();
  }

  private static @Nullable Instant at(Procedure.Step step, List<Done> history) {
    var standing = Act.standing(history.stream().map(Done::act).toList());
    return history.stream()
        .filter(done -> done.act() == step.act() && standing.contains(step.act()))
        .reduce((first, second) -> second)
        .map(Done::at)
        .orElse(null);
  }

  /** What may be done now, the procedure's own words before the general ones. */
  private List<CasePage.Possible> possible(
      Complaint complaint, Procedure procedure, List<Done> history) {
    return Arrays.stream(Act.values())
        .filter(act -> acts.possible(complaint, act, history))
        .map(
            act ->
                new CasePage.Possible(
                    act,
                    label(procedure, act),
                    Steps.simple(act),
                    needs(complaint, act, history),
                    guidance.of(complaint, act, history)))
        .toList();
  }

  private List<String> needs(Complaint complaint, Act act, List<Done> history) {
    return Stream.concat(
            Steps.needs(act).stream(), satisfaction.needs(complaint, act, history).stream())
        .distinct()
        .toList();
  }

  private String label(Procedure procedure, Act act) {
    return words.act(procedure, act);
  }

  private CasePage.Entry entry(Procedure procedure, Done done) {
    return new CasePage.Entry(
        done.id(),
        done.act(),
        label(procedure, done.act()),
        done.at(),
        done.staffName(),
        done.note(),
        done.details().entrySet().stream()
            .flatMap(each -> detail(each.getKey(), each.getValue()).stream())
            .toList());
  }

  /** A detail of an act in words; what only machines need is left out. */
  private Optional<CasePage.Detail> detail(String name, Object value) {
    return Details.worded(texts, policies, procedures, name, value);
  }
}
