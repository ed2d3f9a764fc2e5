package io.keheng.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionLoadTest {

  private static final String LARGE_FILE =
      """
      COPY (SELECT 'T' || i AS txn_no, 'A1' AS account_no, DATE '2026-01-01' AS booked_on,
                   1.00 AS amount, i + 1.00 AS balance_after, 'CASH_IN' AS kind,
                   NULL AS counterparty_bank, NULL AS counterparty_account, repeat('x', 200) AS text
            FROM range(400000) r(i))
      TO '%s' (FORMAT csv, HEADER, DELIMITER ';')\
      """;

  @TempDir Path folder;
  private TestBank bank;

  @BeforeEach
  void open() {
    bank = new TestBank(folder).accounts("A1", "A2");
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private static final class Heard implements LoadListener {
    final List<RejectedRow> rejected = new ArrayList<>();
    final List<BalanceBreak> breaks = new ArrayList<>();

    @Override
    public void rejected(RejectedRow row) {
      rejected.add(row);
    }

    @Override
    public void broken(BalanceBreak row) {
      breaks.add(row);
    }
  }

  private Path clean() {
    return bank.file(
        "clean.csv",
        "T1;A1;2026-01-30;100.00;100.00;CASH_IN;;;",
        "T2;A2;2026-01-31;50.50;50.50;TRANSFER_IN;ICBC;622;salary",
        "T3;A1;2026-02-01;-30.25;69.75;CARD_SPEND;;;");
  }

  @Test
  void aCleanFileBecomesVisibleByMonthWithItsFigures() {
    LoadReport report = bank.load(clean());

    assertThat(report.status()).isEqualTo(LoadReport.Status.LOADED);
    assertThat(report.read())
        .isEqualTo(new ControlTotals(3, new BigDecimal("150.50"), new BigDecimal("30.25")));
    assertThat(report.rejectedRows()).isZero();
    assertThat(report.breaks()).isZero();
    assertThat(bank.lake.loads().getFirst().files())
        .allMatch(file -> Files.exists(bank.lake.root().resolve(file)))
        .extracting(file -> file.substring(0, file.lastIndexOf('/')))
        .containsExactly("transactions/month=2026-01", "transactions/month=2026-02");
    assertThat(bank.lake.series().transactions("A1", 0, 10))
        .extracting(Series.Entry::txnNo)
        .containsExactly("T3", "T1");
  }

  @Test
  void theSameContentAgainHasNoSecondEffect() {
    Path file = clean();
    bank.load(file);

    assertThat(bank.load(file).status()).isEqualTo(LoadReport.Status.ALREADY_LOADED);
    assertThat(bank.lake.loads()).hasSize(1);
    assertThat(bank.lake.series().count("A1")).isEqualTo(2);
  }

  @Test
  void aDryRunReportsTheSameAndKeepsNothing() {
    LoadReport report = bank.lake.load(TestBank.request(clean()).dry(), LoadListener.SILENT);

    assertThat(report.status()).isEqualTo(LoadReport.Status.CHECKED);
    assertThat(report.read().rows()).isEqualTo(3);
    assertThat(bank.lake.loads()).isEmpty();
    assertThat(bank.lake.root().resolve("transactions")).doesNotExist();
  }

  @Test
  void controlTotalsOffByOneCentRefuseTheFile() {
    LoadRequest request = TestBank.request(clean());
    bank.lake.load(
        request.with(new ControlTotals(3, new BigDecimal("150.5"), new BigDecimal("30.25"))).dry(),
        LoadListener.SILENT);

    assertThatThrownBy(
            () ->
                bank.lake.load(
                    request.with(
                        new ControlTotals(3, new BigDecimal("150.51"), new BigDecimal("30.25"))),
                    LoadListener.SILENT))
        .isInstanceOfSatisfying(
            LakeException.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(LakeProblem.CONTROL_TOTALS_DIFFER);
              assertThat(refused.details())
                  .containsEntry("statedCredits", "150.51")
                  .containsEntry("foundCredits", "150.50");
            });
    assertThat(bank.lake.loads()).isEmpty();
  }

  @Test
  void everyBadRowComesBackWithItsLineAndReasonAndTheRestIsLoaded() {
    Path file =
        bank.file(
            "dirty.csv",
            "T1;A1;2026-01-30;100.00;100.00;CASH_IN;;;",
            "T2;A1;2026-02-31;1.00;101.00;CASH_IN;;;",
            "T1;A1;2026-02-01;1.00;101.00;CASH_IN;;;again",
            "T4;A9;2026-02-01;1.00;1.00;CASH_IN;;;orphan",
            "T5;A1;2026-02-01;12,5;101.00;CASH_IN;;;",
            ";A1;2026-02-01;1.00;101.00;CASH_IN;;;",
            "T7;A1;2026-02-01",
            "T8;A1;2026-02-02;1.00;101.00;CASH_IN;;;");
    Heard heard = new Heard();
    LoadReport report = bank.lake.load(TestBank.request(file), heard);

    assertThat(report.accepted().rows()).isEqualTo(2);
    assertThat(report.read().rows()).isEqualTo(8);
    assertThat(heard.rejected)
        .extracting(RejectedRow::line, RejectedRow::reason, RejectedRow::column)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(3L, RejectedRow.Reason.UNREADABLE, "booked_on"),
            org.assertj.core.groups.Tuple.tuple(4L, RejectedRow.Reason.DUPLICATE_IN_FILE, "txn_no"),
            org.assertj.core.groups.Tuple.tuple(
                5L, RejectedRow.Reason.UNKNOWN_ACCOUNT, "account_no"),
            org.assertj.core.groups.Tuple.tuple(6L, RejectedRow.Reason.UNREADABLE, "amount"),
            org.assertj.core.groups.Tuple.tuple(7L, RejectedRow.Reason.EMPTY, "txn_no"),
            org.assertj.core.groups.Tuple.tuple(8L, RejectedRow.Reason.UNREADABLE, "amount"));
    assertThat(heard.rejected)
        .filteredOn(row -> row.line() == 5)
        .extracting(RejectedRow::raw)
        .containsExactly("T4;A9;2026-02-01;1.00;1.00;CASH_IN;;;orphan");
    assertThat(heard.breaks).isEmpty();
    assertThat(bank.lake.series().count("A1")).isEqualTo(2);
  }

  @Test
  void aTransactionNumberOfAnEarlierLoadIsRejected() {
    bank.load(clean());
    Heard heard = new Heard();
    LoadReport report =
        bank.lake.load(
            TestBank.request(
                bank.file(
                    "next.csv",
                    "T3;A1;2026-02-01;-30.25;69.75;CARD_SPEND;;;",
                    "T4;A1;2026-02-02;10.00;79.75;CASH_IN;;;")),
            heard);

    assertThat(report.rejected())
        .containsOnlyKeys(RejectedRow.Reason.DUPLICATE_OF_EARLIER_LOAD)
        .containsValue(1L);
    assertThat(heard.rejected).extracting(RejectedRow::line).containsExactly(2L);
    assertThat(bank.lake.series().count("A1")).isEqualTo(3);
  }

  @Test
  void breaksOfAChainAreListedAlsoAcrossLoadsAndNeverRejected() {
    bank.load(clean());
    Heard heard = new Heard();
    LoadReport report =
        bank.lake.load(
            TestBank.request(
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
            TestBank.request(
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
                "A2",
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
        TestBank.request(
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
                .dailyBalances(List.of("A1"), LocalDate.of(2026, 1, 29), LocalDate.of(2026, 1, 30)))
        .extracting(Series.DailyBalance::balance)
        .containsExactly(new BigDecimal("50.00"), new BigDecimal("150.00"));
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    Path file = folder.resolve("bad.csv");
    Files.writeString(file, "txn_no,account_no,booked_on,amount\nT1,A1,2026-01-01,5.00\n");

    assertThatThrownBy(() -> bank.load(file))
        .isInstanceOfSatisfying(
            LakeException.class,
            refused -> assertThat(refused.problem()).isEqualTo(LakeProblem.COLUMN_MISSING));
  }

  @Test
  void aSecondLoadAtTheSameTimeIsRefused() {
    FileLock running = new Loads(bank.lake.root()).lock();
    try {
      assertThatThrownBy(() -> bank.load(clean()))
          .isInstanceOfSatisfying(
              LakeException.class,
              refused -> assertThat(refused.problem()).isEqualTo(LakeProblem.LOAD_IN_PROGRESS));
    } finally {
      Loads.release(running);
    }
    assertThat(bank.load(clean()).status()).isEqualTo(LoadReport.Status.LOADED);
  }

  /**
   * The engine's own room on the disk is used up; a full file system under the lake is not tested.
   */
  @Test
  void noRoomLeftForTheEngineIsADiskFullAndLeavesNothing() throws Exception {
    bank.close();
    Path file = folder.resolve("large.csv");
    try (Lake small = Lake.open(folder.resolve("small"), new LakeOptions("40MB", 2));
        Connection engine = small.connect()) {
      Engine.run(engine, LARGE_FILE.formatted(file));
      Engine.run(engine, "SET GLOBAL max_temp_directory_size = '1MB'");
      assertThatThrownBy(() -> small.load(TestBank.request(file), LoadListener.SILENT))
          .isInstanceOfSatisfying(
              LakeException.class,
              refused -> assertThat(refused.problem()).isEqualTo(LakeProblem.DISK_FULL));
      assertThat(small.loads()).isEmpty();
      assertThat(folder.resolve("small/transactions")).doesNotExist();
      assertThat(folder.resolve("small/summaries")).doesNotExist();
      assertThat(folder.resolve("small/staging"))
          .satisfiesAnyOf(
              staging -> assertThat(staging).doesNotExist(),
              staging -> assertThat(staging).isEmptyDirectory());
    } finally {
      bank = new TestBank(folder).accounts("A1", "A2");
    }
  }

  @Test
  void aCancelAtAnyStepLeavesNothing() {
    for (LoadListener.Step step : LoadListener.Step.values()) {
      LoadListener impatient =
          new LoadListener() {
            private boolean reached;

            @Override
            public void progress(Step now, int percent) {
              reached |= now == step && percent < 100;
            }

            @Override
            public boolean cancelled() {
              return reached;
            }
          };
      assertThatThrownBy(() -> bank.lake.load(TestBank.request(clean()), impatient))
          .as("cancelled at %s", step)
          .isInstanceOfSatisfying(
              LakeException.class,
              refused -> assertThat(refused.problem()).isEqualTo(LakeProblem.CANCELLED));
      assertThat(bank.lake.loads()).isEmpty();
      for (String place : List.of("transactions", "summaries", "staging")) {
        assertThat(filesUnder(place)).as("%s after a cancel at %s", place, step).isEmpty();
      }
    }
    assertThat(bank.load(clean()).status()).isEqualTo(LoadReport.Status.LOADED);
  }

  private List<Path> filesUnder(String place) {
    Path under = bank.lake.root().resolve(place);
    if (!Files.exists(under)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(under)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void filesWithoutAManifestAreNotSeenAndGoAway() throws IOException {
    bank.load(clean());
    Path left = bank.lake.root().resolve("transactions/month=2026-01/crashed.parquet");
    Files.copy(bank.lake.root().resolve(bank.lake.loads().getFirst().files().getFirst()), left);

    assertThat(bank.lake.series().count("A1")).isEqualTo(2);
    bank.close();
    bank = new TestBank(folder).accounts("A1", "A2");
    assertThat(left).doesNotExist();
    assertThat(bank.lake.series().count("A1")).isEqualTo(2);
  }

  @Test
  void aRelationBringsItsOwnLinesAndRefusals() {
    Heard heard = new Heard();
    LoadReport report =
        bank.lake.load(
            new LoadRequest(
                "relation",
                "ab".repeat(32),
                new TransactionSource.Relation(
                    """
                    SELECT * FROM (VALUES
                      ('T1', 'A1', DATE '2026-01-30', 100.00, 7, 'raw7', NULL),
                      ('T2', 'A1', DATE '2026-01-31', 10.00, 9, 'raw9', 'no such type'))
                    t(txn_no, account_no, booked_on, amount, line, raw, reject_reason)\
                    """)),
            heard);

    assertThat(report.read().rows()).isEqualTo(2);
    assertThat(report.accepted().rows()).isEqualTo(1);
    assertThat(heard.rejected)
        .containsExactly(
            new RejectedRow(9, "raw9", RejectedRow.Reason.MAPPING, null, "no such type"));
  }
}
