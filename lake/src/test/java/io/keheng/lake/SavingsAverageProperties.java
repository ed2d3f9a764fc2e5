package io.keheng.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** The grouped pass against a day-by-day computation. */
class SavingsAverageProperties {

  record Movement(LocalDate day, long cents) {}

  record Case(LocalDate asOf, long openingCents, List<Movement> movements) {}

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<LocalDate> asOf =
        Arbitraries.integers().between(0, 1500).map(LocalDate.of(2022, 12, 31)::plusDays);
    return asOf.flatMap(
        day -> {
          Arbitrary<Movement> movement =
              Combinators.combine(
                      Arbitraries.integers().between(-10, 900),
                      Arbitraries.longs().between(-500_00, 900_00))
                  .as((back, cents) -> new Movement(day.minusDays(back), cents));
          return Combinators.combine(
                  Arbitraries.longs().between(-100_00, 1000_00),
                  movement.list().ofMinSize(1).ofMaxSize(40))
              .as(
                  (opening, movements) ->
                      new Case(
                          day,
                          opening,
                          movements.stream().sorted(Comparator.comparing(Movement::day)).toList()));
        });
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void groupedPassEqualsDayByDay(@ForAll("cases") Case given) throws IOException {
    Path folder = Files.createTempDirectory("lake-property");
    try (TestBank bank = new TestBank(folder)) {
      Map<String, @Nullable Object> row = run(bank, given);

      assertThat(row.get("savingsAverage12m")).isEqualTo(average(given));
      assertThat(row.get("savingsBalance"))
          .isEqualTo(BigDecimal.valueOf(balance(given, given.asOf()), 2));
      assertThat(row.get("overdraftDays12m")).isEqualTo(overdraftDays(given));
    } finally {
      delete(folder);
    }
  }

  private static Map<String, @Nullable Object> run(TestBank bank, Case given) {
    LocalDate opened = given.movements().getFirst().day();
    bank.snapshot(Snapshot.CUSTOMERS, "(1, 'C1', 'PERSON', 'CNY', DATE '2000-01-01', NULL, NULL)")
        .snapshot(
            Snapshot.ACCOUNTS, "(1, 'SAVINGS', 'CNY', DATE '%s', NULL, NULL)".formatted(opened))
        .snapshot(Snapshot.HOLDERS, "(1, 1, 'OWNER')");
    List<String> lines = new ArrayList<>();
    long balance = given.openingCents();
    for (Movement movement : given.movements()) {
      balance += movement.cents();
      lines.add(
          "T%d;A1;%s;%s;%s;OTHER;;;"
              .formatted(
                  lines.size(),
                  movement.day(),
                  BigDecimal.valueOf(movement.cents(), 2),
                  BigDecimal.valueOf(balance, 2)));
    }
    bank.load(bank.file("t.csv", lines.toArray(String[]::new)));
    return bank.lake
        .metrics()
        .customer(bank.lake.metrics().run(given.asOf(), List.of()), 1)
        .orElseThrow();
  }

  private static long balance(Case given, LocalDate day) {
    if (given.movements().getFirst().day().isAfter(day)) {
      return 0;
    }
    return given.openingCents()
        + given.movements().stream()
            .filter(movement -> !movement.day().isAfter(day))
            .mapToLong(Movement::cents)
            .sum();
  }

  private static YearMonth lastMonth(Case given) {
    YearMonth month = YearMonth.from(given.asOf());
    return month.atEndOfMonth().equals(given.asOf()) ? month : month.minusMonths(1);
  }

  private static BigDecimal average(Case given) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int back = 0; back < 12; back++) {
      YearMonth month = lastMonth(given).minusMonths(back);
      long days = 0;
      for (int day = 1; day <= month.lengthOfMonth(); day++) {
        days += balance(given, month.atDay(day));
      }
      sum =
          sum.add(
              BigDecimal.valueOf(days)
                  .divide(BigDecimal.valueOf(month.lengthOfMonth()), new MathContext(40)));
    }
    return sum.divide(BigDecimal.valueOf(1200), new MathContext(40))
        .setScale(20, RoundingMode.HALF_UP)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static long overdraftDays(Case given) {
    LocalDate end = lastMonth(given).atEndOfMonth();
    return lastMonth(given)
        .minusMonths(11)
        .atDay(1)
        .datesUntil(end.plusDays(1))
        .filter(day -> balance(given, day) < 0)
        .count();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
