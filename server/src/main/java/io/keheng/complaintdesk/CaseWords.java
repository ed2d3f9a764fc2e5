package io.keheng.complaintdesk;

import io.keheng.complaint.Authorities;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Recusals;
import io.keheng.complaintafter.Standing;
import io.keheng.complaintclock.ClockViews;
import io.keheng.complaintdecision.Decision;
import io.keheng.complaintdecision.Verification;
import io.keheng.complainthandling.Extension;
import io.keheng.complainthandling.Slip;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Units;
import io.keheng.policy.Policies;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import io.keheng.procedure.Receiver;
import io.keheng.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words for what stands in codes on the page of a case. */
@Component
class CaseWords {

  private final ClockViews clocks;
  private final Authorities authorities;
  private final Procedures procedures;
  private final Policies policies;
  private final StaffDirectory staff;
  private final Units units;
  private final Texts texts;

  CaseWords(
      ClockViews clocks,
      Authorities authorities,
      Procedures procedures,
      Policies policies,
      StaffDirectory staff,
      Units units,
      Texts texts) {
    this.clocks = clocks;
    this.authorities = authorities;
    this.procedures = procedures;
    this.policies = policies;
    this.staff = staff;
    this.units = units;
    this.texts = texts;
  }

  CasePage.Labels labels(Complaint complaint, Procedure procedure) {
    var result = complaint.result();
    return new CasePage.Labels(
        procedure.label(),
        procedure.source().text(),
        complaint.besides().stream().map(code -> procedures.byCode(code).label()).toList(),
        texts.text("complaint.stage." + complaint.stage()),
        texts.text("procedure.channel." + complaint.channel()),
        procedure.caseClass(complaint.caseClass()).map(Procedure.CaseClass::label).orElse(null),
        policies.outcomeLabel("complaint-severity", complaint.severity().name()),
        texts.text("complaint.behalf." + complaint.onBehalf()),
        procedures.parameters().referrals().stream()
            .filter(each -> each.code().equals(complaint.referredBy()))
            .findFirst()
            .map(each -> each.label())
            .orElse(null),
        unit(complaint.unitId()),
        unit(complaint.takenUnitId()),
        result == null ? null : texts.text("complaint.result." + result),
        procedure.classes().stream()
            .map(each -> new CasePage.Choice(each.code(), each.label()))
            .toList(),
        procedures.parameters().reasons().stream()
            .filter(each -> each.concerns(complaint.caseClass()))
            .map(each -> new CasePage.Choice(each.code(), each.label()))
            .toList(),
        procedure.receiver(complaint.caseClass()).map(Receiver::label).orElse(null));
  }

  /** An act, the procedure's own words before the general ones. */
  String act(Procedure procedure, Act act) {
    return procedure.steps().stream()
        .filter(step -> step.act() == act)
        .findFirst()
        .map(Procedure.Step::label)
        .orElseGet(() -> texts.text("procedure.act." + act));
  }

  CasePage.SatisfactionView satisfaction(Standing standing, Procedure procedure) {
    var next = standing.next();
    return new CasePage.SatisfactionView(
        standing.score(),
        procedures.parameters().satisfaction().best(),
        standing.dissatisfied(),
        next,
        next == null ? null : act(procedure, next));
  }

  CasePage.SlipView slip(Slip slip) {
    return new CasePage.SlipView(
        slip,
        unit(slip.unitId()),
        name(slip.staffId()),
        texts.text("complaint.slip." + slip.state()));
  }

  CasePage.ExtensionView extension(Extension extension) {
    return new CasePage.ExtensionView(
        extension,
        ClockViews.label(procedures, extension.clock()),
        clocks.amount(extension.clock(), extension.amount()),
        authorities.label(extension.authority()),
        texts.text("complaint.extension." + extension.state()));
  }

  CasePage.DecisionView decision(Decision decision) {
    var level = decision.authority();
    return new CasePage.DecisionView(
        decision,
        texts.text("complaint.result." + decision.result()),
        level == null ? null : authorities.label(level),
        texts.text("complaint.decision." + decision.state()));
  }

  CasePage.VerificationView verification(Verification verification) {
    return new CasePage.VerificationView(verification, unit(verification.unitId()));
  }

  CasePage.SubjectView subject(Recusals.Subject subject) {
    return new CasePage.SubjectView(
        name(subject.staffId()),
        texts.text("complaint.subject." + subject.kind()),
        subject.reason());
  }

  CasePage.CheckView check(Recusals.Check check) {
    var ground = check.ground();
    return new CasePage.CheckView(
        check.staffName(),
        texts.text("complaint.purpose." + check.purpose()),
        ground == null ? null : texts.text("complaint.ground." + ground),
        check.at());
  }

  private String unit(long id) {
    return units.names().getOrDefault(id, "");
  }

  private @Nullable String name(@Nullable Long id) {
    return id == null ? null : staff.byId(id).map(StaffName::name).orElse(null);
  }
}
