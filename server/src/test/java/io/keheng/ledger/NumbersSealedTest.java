package io.keheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.feed.Delivery;
import io.keheng.lake.Lake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** Numbers of accounts and cards stand nowhere in clear, and a load still knows them again. */
@KehengTest
class NumbersSealedTest {

  private static final String ACCOUNT = "6222021001116245";
  private static final String CARD = "6228480402564890018";
  private static final String TO = "6217000010001234567";
  private static final List<String> CLEAR = List.of(ACCOUNT, CARD, TO, "62220210011");

  @Autowired Staffs staffs;
  @Autowired Lake lake;
  @Autowired JdbcClient jdbc;
  @Autowired NumberRepository numbers;

  @Value("${keheng.home}")
  Path home;

  @TempDir Path folder;
  private Client client;
  private Delivery files;

  @BeforeEach
  void bank() {
    client = staffs.with("import.read", "import.run", "customer.read");
    files = new Delivery(folder, "NS-").customers();
    files.put(
        "accounts.csv",
        """
        account_no;product;currency;opened;closed;opening_balance
        6222021001116245;SAVINGS;CNY;2020-01-02;;100.00
        """);
    files.put(
        "holders.csv",
        """
        account_no;customer_no;role
        6222021001116245;%1$sC1;OWNER
        """);
    files.put(
        "cards.csv",
        """
        card_no;account_no;customer_no;type;issued
        6228480402564890018;6222021001116245;%1$sC1;GOLD;2021-01-01
        6228480402564890026;6222021001199999;%1$sC1;GOLD;2021-01-01
        """);
    files.put(
        "orders.csv",
        """
        order_no;account_no;bank_to;account_to;amount;kind
        %1$sO1;6222021001116245;ICBC;6217000010001234567;10.00;OTHER
        """);
    files.put(
        "transactions-2024-01.csv",
        """
        txn_no;account_no;booked_on;amount;balance_after;kind;counterparty_bank;counterparty_account;text
        %1$sT1;6222021001116245;2024-01-03;50.00;150.00;CASH_IN;;;存现
        %1$sT2;6222021001116245;2024-01-04;-20.00;120.00;TRANSFER_OUT;ICBC;6217000010001234567;转给6217000010001234567
        """);
  }

  private JsonNode imported() {
    var parts = new LinkedMultiValueMap<String, Object>();
    files.files().forEach(file -> parts.add("files", new FileSystemResource(file)));
    var draft = client.upload("/api/imports", parts).json();
    assertThat(draft.path("recognised").toString()).contains("6222****6245").doesNotContain(CLEAR);
    var path = "/api/imports/" + draft.path("load").path("id").asLong();
    assertThat(client.post(path + "/run", null).status()).isEqualTo(202);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> !state(client.get(path).json()).equals("RUNNING"));
    return client.get(path).json();
  }

  private static String state(JsonNode view) {
    return view.path("load").path("state").asString();
  }

  private long added(JsonNode view, String file) {
    for (var each : view.path("files")) {
      if (each.path("file").asString().equals(file)) {
        return each.path("added").asLong();
      }
    }
    throw new AssertionError(file);
  }

  @Test
  void numbersStandNowhereInClearAndAreShownMasked() throws Exception {
    // Other tests of the same home leave drafts behind.
    var others = uploads();
    var done = imported();
    assertThat(state(done)).as(done.toString()).isEqualTo("DONE_WITH_REJECTIONS");
    assertThat(added(done, "cards.csv")).isEqualTo(1);
    assertThat(done.toString())
        .contains("\"account\":\"6222****6245\"", "orphan-account")
        .doesNotContain(CLEAR);
    assertThat(kept()).doesNotContain(CLEAR);
    await().atMost(Duration.ofSeconds(10)).until(() -> others.containsAll(uploads()));

    var found = client.get("/api/customers?q={no}", "NS-C1").json();
    var customer = found.path("items").get(0).path("customer").path("id").asLong();
    var holdings = client.get("/api/customers/" + customer + "/holdings").json();
    assertThat(holdings.toString())
        .contains("6222****6245", "6228****0018", "6217****4567")
        .doesNotContain(CLEAR);
    var account = holdings.path("accounts").get(0).path("id").asLong();
    var page = client.get("/api/accounts/" + account + "/transactions").json();
    assertThat(page.path("items").get(0).path("counterpartyLast4").asString()).isEqualTo("4567");
    assertThat(page.toString()).contains("****4567").doesNotContain(CLEAR);

    // A second delivery finds the same account, card and order again.
    var again = imported();
    assertThat(added(again, "accounts.csv")).isZero();
    assertThat(added(again, "cards.csv")).isZero();
    assertThat(added(again, "orders.csv")).isZero();
  }

  private List<Path> uploads() throws java.io.IOException {
    Files.createDirectories(home.resolve("uploads"));
    try (var left = Files.list(home.resolve("uploads"))) {
      return left.toList();
    }
  }

  /** Every row of the ledger's tables and of the lake as text. */
  private String kept() throws SQLException {
    var all = new ArrayList<String>();
    var tables =
        jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'ledger'")
            .query(String.class)
            .list();
    tables.forEach(
        table ->
            all.addAll(
                jdbc.sql("SELECT t::text FROM ledger.%s t".formatted(table))
                    .query(String.class)
                    .list()));
    try (var duck = lake.connect();
        var statement = duck.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT t::VARCHAR FROM (%s) t".formatted(lake.transactions()))) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    assertThat(all).anyMatch(row -> row.contains("NS-T2"));
    return String.join("\n", all);
  }
}
