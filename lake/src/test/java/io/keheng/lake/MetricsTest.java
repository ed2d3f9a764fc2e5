package io.keheng.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand-computed cases; the as-of date is 2026-06-30, so the window is 2025-07 to 2026-06. */
class MetricsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

  @TempDir Path folder;
  private TestBank bank;

  @BeforeEach
  void open() {
    bank =
        new TestBank(folder)
            .snapshot(
                Snapshot.CUSTOMERS,
                "(1, 'C1', 'PERSON', 'CNY', DATE '2020-03-31', DATE '1980-07-01', 'C3')",
                "(2, 'C2', 'PERSON', 'CNY', DATE '2026-01-01', NULL, NULL)",
                "(3, 'C3', 'CORPORATE', 'CZK', DATE '2021-01-01', NULL, NULL)")
            .snapshot(
                Snapshot.ACCOUNTS,
                "(1, 'SAVINGS', 'CNY', DATE '2020-04-01', NULL, NULL)",
                "(2, 'CURRENT', 'USD', DATE '2025-01-01', NULL, 0)",
                "(3, 'TERM', 'CNY', DATE '2026-06-16', NULL, 3000.00)",
                "(4, 'CURRENT', 'CZK', DATE '2021-01-01', NULL, NULL)")
            .snapshot(
                Snapshot.HOLDERS,
                "(1, 1, 'OWNER')",
                "(1, 2, 'AUTHORISED')",
                "(2, 1, 'OWNER')",
                "(3, 2, 'OWNER')",
                "(4, 3, 'OWNER')")
            .snapshot(Snapshot.RATES, "('USD', DATE '2026-06-29', 7.2)");
    bank.load(
        bank.file(
            "t.csv",
            "1;A1;2025-06-15;1000.00;1200.00;CASH_IN;;;",
            "2;A1;2026-06-16;600.00;1800.00;TRANSFER_IN;;;",
            "3;A2;2026-04-01;10.00;10.00;TRANSFER_IN;;;",
            "4;A2;2026-04-02;-15.00;-5.00;CARD_SPEND;;;",
            "5;A2;2026-04-05;-0.50;-5.50;FEE;;;",
            "6;A2;2026-04-06;10.50;5.00;CASH_IN;;;",
            "7;A4;2026-05-31;100.00;100.00;TRANSFER_IN;;;",
            "8;A1;2026-07-01;5.00;1805.00;CASH_IN;;;"));
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private Map<String, @Nullable Object> customer(long id) {
    MetricsRun run = bank.lake.metrics().run(AS_OF, List.of());
    return bank.lake.metrics().customer(run, id).orElseThrow();
  }

  private static BigDecimal money(String value) {
    return new BigDecimal(value);
  }

  @Test
  void savingsAverageIsTheMeanOfTwelveMonthlyMeansOfDailyBalances() {
    // Eleven months at 1,200 and June at (15 x 1,200 + 15 x 1,800) / 30 = 1,500.
    assertThat(customer(1)).containsEntry("savingsAverage12m", money("1225.00"));
    // A term deposit opened on 16 June: half a month of 3,000 among twelve months.
    assertThat(customer(2)).containsEntry("savingsAverage12m", money("125.00"));
    // Current accounts do not count.
    assertThat(customer(3)).containsEntry("savingsAverage12m", money("0.00"));
  }

  @Test
  void balancesAreThoseOfTheDayInTheBookCurrency() {
    assertThat(customer(1))
        .containsEntry("savingsBalance", money("1800.00"))
        .containsEntry("currentBalance", money("36.00"))
        .containsEntry("depositBalance", money("1836.00"))
        .containsEntry("assetBalance", money("1836.00"))
        .containsEntry("foreignBalance", money("36.00"));
    assertThat(customer(2)).containsEntry("termBalance", money("3000.00"));
    assertThat(customer(3))
        .containsEntry("currentBalance", money("100.00"))
        .containsEntry("foreignBalance", money("0.00"));
  }

  @Test
  void flowsAndCountsOfTheWindow() {
    assertThat(customer(1))
        .containsEntry("cardSpending12m", money("108.00"))
        .containsEntry("feeIncome12m", money("3.60"))
        .containsEntry("inflow12m", money("747.60"))
        .containsEntry("outflow12m", money("111.60"))
        .containsEntry("transactionCount12m", 5L)
        .containsEntry("transactionsPerMonth12m", money("0.42"))
        .containsEntry("activeMonths12m", 2L)
        .containsEntry("daysSinceLastTransaction", 14L)
        .containsEntry("overdraftDays12m", 4L)
        .containsEntry("accountCount", 2L)
        .containsEntry("productsHeld", 2L)
        .containsEntry("age", 45L)
        .containsEntry("tenureMonths", 74L);
  }

  @Test
  void aTrendComparesTheLastThreeMonthsWithTheThreeBefore() {
    // S1: 1,200 + 1,200 + 1,500 against 3 x 1,200. U1 in April: (10 - 3 x 5 - 5.50 + 25 x 5) / 30,
    // then 5 and 5: USD 13.81667, or 99.48. So 3,999.48 / 3,600 - 1.
    assertThat((BigDecimal) customer(1).get("balanceTrend")).isEqualByComparingTo("0.1110");
    assertThat(customer(2).get("balanceTrend")).isNull();
  }

  @Test
  void loansAndCards() {
    bank.snapshot(
            Snapshot.LOANS,
            "(1, 'CNY', 12000.00, 12, 1000.00, DATE '2026-03-31', NULL, 'PERFORMING')",
            "(1, 'CNY', 500.00, 12, 50.00, DATE '2024-01-01', NULL, 'SETTLED')",
            "(2, 'USD', 500.00, 12, 50.00, DATE '2024-01-01', 100.00, 'IN_ARREARS')",
            "(3, 'CZK', 500.00, 12, 50.00, DATE '2024-01-01', NULL, 'SETTLED_UNPAID')")
        .snapshot(
            Snapshot.CARDS,
            "(1, 'gold', DATE '2024-01-01', NULL)",
            "(1, 'gold', DATE '2024-01-01', DATE '2025-01-01')");
    assertThat(customer(1))
        .containsEntry("loanBalance", money("10000.00"))
        .containsEntry("loanOverdue", money("0.00"))
        .containsEntry("badLoanRecord", false)
        .containsEntry("loanCount", 1L)
        .containsEntry("cardCount", 1L)
        .containsEntry("productsHeld", 4L);
    assertThat(customer(2))
        .containsEntry("loanBalance", money("720.00"))
        .containsEntry("loanOverdue", money("720.00"))
        .containsEntry("badLoanRecord", true);
    assertThat(customer(3))
        .containsEntry("loanBalance", money("0.00"))
        .containsEntry("loanOverdue", money("0.00"))
        .containsEntry("badLoanRecord", true);
  }

  @Test
  void aMissingRateIsRefusedWithTheCurrencyNamed() {
    bank.snapshot(Snapshot.RATES, "('USD', DATE '2026-07-01', 7.2)");
    assertThatThrownBy(() -> customer(1))
        .isInstanceOfSatisfying(
            LakeException.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(LakeProblem.RATE_MISSING);
              assertThat(refused.details()).containsEntry("currency", "USD");
            });
  }

  @Test
  void derivedColumnsAreComputedInTheSamePassByBookCurrency() throws Exception {
    MetricsRun run =
        bank.lake
            .metrics()
            .run(
                AS_OF,
                List.of(
                    new DerivedColumn(
                        "tier",
                        Map.of("CZK", "'czech'"),
                        "CASE WHEN \"savingsAverage12m\" >= 1000 THEN 'high' ELSE 'low' END")));
    Path csv = folder.resolve("out.csv");
    bank.lake.metrics().writeCsv(run, csv, "\"customerNo\", \"tier\"");

    assertThat(run.customers()).isEqualTo(3);
    assertThat(Files.readAllLines(csv))
        .containsExactly("customerNo,tier", "C1,high", "C2,low", "C3,czech");
    assertThat(bank.lake.metrics().latest()).contains(run);
  }

  @Test
  void everyFactIsAColumnOfItsType() {
    Map<String, @Nullable Object> row = customer(1);
    assertThat(Metrics.facts())
        .allSatisfy(
            fact -> {
              assertThat(row).containsKey(fact.name());
              Object value = row.get(fact.name());
              if (value == null) {
                assertThat(fact.nullable()).isTrue();
              } else {
                assertThat(value)
                    .isInstanceOf(
                        switch (fact.type()) {
                          case NUMBER -> Number.class;
                          case STRING -> String.class;
                          case BOOLEAN -> Boolean.class;
                        });
              }
            });
  }

  @Test
  void seriesForCharts() {
    assertThat(bank.lake.series().monthly(List.of(1L), YearMonth.of(2026, 6), 2))
        .containsExactly(
            new Series.Month(
                1, YearMonth.of(2026, 5), money("1200.00"), money("0.00"), money("0.00")),
            new Series.Month(
                1, YearMonth.of(2026, 6), money("1500.00"), money("600.00"), money("0.00")));
    assertThat(
            bank.lake
                .series()
                .dailyBalances(List.of(2L), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 6)))
        .extracting(Series.DailyBalance::balance)
        .containsExactly(
            money("10.00"),
            money("-5.00"),
            money("-5.00"),
            money("-5.00"),
            money("-5.50"),
            money("5.00"));
  }
}
