package io.keheng.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionLoadTest {

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
  void aCleanFileBecomesVisibleByMonthWithItsFigures() {
    LoadReport report = bank.load(bank.clean());

    assertThat(report.status()).isEqualTo(LoadReport.Status.LOADED);
    assertThat(report.read())
        .isEqualTo(new ControlTotals(3, new BigDecimal("150.50"), new BigDecimal("30.25")));
    assertThat(report.rejectedRows()).isZero();
    assertThat(report.breaks()).isZero();
    assertThat(bank.lake.loads().getFirst().files())
        .allMatch(file -> Files.exists(bank.lake.root().resolve(file)))
        .extracting(file -> file.substring(0, file.lastIndexOf('/')))
        .containsExactly("transactions/month=2026-01", "transactions/month=2026-02");
    assertThat(bank.lake.series().transactions(1, 0, 10))
        .extracting(Series.Entry::txnNo)
        .containsExactly("T3", "T1");
  }

  @Test
  void theSameContentAgainHasNoSecondEffect() {
    Path file = bank.clean();
    bank.load(file);

    assertThat(bank.load(file).status()).isEqualTo(LoadReport.Status.ALREADY_LOADED);
    assertThat(bank.lake.loads()).hasSize(1);
    assertThat(bank.lake.series().count(1)).isEqualTo(2);
  }

  @Test
  void aDryRunReportsTheSameAndKeepsNothing() {
    LoadReport report = bank.lake.load(bank.request(bank.clean()).dry(), LoadListener.SILENT);

    assertThat(report.status()).isEqualTo(LoadReport.Status.CHECKED);
    assertThat(report.read().rows()).isEqualTo(3);
    assertThat(bank.lake.loads()).isEmpty();
    assertThat(bank.lake.root().resolve("transactions")).doesNotExist();
  }

  @Test
  void controlTotalsOffByOneCentRefuseTheFile() {
    LoadRequest request = bank.request(bank.clean());
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
    LoadReport report = bank.lake.load(bank.request(file), heard);

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
    assertThat(bank.lake.series().count(1)).isEqualTo(2);
  }

  @Test
  void aTransactionNumberOfAnEarlierLoadIsRejected() {
    bank.load(bank.clean());
    Heard heard = new Heard();
    LoadReport report =
        bank.lake.load(
            bank.request(
                bank.file(
                    "next.csv",
                    "T3;A1;2026-02-01;-30.25;69.75;CARD_SPEND;;;",
                    "T4;A1;2026-02-02;10.00;79.75;CASH_IN;;;")),
            heard);

    assertThat(report.rejected())
        .containsOnlyKeys(RejectedRow.Reason.DUPLICATE_OF_EARLIER_LOAD)
        .containsValue(1L);
    assertThat(heard.rejected).extracting(RejectedRow::line).containsExactly(2L);
    assertThat(bank.lake.series().count(1)).isEqualTo(3);
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
  void filesWithoutAManifestAreNotSeenAndGoAway() throws IOException {
    bank.load(bank.clean());
    Path left = bank.lake.root().resolve("transactions/month=2026-01/crashed.parquet");
    Files.copy(bank.lake.root().resolve(bank.lake.loads().getFirst().files().getFirst()), left);

    assertThat(bank.lake.series().count(1)).isEqualTo(2);
    bank.close();
    bank = new TestBank(folder).accounts(1, 2);
    assertThat(left).doesNotExist();
    assertThat(bank.lake.series().count(1)).isEqualTo(2);
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
                    """),
                bank.numbers()),
            heard);

    assertThat(report.read().rows()).isEqualTo(2);
    assertThat(report.accepted().rows()).isEqualTo(1);
    assertThat(heard.rejected)
        .containsExactly(
            new RejectedRow(9, "raw9", RejectedRow.Reason.MAPPING, null, "no such type"));
  }
}
