package io.keheng.policy;

import io.keheng.decision.Explanation;
import io.keheng.measure.Catalogue;
import io.keheng.measure.FeelText;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.MeasureWords;
import io.keheng.shared.Why;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is missing for the next better outcome of a table, by the row that is nearest to firing. */
@Component
class Shortfalls {

  private final Catalogue catalogue;
  private final MeasureWords words;

  Shortfalls(Catalogue catalogue, MeasureWords words) {
    this.catalogue = catalogue;
    this.words = words;
  }

  List<Why.Missing> of(
      MeasureSet set, MeasureSet.Table table, Explanation explanation, String outcome) {
    var rank = table.ranks().indexOf(outcome);
    for (int better = rank - 1; better >= 0; better--) {
      var code = table.ranks().get(better);
      var nearest = nearest(explanation, code);
      if (nearest.isPresent()) {
        return missing(set, table, code, nearest.get());
      }
    }
    return List.of();
  }

  /** Of the rows that give the outcome and could fire by more of a number, the nearest. */
  private static Optional<Explanation.Row> nearest(Explanation explanation, String code) {
    return explanation.rows().stream()
        .filter(row -> !row.matched())
        .filter(row -> row.outputs().stream().anyMatch(o -> FeelText.plain(o).equals(code)))
        .filter(row -> stopped(row).allMatch(cell -> distance(cell) != null))
        .min(
            Comparator.comparing(
                row ->
                    stopped(row)
                        .map(cell -> Objects.requireNonNull(distance(cell)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  private static Stream<Explanation.Cell> stopped(Explanation.Row row) {
    return row.cells().stream().filter(cell -> cell.held() == Explanation.Held.NOT_HELD);
  }

  /** The shortfall as a share of what is needed; null where no amount of it is missing. */
  private static @Nullable BigDecimal distance(Explanation.Cell cell) {
    var shortfall = cell.shortfall();
    if (shortfall == null
        || !(shortfall.need() instanceof BigDecimal need)
        || !(shortfall.missing() instanceof BigDecimal missing)) {
      return null;
    }
    return need.signum() == 0
        ? missing.abs()
        : missing.abs().divide(need.abs(), MathContext.DECIMAL64);
  }

  private List<Why.Missing> missing(
      MeasureSet set, MeasureSet.Table table, String code, Explanation.Row row) {
    return stopped(row)
        .map(Explanation.Cell::shortfall)
        .filter(Objects::nonNull)
        .map(
            shortfall -> {
              var fact = catalogue.facts().get(shortfall.fact());
              return new Why.Missing(
                  code,
                  words.outcome(table.name(), code),
                  shortfall.fact(),
                  words.fact(shortfall.fact()),
                  shortfall.have(),
                  shortfall.need(),
                  shortfall.missing(),
                  fact == null ? null : fact.unitIn(set.currency()));
            })
        .toList();
  }
}
