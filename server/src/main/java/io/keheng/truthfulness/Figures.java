package io.keheng.truthfulness;

import io.keheng.examination.Check;
import io.keheng.examination.Checks;
import io.keheng.identity.Units;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How true the book is: as a whole, by check, by unit. */
@Service
@Transactional(readOnly = true)
class Figures {

  record OfCheck(
      String code,
      String label,
      Check.Group group,
      String groupLabel,
      int weight,
      List<String> rules,
      long findings,
      long customers) {}

  record OfUnit(long unitId, String unitName, long customers, long truthful, BigDecimal score) {}

  /**
   * @param truthful customers without a finding of the check, or of any
   * @param score mean of the customers' scores; null without customers
   * @param checkedAt when the whole book was checked last
   */
  record Whole(
      long customers,
      long truthful,
      @Nullable BigDecimal score,
      List<OfCheck> checks,
      List<OfUnit> units,
      @Nullable Instant checkedAt) {}

  private static final int DECIMALS = 1;

  private final FigureQueries queries;
  private final Checks checks;
  private final Wording wording;
  private final Units units;

  Figures(FigureQueries queries, Checks checks, Wording wording, Units units) {
    this.queries = queries;
    this.checks = checks;
    this.wording = wording;
    this.units = units;
  }

  /**
   * @param check code of the only check that units are measured by; all when null
   * @param unit the only unit that checks are counted in; all when null
   */
  Whole whole(@Nullable String check, @Nullable Long unit) {
    if (check != null && checks.byCode(check).isEmpty()) {
      throw Refusal.invalid("check", "truthfulness.check-unknown", check);
    }
    var byUnit = queries.byUnit(check);
    var seen = byUnit.stream().filter(f -> unit == null || f.unitId() == unit).toList();
    var customers = seen.stream().mapToLong(FigureQueries.UnitFigure::customers).sum();
    return new Whole(
        customers,
        seen.stream().mapToLong(FigureQueries.UnitFigure::truthful).sum(),
        customers == 0 ? null : mean(seen, customers),
        ofChecks(unit),
        ofUnits(byUnit),
        queries.checkedAt());
  }

  private static BigDecimal mean(List<FigureQueries.UnitFigure> figures, long customers) {
    return figures.stream()
        .map(figure -> figure.score().multiply(BigDecimal.valueOf(figure.customers())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(customers), DECIMALS, RoundingMode.HALF_UP);
  }

  private List<OfCheck> ofChecks(@Nullable Long unit) {
    var counted =
        queries.byCheck(unit).stream()
            .collect(Collectors.toMap(FigureQueries.CheckFigure::code, Function.identity()));
    return checks.all().stream()
        .map(
            check -> {
              var figure = counted.get(check.code());
              return new OfCheck(
                  check.code(),
                  wording.check(check.code()),
                  check.group(),
                  wording.group(check.group()),
                  check.weight(),
                  check.rules(),
                  figure == null ? 0 : figure.findings(),
                  figure == null ? 0 : figure.customers());
            })
        .toList();
  }

  private List<OfUnit> ofUnits(List<FigureQueries.UnitFigure> figures) {
    var names = units.names();
    return figures.stream()
        .map(
            figure ->
                new OfUnit(
                    figure.unitId(),
                    names.getOrDefault(figure.unitId(), ""),
                    figure.customers(),
                    figure.truthful(),
                    figure.score()))
        .toList();
  }
}
