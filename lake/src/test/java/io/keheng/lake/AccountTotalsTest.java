package io.keheng.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics from kept totals are those of a lake that keeps none. */
class AccountTotalsTest {

  private static final LocalDate MONTH_END = LocalDate.of(2026, 6, 30);
  private static final LocalDate NEXT_MONTH = LocalDate.of(2026, 7, 3);

  @TempDir Path folder;
  private TestBank bank;

  @BeforeEach
  void open() {
    bank =
        new TestBank(folder)
            .snapshot(
                Snapshot.CUSTOMERS,
                "(1, 'C1', 'PERSON', 'CNY', DATE '2020-03-31', NULL, NULL)",
                "(2, 'C2', 'PERSON', 'CNY', DATE '2020-03-31', NULL, NULL)")
            .snapshot(Snapshot.HOLDERS, "(1, 1, 'OWNER')", "(2, 2, 'OWNER')");
    accounts("NULL");
    load(
        "first.csv",
        "1;A1;2026-05-01;100.00;100.00;CASH_IN;;;",
        "2;A1;2026-05-11;-100.00;0.00;CARD_SPEND;;;",
        "3;A2;2026-05-01;10.00;10.00;CASH_IN;;;");
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private void accounts(String opening) {
    bank.snapshot(
        Snapshot.ACCOUNTS,
        "(1, 'SAVINGS', 'CNY', DATE '2026-05-01', NULL, %s)".formatted(opening),
        "(2, 'SAVINGS', 'CNY', DATE '2026-05-01', NULL, NULL)");
  }

  private void load(String name, String... lines) {
    bank.load(bank.file(name, lines));
  }

  private List<Map<String, @Nullable Object>> customers(LocalDate asOf) {
    Metrics metrics = bank.lake.metrics();
    MetricsRun run = metrics.run(asOf, List.of());
    return List.of(metrics.customer(run, 1).orElseThrow(), metrics.customer(run, 2).orElseThrow());
  }

  private @Nullable Object overdraftDays(LocalDate asOf) {
    return customers(asOf).getFirst().get("overdraftDays12m");
  }

  private void requireTheSameWithoutTotals(LocalDate asOf) throws IOException {
    List<Map<String, @Nullable Object>> kept = customers(asOf);
    assertThat(bank.lake.root().resolve("totals")).isNotEmptyDirectory();
    Loads.deleteUnder(bank.lake.root().resolve("totals"), Set.of());
    assertThat(customers(asOf)).isEqualTo(kept);
  }

  @Test
  void aLoadAfterARunIsAddedAndAnOldAccountThatGoesNegativeIsFollowedFromItsStart()
      throws IOException {
    assertThat(overdraftDays(MONTH_END)).isEqualTo(0L);
    load(
        "second.csv",
        "4;A1;2026-06-01;-5.00;-5.00;CARD_SPEND;;;",
        "5;A1;2026-06-08;25.00;20.00;CASH_IN;;;",
        "6;A1;2026-07-02;7.00;27.00;CASH_IN;;;");

    assertThat(overdraftDays(MONTH_END)).isEqualTo(7L);
    requireTheSameWithoutTotals(MONTH_END);
    assertThat(overdraftDays(NEXT_MONTH)).isEqualTo(7L);
    requireTheSameWithoutTotals(NEXT_MONTH);
  }

  @Test
  void daysAfterTheLastWholeMonthCountForTheBalanceOnly() throws IOException {
    load("second.csv", "4;A1;2026-07-02;7.00;7.00;CASH_IN;;;");
    Map<String, @Nullable Object> before = customers(LocalDate.of(2026, 7, 1)).getFirst();
    Map<String, @Nullable Object> after = customers(NEXT_MONTH).getFirst();

    assertThat(before.get("savingsBalance")).hasToString("0.00");
    assertThat(after.get("savingsBalance")).hasToString("7.00");
    assertThat(after.get("daysSinceLastTransaction")).isEqualTo(1L);
    assertThat(after.get("inflow12m")).isEqualTo(before.get("inflow12m")).hasToString("100.00");
    requireTheSameWithoutTotals(NEXT_MONTH);
  }

  @Test
  void whatWasBookedBeforeTheWindowCountsWholeInItWhateverCameAfter() {
    load("second.csv", "4;A2;2025-03-01;40.00;40.00;CASH_IN;;;");
    Map<String, @Nullable Object> now = customers(MONTH_END).getLast();
    Map<String, @Nullable Object> april = customers(LocalDate.of(2026, 4, 30)).getLast();
    Map<String, @Nullable Object> past = customers(LocalDate.of(2025, 6, 30)).getLast();

    // Ten months of 40 and two of 50; twelve of 40; four of 40.
    assertThat(now.get("savingsAverage12m")).hasToString("41.67");
    assertThat(now.get("savingsBalance")).hasToString("50.00");
    assertThat(now.get("inflow12m")).hasToString("10.00");
    assertThat(april.get("savingsAverage12m")).hasToString("40.00");
    assertThat(april.get("savingsBalance")).hasToString("40.00");
    assertThat(april.get("transactionCount12m")).isEqualTo(0L);
    assertThat(april.get("daysSinceLastTransaction")).isEqualTo(425L);
    assertThat(past.get("savingsAverage12m")).hasToString("13.33");
    assertThat(past.get("savingsBalance")).hasToString("40.00");
  }

  @Test
  void sumsOfWhatIsBeyondWholeDoublesAreExact() throws IOException {
    load(
        "second.csv",
        "4;A2;2026-05-02;50000000000000.01;50000000000010.01;CASH_IN;;;",
        "5;A2;2026-05-03;0.01;50000000000010.02;CASH_IN;;;",
        "6;A2;2026-06-01;-49999999999999.97;10.05;CARD_SPEND;;;",
        "7;A2;2026-06-02;49000000000000.02;49000000000010.07;CASH_IN;;;");
    Map<String, @Nullable Object> rich = customers(MONTH_END).getLast();

    assertThat(rich.get("inflow12m")).hasToString("99000000000010.04");
    assertThat(rich.get("cardSpending12m")).hasToString("49999999999999.97");
    assertThat(rich.get("savingsBalance")).hasToString("49000000000010.07");
    requireTheSameWithoutTotals(MONTH_END);
  }

  @Test
  void anOpeningBalanceThatTheLoadsDoNotTellIsFollowed() {
    assertThat(overdraftDays(MONTH_END)).isEqualTo(0L);
    accounts("-30.00");

    // Below zero from 11 May on: 21 days of May and 30 of June.
    assertThat(overdraftDays(MONTH_END)).isEqualTo(51L);
  }

  @Test
  void aLakeWithoutTransactionsHasMetrics() {
    bank.close();
    bank = new TestBank(folder.resolve("empty"));
    bank.snapshot(Snapshot.CUSTOMERS, "(1, 'C1', 'PERSON', 'CNY', DATE '2020-03-31', NULL, NULL)");

    assertThat(bank.lake.metrics().run(MONTH_END, List.of()).customers()).isEqualTo(1);
    assertThat(Files.exists(bank.lake.root().resolve("transactions"))).isFalse();
  }
}
