package io.keheng.rehearsal;

import io.keheng.policy.Policies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sums up what outcomes cost, in force and by the draft. */
@Component
class CostSums {

  private final Policies policies;

  CostSums(Policies policies) {
    this.policies = policies;
  }

  Figures.Costs costs(String currency, Setup setup, List<RehearsalFigureQueries.Cell> cells) {
    var lines = new ArrayList<Figures.CostLine>();
    for (var table : setup.tables()) {
      var before = new LinkedHashMap<String, Long>();
      var after = new LinkedHashMap<String, Long>();
      for (var cell : cells) {
        if (cell.tableName().equals(table.name())) {
          count(before, cell.outcomeBefore(), cell.customers());
          count(after, cell.outcomeAfter(), cell.customers());
        }
      }
      lines.addAll(lines(table, before, after));
    }
    return new Figures.Costs(
        currency, Figures.Cost.of(total(lines, true)), Figures.Cost.of(total(lines, false)), lines);
  }

  /** One with several outcomes counts for each. */
  private static void count(Map<String, Long> counts, String outcomes, long customers) {
    for (var outcome : outcomes.split(";")) {
      counts.merge(outcome, customers, Long::sum);
    }
  }

  /** The outcomes that cost something. */
  private List<Figures.CostLine> lines(
      Setup.RehearsedTable table, Map<String, Long> before, Map<String, Long> after) {
    var codes = new LinkedHashSet<>(policies.outcomes(table.name()));
    return codes.stream()
        .filter(code -> costs(table.before(code)) || costs(table.after(code)))
        .map(
            code -> {
              long was = before.getOrDefault(code, 0L);
              long is = after.getOrDefault(code, 0L);
              return new Figures.CostLine(
                  table.name(),
                  policies.tableLabel(table.name()),
                  code,
                  policies.outcomeLabel(table.name(), code),
                  table.before(code),
                  table.after(code),
                  was,
                  is,
                  Figures.Cost.of(table.before(code).times(was)),
                  Figures.Cost.of(table.after(code).times(is)));
            })
        .toList();
  }

  private static Price total(List<Figures.CostLine> lines, boolean before) {
    return lines.stream()
        .map(
            line ->
                before
                    ? line.priceBefore().times(line.customersBefore())
                    : line.priceAfter().times(line.customersAfter()))
        .reduce(Price.NOTHING, Price::plus);
  }

  private static boolean costs(Price price) {
    return price.fee().signum() != 0
        || price.gifts().signum() != 0
        || price.contacts().signum() != 0;
  }
}
