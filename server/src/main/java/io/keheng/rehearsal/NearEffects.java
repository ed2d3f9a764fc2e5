package io.keheng.rehearsal;

import io.keheng.decision.Boundary;
import io.keheng.lake.Lake;
import io.keheng.policy.Policies;
import io.keheng.rehearsalbook.BookFolder;
import io.keheng.rehearsalbook.NearBoundaries;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the numbers of a rehearsed draft do to those who stand near them. */
@Service
class NearEffects {

  private static final int NEAREST = 200;
  private static final BigDecimal MOST_SHARE = new BigDecimal("100");

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
  private final RehearsedDrafts rehearsed;
  private final BehindFigures behind;
  private final NearBoundaries near;
  private final Policies policies;
  private final Lake lake;

  NearEffects(
      RehearsalViews views,
      RehearsedDrafts rehearsed,
      BehindFigures behind,
      NearBoundaries near,
      Policies policies,
      Lake lake) {
    this.views = views;
    this.rehearsed = rehearsed;
    this.behind = behind;
    this.near = near;
    this.policies = policies;
    this.lake = lake;
  }

  /**
   * The boundaries of a drafted table with the customers near them.
   *
   * @param percent how near, in hundredths of the boundary's size
   */
  List<BoundaryView> boundaries(long id, String table, BigDecimal percent) {
    RehearsedDrafts.checkNumber("percent", percent);
    if (percent.signum() <= 0 || percent.compareTo(MOST_SHARE) > 0) {
      throw Refusal.invalid("percent", "rehearsal.percent");
    }
    var row = views.finished(id);
    var spec = rehearsed.table(row, table);
    var currency = views.currency(row);
    return near
        .near(
            BookFolder.of(lake, id),
            currency,
            rehearsed.model(row, spec),
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
    RehearsedDrafts.checkNumber("value", value);
    var row = views.finished(id);
    var spec = rehearsed.table(row, table);
    if (!rehearsed.model(row, spec).decision(spec.decision()).facts().contains(fact)) {
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
}
