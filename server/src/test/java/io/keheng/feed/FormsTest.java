package io.keheng.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The same tables as Excel and Parquet, and amounts, tabs and marks as banks write them. */
@KehengTest
class FormsTest {

  @Autowired ImportCommand command;
  @TempDir Path folder;

  @Test
  void accountsComeFromExcelAndRejectedRowsGoBackAsExcel() throws IOException {
    new Delivery(folder, "X1-").customers().holders();
    try (var out = Files.newOutputStream(folder.resolve("accounts.xlsx"));
        var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("accounts");
      String[] names = {"account_no", "product", "currency", "opened", "opening_balance"};
      for (var i = 0; i < names.length; i++) {
        sheet.value(0, i, names[i]);
      }
      for (var row = 1; row <= 4; row++) {
        sheet.value(row, 0, "X1-A" + row);
        sheet.value(row, 1, row == 4 ? "NOTHING" : "SAVINGS");
        sheet.value(row, 2, "CNY");
        sheet.value(row, 3, LocalDate.of(2020, 1, row));
        sheet.style(row, 3).format("yyyy-MM-dd").set();
        sheet.value(row, 4, 100.25);
      }
    }
    var run = Commands.run(command, "keheng", folder);
    assertThat(run.exitCode()).as(run.summary().toString()).isEqualTo(1);
    assertThat(run.figure("accounts.xlsx", "accepted")).isEqualTo(3);
    assertThat(run.file("accounts.xlsx").path("control").path("credits").decimalValue())
        .isEqualByComparingTo("401.00");
    var back = Path.of(run.file("accounts.xlsx").path("rejects").asString());
    assertThat(back).hasFileName("accounts.rejects.xlsx").isNotEmptyFile();
  }

  @Test
  void transactionsComeFromParquet() throws SQLException {
    new Delivery(folder, "P1-").customers().accounts().holders();
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement()) {
      statement.execute(
          """
          COPY (SELECT 'P1-T' || i AS txn_no, 'P1-A1' AS account_no,
                       DATE '2024-02-01' + CAST(i AS INTEGER) AS booked_on,
                       CAST(1.25 AS DECIMAL(18,2)) AS amount, 'CASH_IN' AS kind FROM range(20) t(i))
          TO '%s' (FORMAT parquet)
          """
              .formatted(folder.resolve("transactions-2024-02.parquet")));
    }
    var run = Commands.run(command, "keheng", folder);
    assertThat(run.exitCode()).as(run.summary().toString()).isZero();
    assertThat(run.figure("transactions-2024-02.parquet", "accepted")).isEqualTo(20);
    assertThat(
            run.file("transactions-2024-02.parquet").path("control").path("credits").decimalValue())
        .isEqualByComparingTo("25.00");
  }

  @Test
  void tabsAndAByteOrderMarkAreRecognised() {
    var files = new Delivery(folder, "M1-").whole();
    files.put("customers.csv", "\ufeff" + files.text("customers.csv").replace(';', '\t'));
    var run = Commands.run(command, "keheng", folder);
    assertThat(run.exitCode()).as(run.summary().toString()).isZero();
    assertThat(run.figure("customers.csv", "added")).isEqualTo(3);
  }

  @Test
  void filesOfMoreRowsThanABatchComeWhole() {
    var rows = 10_001;
    var files = new Delivery(folder, "B1-");
    files.put("customers.csv", "customer_no;kind;name\n" + lines(rows, "%1$sC%2$d;PERSONAL;某人\n"));
    files.put(
        "accounts.csv",
        "account_no;product;currency;opened\n" + lines(rows, "%1$sA%2$d;SAVINGS;CNY;2020-01-01\n"));
    files.put(
        "holders.csv",
        "account_no;customer_no;role;since\n"
            + lines(rows, "%1$sA%2$d;%1$sC%2$d;OWNER;2020-01-01\n"));
    var first = Commands.run(command, "keheng", folder);
    assertThat(first.exitCode()).as(first.summary().toString()).isZero();
    for (var file : List.of("customers.csv", "accounts.csv", "holders.csv")) {
      assertThat(first.figure(file, "added")).as(file).isEqualTo(rows);
    }
    files.put("customers.csv", "customer_no;kind;name\n" + lines(rows, "%1$sC%2$d;PERSONAL;某某\n"));
    var again = Commands.run(command, "keheng", folder);
    assertThat(again.figure("customers.csv", "changed")).isEqualTo(rows);
    assertThat(again.figure("accounts.csv", "unchanged")).isEqualTo(rows);
  }

  private static String lines(int rows, String line) {
    return IntStream.range(0, rows)
        .mapToObj(row -> line.replace("%2$d", "" + row))
        .collect(Collectors.joining());
  }
}
