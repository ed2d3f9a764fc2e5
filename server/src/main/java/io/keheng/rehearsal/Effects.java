package io.keheng.rehearsal;

import io.keheng.lake.Lake;
import io.keheng.measure.Catalogue;
import io.keheng.measure.MeasureWords;
import io.keheng.policy.Policies;
import io.keheng.rehearsalbook.BookFolder;
import io.keheng.rehearsalbook.Curves;
import io.keheng.rehearsalbook.DraftTables;
import io.keheng.rehearsalbook.Slider;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What one number of a rehearsed draft does, as a curve. */
@Service
class Effects {

  private static final int MOST_STEPS = 201;

  /**
   * @param outcome empty for none
   */
  record Series(String outcome, String label, List<Long> customers) {}

  /**
   * @param moved customers whose outcome is not the one in force
   * @param passes how often the book was read for it
   */
  record CurveView(
      String table,
      String parameter,
      List<BigDecimal> thresholds,
      List<Series> series,
      List<Long> moved,
      int passes) {}

  /**
   * @param fact with which cells compare it, where they do nothing else with it
   * @param changed another value than in force
   */
  record ParameterView(
      String name, String label, BigDecimal value, @Nullable String fact, boolean changed) {}

  private final RehearsalViews views;
  private final RehearsedDrafts rehearsed;
  private final DraftTables drafts;
  private final Curves curves;
  private final Matrices matrices;
  private final Catalogue catalogue;
  private final MeasureWords words;
  private final Policies policies;
  private final Lake lake;

  Effects(
      RehearsalViews views,
      RehearsedDrafts rehearsed,
      DraftTables drafts,
      Curves curves,
      Matrices matrices,
      Catalogue catalogue,
      MeasureWords words,
      Policies policies,
      Lake lake) {
    this.views = views;
    this.rehearsed = rehearsed;
    this.drafts = drafts;
    this.curves = curves;
    this.matrices = matrices;
    this.catalogue = catalogue;
    this.words = words;
    this.policies = policies;
    this.lake = lake;
  }

  /** The numeric parameters on which a drafted table depends. */
  List<ParameterView> parameters(long id, String table) {
    var row = views.finished(id);
    var spec = rehearsed.table(row, table);
    var draft = rehearsed.model(row, spec);
    var used = draft.parametersOf(spec.decision());
    var inForce = drafts.inForce(catalogue.set(row.set()), spec, row.asOf()).parameters();
    var found = new ArrayList<ParameterView>();
    for (var parameter : draft.parameters()) {
      if (used.contains(parameter.name()) && parameter.value() instanceof BigDecimal value) {
        var threshold = draft.threshold(spec.decision(), parameter.name());
        found.add(
            new ParameterView(
                parameter.name(),
                words.parameter(parameter),
                value,
                threshold.map(one -> policies.factLabel(one.fact())).orElse(null),
                !inForce.contains(parameter)));
      }
    }
    return found;
  }

  /** Customers by outcome as a parameter moves from one value to another. */
  CurveView curve(long id, String table, String parameter, Slider slider) {
    if (slider.steps() < 2 || slider.steps() > MOST_STEPS) {
      throw Refusal.invalid("steps", "rehearsal.steps", MOST_STEPS);
    }
    RehearsedDrafts.checkNumber("from", slider.from());
    RehearsedDrafts.checkNumber("to", slider.to());
    if (slider.from().compareTo(slider.to()) >= 0) {
      throw Refusal.invalid("to", "rehearsal.range");
    }
    var row = views.finished(id);
    var spec = rehearsed.table(row, table);
    var pair =
        drafts
            .of(catalogue.set(row.set()), rehearsed.texts(row), row.asOf(), List.of(table))
            .getFirst();
    var curve =
        curves.curve(
            BookFolder.of(lake, id),
            views.currency(row),
            pair,
            parameter,
            slider,
            views.places(row, null, null));
    var series =
        curve.outcomes().entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> place(spec.name(), entry.getKey())))
            .map(
                entry ->
                    new Series(
                        entry.getKey(),
                        matrices.label(table, entry.getKey()),
                        boxed(entry.getValue())))
            .toList();
    return new CurveView(
        table, parameter, curve.thresholds(), series, boxed(curve.moved()), curve.passes());
  }

  private int place(String table, String outcome) {
    var order = policies.outcomes(table);
    return order.contains(outcome) ? order.indexOf(outcome) : order.size();
  }

  private static List<Long> boxed(long[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
