package io.keheng.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.load.FileOutcome;
import io.keheng.load.ImportRunner;
import io.keheng.load.LoadRepository;
import io.keheng.load.LoadState;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import io.keheng.shared.TurnQueries;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Every kind of bad input gets its own clear message, and nothing is lost or half done. */
@KehengTest
class BadInputTest {

  private static final AtomicInteger TAG = new AtomicInteger();

  @Autowired ImportCommand command;
  @Autowired Staffs staffs;
  @Autowired TurnQueries turns;
  @Autowired Imports imports;
  @Autowired LoadRepository loads;
  @Autowired LoadRecovery recovery;
  @Autowired JdbcClient jdbc;
  @Autowired FlywayConnectionDetails tables;
  @Autowired Clock clock;
  @TempDir Path folder;
  private Delivery files;

  @BeforeEach
  void bank() {
    files = new Delivery(folder, "B" + TAG.incrementAndGet() + "-").whole();
  }

  private Commands run(String... more) {
    return Commands.run(command, "keheng", folder, more);
  }

  /** Who may change tables, which the application may not. */
  private JdbcClient owner() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            String.valueOf(tables.getJdbcUrl()),
            String.valueOf(tables.getUsername()),
            String.valueOf(tables.getPassword())));
  }

  private void nothingCameIn() {
    var found = staffs.with("customer.read").get("/api/customers?q={no}", files.tag("C1"));
    assertThat(found.json().path("total").asLong()).isZero();
  }

  private static void refused(Commands run, String file, String... words) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.file(file).path("state").asString()).isEqualTo("REFUSED");
    assertThat(run.file(file).path("problem").asString()).contains(words);
  }

  @Test
  void wholeFilesComeIn() {
    var run = run();
    assertThat(run.exitCode()).as(run.summary().toString()).isZero();
    assertThat(run.figure("customers.csv", "added")).isEqualTo(3);
    assertThat(run.figure("transactions-2024-01.csv", "accepted")).isEqualTo(5);
    assertThat(run.figure("transactions-2024-01.csv", "breaks")).isZero();
  }

  @Test
  void aTruncatedFileIsRefusedWithTheLine() {
    var text = files.text("accounts.csv");
    files.put("accounts.csv", text.substring(0, text.length() - 20));
    refused(run(), "accounts.csv", "第 4 行中断");
    nothingCameIn();
  }

  @Test
  void aTruncatedFileOfTransactionsIsRefusedToo() {
    var text = files.text("transactions-2024-01.csv");
    files.put("transactions-2024-01.csv", text.substring(0, text.length() - 30));
    refused(run(), "transactions-2024-01.csv", "第 6 行中断");
    nothingCameIn();
  }

  @Test
  void aWrongDelimiterIsNamed() {
    files.bytes(
        "accounts.csv", files.text("accounts.csv").replace(',', '.').replace(';', '#').getBytes());
    refused(run(), "accounts.csv", "account_no", "分隔符");
    nothingCameIn();
  }

  @Test
  void gbkBytesAreRecognisedAndKept() {
    files.gb18030("customers.csv");
    var run = run();
    assertThat(run.exitCode()).as(run.summary().toString()).isZero();
    var found = staffs.with("customer.read").get("/api/customers?q={no}", files.tag("C1")).json();
    assertThat(found.path("items").get(0).path("customer").path("name").asString()).contains("第一位");
  }

  @Test
  void bytesThatFitNeitherEncodingAreNamedByLineAndOffset() throws IOException {
    var bytes = files.text("customers.csv").getBytes();
    bytes[60] = (byte) 0xFF;
    files.bytes("customers.csv", bytes);
    refused(run(), "customers.csv", "第 2 行", "既不是 UTF-8 也不是 GB18030");
    nothingCameIn();
  }

  @Test
  void the31stOfFebruaryRejectsItsRowAndTheRowComesBack() throws IOException {
    files.replace("customers.csv", "1985-03-01", "1985-02-31");
    var run = run();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.figure("customers.csv", "rejected")).isEqualTo(1);
    assertThat(run.figure("holders.csv", "rejected")).isEqualTo(1);
    var back = Files.readAllLines(Path.of(run.file("customers.csv").path("rejects").asString()));
    assertThat(back.getFirst()).isEqualTo("customer_no;kind;name;sex;born;address;reason");
    assertThat(back.get(1))
        .startsWith(files.tag("C2") + ";PERSONAL;第二位;FEMALE;1985-02-31;乙路2号;")
        .contains("日历上没有这一天");
  }

  @Test
  void rejectedRowsOfAGbkFileComeBackInGbk() throws IOException {
    files.replace("customers.csv", "1985-03-01", "1985-02-31").gb18030("customers.csv");
    var run = run();
    var path = Path.of(run.file("customers.csv").path("rejects").asString());
    assertThat(Files.readString(path, Charset.forName("GB18030"))).contains("第二位", "没有这一天");
  }

  @Test
  void duplicateKeysAndOrphansAreRejectedRowByRow() {
    files.put("accounts.csv", files.text("accounts.csv") + "%1$sA1;SAVINGS;CNY;2020-01-02;;7\n");
    files.put(
        "cards.csv",
        """
        card_no;account_no;customer_no;type;issued
        %1$sK1;%1$sA1;%1$sC1;GOLD;2021-01-01
        %1$sK2;%1$sA9;%1$sC1;GOLD;2021-01-01
        %1$sK3;%1$sA1;%1$sC9;GOLD;2021-01-01
        """);
    files.put(
        "transactions-2024-01.csv",
        files.text("transactions-2024-01.csv")
            + "%1$sT6;%1$sA9;2024-01-08;1.00;;CASH_IN;;;\n"
            + "%1$sT5;%1$sA3;2024-01-08;1.00;;CASH_IN;;;\n");
    var run = run();
    assertThat(run.exitCode()).as(run.summary().toString()).isEqualTo(1);
    assertThat(run.file("accounts.csv").path("rejections").get(0).path("code").asString())
        .isEqualTo("duplicate");
    assertThat(run.figure("cards.csv", "accepted")).isEqualTo(1);
    assertThat(run.file("cards.csv").path("rejections").toString())
        .contains("orphan-account", "orphan-customer");
    assertThat(run.figure("transactions-2024-01.csv", "rejected")).isEqualTo(2);
    assertThat(run.figure("transactions-2024-01.csv", "accepted")).isEqualTo(5);
  }

  @Test
  void aControlTotalOffByOneCentRefusesTheFile() {
    control("65.01", "20.02");
    refused(run(), "transactions-2024-01.csv", "借方合计：应为 20.02，实为 20.01");
    control("65.01", "20.01");
    var run = run();
    assertThat(run.exitCode()).as(run.summary().toString()).isZero();
  }

  @Test
  void aControlTotalOfAccountsStopsTheImport() {
    files.put("control.csv", "file;rows;credits;debits\naccounts.csv;3;1100.01;0\n");
    refused(run(), "accounts.csv", "贷方合计：应为 1100.01，实为 1100.00");
    nothingCameIn();
  }

  private void control(String credits, String debits) {
    files.put(
        "control.csv",
        "file;rows;credits;debits\ntransactions-2024-01.csv;5;" + credits + ";" + debits + "\n");
  }

  @Test
  void aSecondImportAtTheSameTimeIsRefused() {
    try (var held = turns.take(ImportRunner.WORK).orElseThrow()) {
      assertThatThrownBy(() -> imports.run("keheng", folder, false, null))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("import.running"));
    }
    nothingCameIn();
    assertThat(run().exitCode()).isZero();
  }

  @Test
  void aPackedFileIsRefused() {
    files.bytes("accounts.csv", new byte[] {'P', 'K', 3, 4, 0, 0});
    refused(run(), "accounts.csv", "压缩包");
    nothingCameIn();
  }

  @Test
  void aFailureInTheMiddleLeavesAllOrNothingOfAFile() {
    // Of accounts that come one after another every other has an even id.
    var owner = owner();
    owner
        .sql(
            """
            ALTER TABLE ledger.account_holder ADD CONSTRAINT fails CHECK (account_id % 2 = 0)
              NOT VALID
            """)
        .update();
    try {
      var failed = run();
      assertThat(failed.exitCode()).isEqualTo(2);
      assertThat(failed.file("accounts.csv").path("state").asString()).isEqualTo("COMMITTED");
      assertThat(failed.file("holders.csv").path("state").asString()).isEqualTo("REFUSED");
      assertThat(failed.file("transactions-2024-01.csv").path("state").asString())
          .isEqualTo("NOT_TAKEN");
    } finally {
      owner.sql("ALTER TABLE ledger.account_holder DROP CONSTRAINT fails").update();
    }
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM ledger.account_holder h
                    JOIN customer.directory d ON d.id = h.customer_id WHERE d.number LIKE :tag
                    """)
                .param("tag", files.tag("%"))
                .query(Long.class)
                .single())
        .isZero();
    var again = run();
    assertThat(again.exitCode()).as(again.summary().toString()).isZero();
    assertThat(again.figure("accounts.csv", "unchanged")).isEqualTo(3);
    assertThat(again.figure("holders.csv", "added")).isEqualTo(3);
    assertThat(again.figure("transactions-2024-01.csv", "accepted")).isEqualTo(5);
  }

  @Test
  void anImportOfAProcessThatDiedIsClosedAtTheNextStart() {
    var id = loads.insert("keheng", "COMMAND", folder.toString(), Actor.SYSTEM, clock.instant());
    loads.start(id, clock.instant());
    recovery.recover();
    var load = loads.byId(id, io.keheng.identity.DataScope.EVERYTHING).orElseThrow();
    assertThat(load.state()).isEqualTo(LoadState.INTERRUPTED);
    assertThat(loads.files(id))
        .allSatisfy(file -> assertThat(file.state()).isEqualTo(FileOutcome.State.NOT_TAKEN));
    assertThat(run().exitCode()).isZero();
    var after = loads.insert("keheng", "COMMAND", folder.toString(), Actor.SYSTEM, clock.instant());
    loads.start(after, clock.instant());
    recovery.recover();
    assertThat(loads.files(after))
        .anySatisfy(
            file -> {
              assertThat(file.file()).isEqualTo("transactions-2024-01.csv");
              assertThat(file.state()).isEqualTo(FileOutcome.State.COMMITTED);
            });
  }

  @Test
  void brokenChainsAreListedAndNotRepaired() {
    files.replace("transactions-2024-01.csv", "130.00", "131.00");
    var run = run();
    assertThat(run.exitCode()).isZero();
    assertThat(run.figure("transactions-2024-01.csv", "breaks")).isEqualTo(1);
    var at = run.file("transactions-2024-01.csv").path("brokenAt").get(0);
    assertThat(at.path("stated").decimalValue()).isEqualByComparingTo("131.00");
    assertThat(at.path("expected").decimalValue()).isEqualByComparingTo("130.00");
  }
}
