package io.keheng.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each balance is the one before plus the amount; breaks are listed, never repaired. */
class BalanceChainTest {

  @TempDir Path folder;
  private TestBank bank;

  @BeforeEach
  void open() {
    bank = new TestBank(folder).accounts(1, 2);
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void breaksOfAChainAreListedAlsoAcrossLoadsAndNeverRejected() {
    bank.load(bank.clean());
    Heard heard = new Heard();
    LoadReport report =
        bank.lake.load(
            bank.request(
                bank.file(
                    "next.csv",
                    "T4;A1;2026-02-02;10.00;80.00;CASH_IN;;;",
                    "T5;A1;2026-02-02;10.00;90.00;CASH_IN;;;",
                    "T6;A1;2026-02-03;10.00;99.99;CASH_IN;;;",
                    "T7;A2;2026-02-03;-0.50;50.00;FEE;;;")),
            heard);

    assertThat(report.accepted().rows()).isEqualTo(4);
    assertThat(report.breaks()).isEqualTo(2);
    assertThat(heard.breaks)
        .extracting(BalanceBreak::line, BalanceBreak::expected, BalanceBreak::stated)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                2L, new BigDecimal("79.75"), new BigDecimal("80.00")),
            org.assertj.core.groups.Tuple.tuple(
                4L, new BigDecimal("100.00"), new BigDecimal("99.99")));
  }

  @Test
  void rowsOfOneDayMayStandInAnyOrderButAForkIsABreak() {
    Heard heard = new Heard();
    LoadReport report =
        bank.lake.load(
            bank.request(
                bank.file(
                    "days.csv",
                    "T1;A1;2026-01-30;100.00;100.00;CASH_IN;;;",
                    "T2;A1;2026-01-31;-14.60;285.40;FEE;;;",
                    "T3;A1;2026-01-31;200.00;300.00;INTEREST;;;",
                    "T4;A2;2026-01-30;100.00;100.00;CASH_IN;;;",
                    "T5;A2;2026-01-31;10.00;110.00;CASH_IN;;;",
                    "T6;A2;2026-02-01;20.00;120.00;CASH_IN;;;")),
            heard);

    assertThat(report.breaks()).isEqualTo(1);
    assertThat(heard.breaks)
        .containsExactly(
            new BalanceBreak(
                2,
                7,
                LocalDate.of(2026, 2, 1),
                "T6",
                new BigDecimal("130.00"),
                new BigDecimal("120.00")));
  }

  @Test
  void rowsThatStateNoBalanceAreBridged() {
    Heard heard = new Heard();
    bank.lake.load(
        bank.request(
            bank.file(
                "gaps.csv",
                "T1;A1;2026-01-30;100.00;;CASH_IN;;;",
                "T2;A1;2026-01-31;10.00;160.00;FEE;;;",
                "T3;A1;2026-02-01;1.00;;INTEREST;;;",
                "T4;A1;2026-02-02;1.00;162.00;INTEREST;;;",
                "T5;A1;2026-02-03;1.00;164.00;INTEREST;;;")),
        heard);

    assertThat(heard.breaks)
        .extracting(BalanceBreak::line, BalanceBreak::expected)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(6L, new BigDecimal("163.00")));
    assertThat(
            bank.lake
                .series()
                .dailyBalances(List.of(1L), LocalDate.of(2026, 1, 29), LocalDate.of(2026, 1, 30)))
        .extracting(Series.DailyBalance::balance)
        .containsExactly(new BigDecimal("50.00"), new BigDecimal("150.00"));
  }
}
