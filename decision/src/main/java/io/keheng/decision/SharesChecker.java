package io.keheng.decision;

import static io.keheng.decision.Finding.Code.NOT_A_WEIGHT;
import static io.keheng.decision.Finding.Code.SHARE_OUTSIDE;
import static io.keheng.decision.Finding.Code.SUM_ABOVE;
import static io.keheng.decision.Finding.Code.SUM_DIFFERS;

import io.keheng.decision.Constraint.Total;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;

/** Checks that the weights of one table add up. Rows and columns count from 0 here. */
final class SharesChecker {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final Model model;
  private final Constraint.Shares shares;
  private final Table table;
  private final int output;
  private final List<Finding> findings = new ArrayList<>();

  SharesChecker(Model model, Constraint.Shares shares) {
    this.model = model;
    this.shares = shares;
    Table found = model.table(shares.of().table());
    if (found == null) {
      throw new ConstraintChecker.Unfit(shares.of().table());
    }
    this.table = found;
    String name = shares.of().output();
    this.output = name == null ? 0 : WrittenNumbers.column(table, name) - table.columns().size();
    if (output < 0) {
      throw new ConstraintChecker.Unfit(String.valueOf(name));
    }
  }

  List<Finding> findings() {
    Map<Integer, BigDecimal> weights = new LinkedHashMap<>();
    List<Integer> rows = IntStream.range(0, table.cells().size()).boxed().toList();
    for (Map.Entry<String, String> condition : shares.of().where().entrySet()) {
      Object value = WrittenNumbers.constant(condition.getValue(), model);
      rows = holding(rows, condition(condition.getKey()), value);
    }
    for (int row : rows) {
      BigDecimal weight =
          WrittenNumbers.weight(
              WrittenNumbers.constant(table.outputs().get(row).get(output), model));
      if (weight == null) {
        String text = table.outputs().get(row).get(output).text();
        findings.add(place(row).error(NOT_A_WEIGHT, "no constant number: " + text, text));
      } else {
        weights.put(row, weight);
      }
    }
    if (findings.isEmpty()) {
      groups(rows).forEach((group, members) -> group(group, members, weights));
    }
    return findings;
  }

  private int condition(String expression) {
    int column = WrittenNumbers.condition(table, expression);
    if (column < 0) {
      throw new ConstraintChecker.Unfit(expression);
    }
    return column;
  }

  private List<Integer> holding(List<Integer> rows, int column, @Nullable Object value) {
    return rows.stream()
        .filter(row -> table.cells().get(row).get(column).holds(model.constants(), value))
        .toList();
  }

  /** The rows by the values that the cells of the grouping column name. */
  private Map<String, List<Integer>> groups(List<Integer> rows) {
    String by = shares.by();
    if (by == null) {
      return Map.of("", rows);
    }
    int column = condition(by);
    Set<Object> values = new LinkedHashSet<>();
    for (int row : rows) {
      var ast = table.cells().get(row).get(column).ast();
      if (ast != null) {
        for (var element : ast.getElements()) {
          if (element instanceof UnaryTestNode test
              && test.getOperator() == UnaryTestNode.UnaryOperator.EQ
              && model.constants().keySet().containsAll(Feel.names(test.getValue()))) {
            Object value = test.getValue().evaluate(Feel.context(model.constants()));
            if (value != null) {
              values.add(value);
            }
          }
        }
      }
    }
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    values.forEach(value -> groups.put(String.valueOf(value), holding(rows, column, value)));
    return groups;
  }

  private void group(String group, List<Integer> rows, Map<Integer, BigDecimal> weights) {
    BigDecimal sum =
        rows.stream()
            .map(row -> weights.getOrDefault(row, BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Place place = place(rows.isEmpty() ? null : rows.getFirst());
    String in = group.isEmpty() ? table.spec().label() : group;
    String rules = String.join(", ", shares.rules());
    String found = sum.toPlainString();
    switch (shares.total()) {
      case Total.Exactly(BigDecimal wanted) when sum.compareTo(wanted) != 0 ->
          findings.add(
              place.error(
                  SUM_DIFFERS,
                  "the weights of %s add up to %s, not %s (%s)".formatted(in, found, wanted, rules),
                  in,
                  found,
                  wanted.toPlainString(),
                  rules));
      case Total.AtMost(BigDecimal most) when sum.compareTo(most) > 0 ->
          findings.add(
              place.error(
                  SUM_ABOVE,
                  "the weights of %s add up to %s, more than %s (%s)"
                      .formatted(in, found, most, rules),
                  in,
                  found,
                  most.toPlainString(),
                  rules));
      case Total.Share share -> share(share, rows, weights, sum, rules);
      case Total.Exactly _, Total.AtMost _ -> {}
    }
  }

  private void share(
      Total.Share share,
      List<Integer> rows,
      Map<Integer, BigDecimal> weights,
      BigDecimal sum,
      String rules) {
    int column = WrittenNumbers.condition(table, share.column());
    List<Integer> part =
        column >= 0
            ? holding(rows, column, WrittenNumbers.constant(share.value(), model))
            : rows.stream().filter(row -> annotated(row, share)).toList();
    BigDecimal of =
        part.stream()
            .map(row -> weights.getOrDefault(row, BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal percent =
        sum.signum() == 0
            ? BigDecimal.ZERO
            : of.multiply(PERCENT).divide(sum, MathContext.DECIMAL64).stripTrailingZeros();
    if (percent.compareTo(share.from()) < 0 || percent.compareTo(share.to()) > 0) {
      String found = percent.toPlainString();
      Place place = place(part.isEmpty() ? null : part.getFirst());
      findings.add(
          place.error(
              SHARE_OUTSIDE,
              "%s has %s percent of the weights, not %s to %s (%s)"
                  .formatted(share.value(), found, share.from(), share.to(), rules),
              share.value(),
              found,
              share.from().toPlainString(),
              share.to().toPlainString(),
              rules));
    }
  }

  private boolean annotated(int row, Total.Share share) {
    return share.value().equals(table.spec().rows().get(row).annotations().get(share.column()));
  }

  private Place place(@Nullable Integer row) {
    return new Place(
        table.spec().decision(), row == null ? null : row + 1, table.columns().size() + output + 1);
  }
}
