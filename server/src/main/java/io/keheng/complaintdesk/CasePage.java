package io.keheng.complaintdesk;

import io.keheng.complaint.Complaint;
import io.keheng.complaintclock.ClockViews;
import io.keheng.complaintdecision.Decision;
import io.keheng.complaintdecision.Verification;
import io.keheng.complainthandling.Extension;
import io.keheng.complainthandling.Slip;
import io.keheng.procedure.Act;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case with all that its page shows.
 *
 * @param possible what may be done now, by the stage and the steps of the procedure
 * @param history what was done, oldest first
 */
record CasePage(
    Complaint complaint,
    Labels labels,
    List<ClockViews.View> clocks,
    List<StepView> steps,
    List<Possible> possible,
    SatisfactionView satisfaction,
    List<Entry> history,
    List<SlipView> slips,
    List<ExtensionView> extensions,
    List<DecisionView> decisions,
    List<VerificationView> verifications,
    List<SubjectView> subjects,
    List<CheckView> checks) {

  record Choice(String code, String label) {}

  /** The words for the codes of a case. */
  record Labels(
      String procedure,
      String source,
      List<String> besides,
      String stage,
      String channel,
      @Nullable String caseClass,
      String severity,
      String onBehalf,
      @Nullable String referredBy,
      String unit,
      String takenUnit,
      @Nullable String result,
      List<Choice> classes,
      List<Choice> reasons,
      @Nullable String receiver) {}

  /**
   * @param at when it was last taken; null while it was not
   */
  record StepView(Act act, String label, boolean must, @Nullable Instant at) {}

  /**
   * @param simple whether it only records what was done
   * @param needs fields that must be told of a simple one
   * @param hints what to think of while doing it
   */
  record Possible(Act act, String label, boolean simple, List<String> needs, List<String> hints) {}

  /**
   * How content the complainant is.
   *
   * @param next what must be done before the case closes; null where it may
   */
  record SatisfactionView(
      @Nullable Integer score,
      int best,
      boolean dissatisfied,
      @Nullable Act next,
      @Nullable String nextLabel) {}

  record Detail(String label, String value) {}

  record Entry(
      long id,
      Act act,
      String label,
      Instant at,
      String staffName,
      @Nullable String note,
      List<Detail> details) {}

  record SlipView(Slip slip, String unitName, @Nullable String staffName, String stateLabel) {}

  record ExtensionView(
      Extension extension,
      @Nullable String clockLabel,
      String amountLabel,
      String authorityLabel,
      String stateLabel) {}

  record DecisionView(
      Decision decision, String resultLabel, @Nullable String authorityLabel, String stateLabel) {}

  record VerificationView(Verification verification, String unitName) {}

  record SubjectView(@Nullable String name, String kindLabel, @Nullable String reason) {}

  record CheckView(String name, String purposeLabel, @Nullable String groundLabel, Instant at) {}
}
