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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks that the weights of one table add up. Rows and columns count from 0 here. */
final class SharesChecker {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final Model model;
  private final Constraint.Shares shares;
  private final Table table;
  private final int output;
  private final RowSelection selection;
  private final List<Finding> findings = new ArrayList<>();

  SharesChecker(Model model, Constraint.Shares shares) {
    this.model = model;
    this.shares = shares;
    Table found = model.table(shares.of().table());
    if (found == null) {
      throw new ConstraintChecker.Unfit(shares.of().table());
    }
    this.table = found;
    this.selection = new RowSelection(model, found);
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
      rows = selection.holding(rows, selection.condition(condition.getKey()), value);
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
      selection
          .groups(rows, shares.by())
          .forEach((group, members) -> group(group, members, weights));
    }
    return findings;
  }

  private void group(String group, List<Integer> rows, Map<Integer, BigDecimal> weights) {
    BigDecimal sum = sum(rows, weights);
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
            ? selection.holding(rows, column, WrittenNumbers.constant(share.value(), model))
            : rows.stream().filter(row -> selection.annotated(row, share)).toList();
    BigDecimal of = sum(part, weights);
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

  private static BigDecimal sum(List<Integer> rows, Map<Integer, BigDecimal> weights) {
    return rows.stream()
        .map(row -> weights.getOrDefault(row, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Place place(@Nullable Integer row) {
    return new Place(
        table.spec().decision(), row == null ? null : row + 1, table.columns().size() + output + 1);
  }
}
