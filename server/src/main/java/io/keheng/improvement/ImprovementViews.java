package io.keheng.improvement;

import io.keheng.complaint.CaseActs;
import io.keheng.complaintcluster.ClusterViews;
import io.keheng.complaintcluster.Clusters;
import io.keheng.complaintcluster.Recurrence;
import io.keheng.complaintcoding.Dictionaries;
import io.keheng.evidence.Attachment;
import io.keheng.identity.Units;
import io.keheng.regulatoradvice.Advices;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rectifications and advice in words. */
@Component
class ImprovementViews {

  record Line(
      Rectification rectification,
      String stateLabel,
      String sourceLabel,
      String rootCauseLabel,
      @Nullable String unitName,
      boolean late) {}

  record StepView(Step step, String label) {}

  /** Where one comes from, and the page of it. */
  record Source(String label, String link) {}

  /**
   * @param recurrence like complaints before and after the measure, so far; null before it is done
   * @param countedTo last day of those that are counted
   * @param days that are counted
   * @param fall by which they must have fallen, in per cent
   */
  record View(
      Line line,
      @Nullable Source source,
      List<StepView> steps,
      List<Attachment> files,
      @Nullable Recurrence recurrence,
      @Nullable LocalDate countedTo,
      int days,
      int fall,
      List<String> rules) {}

  private final ImprovementParameters parameters = ImprovementParameters.read();
  private final Rectifications rectifications;
  private final RectificationChecks checks;
  private final Clusters clusters;
  private final ClusterViews clusterViews;
  private final Advices advices;
  private final CaseActs acts;
  private final Dictionaries dictionaries;
  private final Units units;
  private final Texts texts;
  private final Clock clock;

  ImprovementViews(
      Rectifications rectifications,
      RectificationChecks checks,
      Clusters clusters,
      ClusterViews clusterViews,
      Advices advices,
      CaseActs acts,
      Dictionaries dictionaries,
      Units units,
      Texts texts,
      Clock clock) {
    this.rectifications = rectifications;
    this.checks = checks;
    this.clusters = clusters;
    this.clusterViews = clusterViews;
    this.advices = advices;
    this.acts = acts;
    this.dictionaries = dictionaries;
    this.units = units;
    this.texts = texts;
    this.clock = clock;
  }

  Line line(Rectification of) {
    var source = of.clusterId() != null ? "CLUSTER" : of.caseId() != null ? "CASE" : "ADVICE";
    return new Line(
        of,
        texts.text("improvement.state." + of.state()),
        texts.text("improvement.source." + source),
        dictionaries.label(Dictionaries.ROOT_CAUSE, of.rootCause()),
        units.names().get(of.unitId()),
        of.late(LocalDate.now(clock)));
  }

  View view(long id) {
    var of = rectifications.get(id);
    return new View(
        line(of),
        source(of),
        rectifications.steps(id).stream()
            .map(step -> new StepView(step, texts.text("improvement.step." + step.kind())))
            .toList(),
        rectifications.files(id),
        checks.recurrence(of).orElse(null),
        checks.countedTo(of).orElse(null),
        parameters.days(),
        parameters.fall(),
        parameters.rules());
  }

  /** Null where the reader may not see it. */
  private @Nullable Source source(Rectification of) {
    try {
      if (of.clusterId() != null) {
        var cluster = clusterViews.view(clusters.get(of.clusterId()));
        return new Source(
            cluster.kindLabel() + " · " + cluster.label(),
            "/complaints/clusters/" + of.clusterId());
      }
      if (of.caseId() != null) {
        return new Source(
            acts.seen("complaint.read", of.caseId()).number(), "/complaints/" + of.caseId());
      }
      return of.adviceId() == null
          ? null
          : new Source(advices.get(of.adviceId()).number(), "/regulator-advice/" + of.adviceId());
    } catch (Refusal hidden) {
      return null;
    }
  }
}
