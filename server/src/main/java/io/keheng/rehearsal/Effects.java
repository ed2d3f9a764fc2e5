package io.keheng.rehearsal;

import io.keheng.decision.Boundary;
import io.keheng.decision.DecisionModel;
import io.keheng.lake.Lake;
import io.keheng.measure.Catalogue;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.MeasureWords;
import io.keheng.policy.Policies;
import io.keheng.rehearsalbook.BookFolder;
import io.keheng.rehearsalbook.Curves;
import io.keheng.rehearsalbook.DraftTables;
import io.keheng.rehearsalbook.NearBoundaries;
import io.keheng.rehearsalbook.Slider;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What one number of a rehearsed draft does: as a curve, and to those who stand near it. */
@Service
class Effects {

  private static final int MOST_STEPS = 201;
  private static final int NEAREST = 200;
  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 6;
  private static final BigDecimal MOST_SHARE = new BigDecimal("100");

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
   */
  record ParameterView(String name, String label, BigDecimal value, @Nullable String fact) {}

  record BoundaryView(
      String fact,
      String factLabel,
      @Nullable String unit,
      BigDecimal value,
      @Nullable String parameter,
      long below,
      long above) {}

  record NearLine(BehindFigures.Line customer, BigDecimal value, BigDecimal distance) {}

  /**
   * @param notShown of the nearest those whom the asking person may not see
   */
  record NearLines(List<NearLine> items, long notShown) {}

  private final RehearsalViews views;
  private final BehindFigures behind;
  private final DraftTables drafts;
  private final Curves curves;
  private final NearBoundaries near;
  private final Matrices matrices;
  private final Catalogue catalogue;
  private final MeasureWords words;
  private final Policies policies;
  private final Lake lake;
  private final JsonMapper json;

  Effects(
      RehearsalViews views,
      BehindFigures behind,
      DraftTables drafts,
      Curves curves,
      NearBoundaries near,
      Matrices matrices,
      Catalogue catalogue,
      MeasureWords words,
      Policies policies,
      Lake lake,
      JsonMapper json) {
    this.views = views;
    this.behind = behind;
    this.drafts = drafts;
    this.curves = curves;
    this.near = near;
    this.matrices = matrices;
    this.catalogue = catalogue;
    this.words = words;
    this.policies = policies;
    this.lake = lake;
    this.json = json;
  }

  /** The numeric parameters on which a drafted table depends. */
  List<ParameterView> parameters(long id, String table) {
    var row = views.finished(id);
    var spec = table(row, table);
    var draft = model(row, spec);
    var used = draft.parametersOf(spec.decision());
    var found = new ArrayList<ParameterView>();
    for (var parameter : draft.parameters()) {
      if (used.contains(parameter.name()) && parameter.value() instanceof BigDecimal value) {
        var threshold = draft.threshold(spec.decision(), parameter.name());
        found.add(
            new ParameterView(
                parameter.name(),
                words.parameter(parameter),
                value,
                threshold.map(one -> policies.factLabel(one.fact())).orElse(null)));
      }
    }
    return found;
  }

  /** Customers by outcome as a parameter moves from one value to another. */
  CurveView curve(long id, String table, String parameter, Slider slider) {
    if (slider.steps() < 2 || slider.steps() > MOST_STEPS) {
      throw Refusal.invalid("steps", "rehearsal.steps", MOST_STEPS);
    }
    checkNumber("from", slider.from());
    checkNumber("to", slider.to());
    if (slider.from().compareTo(slider.to()) >= 0) {
      throw Refusal.invalid("to", "rehearsal.range");
    }
    var row = views.finished(id);
    var spec = table(row, table);
    var pair =
        drafts.of(catalogue.set(row.set()), texts(row), row.asOf(), List.of(table)).getFirst();
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

  /**
   * The boundaries of a drafted table with the customers near them.
   *
   * @param percent how near, in hundredths of the boundary's size
   */
  List<BoundaryView> boundaries(long id, String table, BigDecimal percent) {
    checkNumber("percent", percent);
    if (percent.signum() <= 0 || percent.compareTo(MOST_SHARE) > 0) {
      throw Refusal.invalid("percent", "rehearsal.percent");
    }
    var row = views.finished(id);
    var spec = table(row, table);
    var currency = views.currency(row);
    return near
        .near(
            BookFolder.of(lake, id),
            currency,
            model(row, spec),
            spec.decision(),
            percent.movePointLeft(2),
            views.places(row, null, null))
        .stream()
        .map(
            one ->
                new BoundaryView(
                    one.boundary().fact(),
                    policies.factLabel(one.boundary().fact()),
                    policies.factUnit(one.boundary().fact(), currency),
                    one.boundary().value(),
                    one.boundary().parameter(),
                    one.below(),
                    one.above()))
        .toList();
  }

  /** The customers nearest to a boundary of a drafted table, nearest first. */
  NearLines nearest(long id, String table, String fact, BigDecimal value) {
    checkNumber("value", value);
    var row = views.finished(id);
    var spec = table(row, table);
    if (!model(row, spec).decision(spec.decision()).facts().contains(fact)) {
      throw Refusal.invalid("fact", "rehearsal.fact", fact);
    }
    var found =
        near.nearest(
            BookFolder.of(lake, id),
            views.currency(row),
            new Boundary(fact, value, null),
            NEAREST,
            views.places(row, null, null));
    var lines = new HashMap<Long, BehindFigures.Line>();
    behind
        .lines(row, views.setup(row), List.copyOf(found.keySet()), List.of(table))
        .forEach(line -> lines.put(line.id(), line));
    var items = new ArrayList<NearLine>();
    found.forEach(
        (customer, has) -> {
          var line = lines.get(customer);
          if (line != null) {
            items.add(new NearLine(line, has, has.subtract(value)));
          }
        });
    return new NearLines(items, found.size() - (long) items.size());
  }

  /** A number that the engine takes, and that has no billion digits when it is written out. */
  private static void checkNumber(String field, BigDecimal number) {
    var size = (long) number.precision() - number.scale();
    if (size > MOST_DIGITS || number.scale() > MOST_DECIMALS) {
      throw Refusal.invalid(field, "rehearsal.number");
    }
  }

  private MeasureSet.Table table(RehearsalRow row, String table) {
    return views.setup(row).names().contains(table)
        ? catalogue.set(row.set()).table(table).orElseThrow(Refusal::notFound)
        : refuse(table);
  }

  private static MeasureSet.Table refuse(String table) {
    throw Refusal.invalid("table", "rehearsal.table", table);
  }

  private DecisionModel model(RehearsalRow row, MeasureSet.Table spec) {
    return drafts.draft(catalogue.set(row.set()), spec, texts(row), row.asOf());
  }

  private Map<String, String> texts(RehearsalRow row) {
    return json.readValue(row.texts(), new TypeReference<>() {});
  }

  private int place(String table, String outcome) {
    var order = policies.outcomes(table);
    return order.contains(outcome) ? order.indexOf(outcome) : order.size();
  }

  private static List<Long> boxed(long[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
