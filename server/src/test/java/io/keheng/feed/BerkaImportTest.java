package io.keheng.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.SharedData;
import io.keheng.Staffs;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The seven Berka tables and the transactions come in through the command, with their figures. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=berka-import")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BerkaImportTest {

  private static final Map<String, Long> ROWS =
      Map.of(
          "account.asc", 4500L,
          "client.asc", 5369L,
          "disp.asc", 5369L,
          "loan.asc", 682L,
          "order.asc", 6471L,
          "card.asc", 892L,
          "district.asc", 77L,
          "trans.asc", 49102L);

  @Autowired ImportCommand command;
  @Autowired Staffs staffs;

  @Test
  @Order(1)
  void aDryRunShowsEveryFigureAndKeepsNothing() {
    var berka = SharedData.file("berka");
    var dry = Commands.run(command, "berka", berka, "--dry-run");
    assertThat(dry.exitCode()).as(dry.summary().toString()).isZero();
    ROWS.forEach((file, rows) -> assertThat(dry.figure(file, "accepted")).isEqualTo(rows));
    assertThat(dry.summary().path("state").asString()).isEqualTo("CHECKED");
    assertThat(dry.figure("client.asc", "added")).isEqualTo(5369);
    var customers = staffs.with("customer.read").get("/api/customers?q=13998");
    assertThat(customers.json().path("total").asLong()).isZero();
  }

  @Test
  @Order(2)
  void everyRowComesInWithTheControlFigures() {
    var berka = SharedData.file("berka");
    var first = Commands.run(command, "berka", berka);
    assertThat(first.exitCode()).as(first.summary().toString()).isZero();
    ROWS.forEach(
        (file, rows) -> {
          assertThat(first.figure(file, "rows")).as(file).isEqualTo(rows);
          assertThat(first.figure(file, "accepted")).as(file).isEqualTo(rows);
          assertThat(first.figure(file, "rejected")).as(file).isZero();
        });
    assertThat(first.file("loan.asc").path("control").path("credits").decimalValue())
        .isEqualByComparingTo("103261740");
    assertThat(first.file("order.asc").path("control").path("credits").decimalValue())
        .isEqualByComparingTo("21228993.60");
    var sums = first.file("trans.asc").path("control");
    assertThat(sums.path("credits").decimalValue()).isEqualByComparingTo("177366296.30");
    assertThat(sums.path("debits").decimalValue()).isEqualByComparingTo("138120153.50");
    assertThat(first.figure("trans.asc", "breaks")).isPositive();
  }

  @Test
  @Order(3)
  void theSameFilesAgainChangeNothing() {
    var berka = SharedData.file("berka");
    var again = Commands.run(command, "berka", berka);
    assertThat(again.exitCode()).as(again.summary().toString()).isZero();
    for (var file : new String[] {"client.asc", "account.asc", "disp.asc", "loan.asc"}) {
      assertThat(again.figure(file, "added")).as(file).isZero();
      assertThat(again.figure(file, "changed")).as(file).isZero();
      assertThat(again.figure(file, "unchanged")).as(file).isEqualTo(ROWS.get(file));
    }
    assertThat(again.file("trans.asc").path("state").asString()).isEqualTo("ALREADY_TAKEN");
  }

  @Test
  @Order(4)
  void aCustomerShowsWhatItHoldsAndWhatFlows() {
    SharedData.file("berka");
    var client = staffs.with("customer.read");
    var found = client.get("/api/customers?q={no}&size=50", "692");
    var id = idOf(found.json(), "692");
    var holdings = client.get("/api/customers/" + id + "/holdings").json();
    assertThat(holdings.path("accounts").get(0).path("accountNo").asString()).isEqualTo("****6");
    assertThat(holdings.path("accounts").get(0).path("role").asString()).isEqualTo("OWNER");
    var transactions =
        "/api/accounts/" + holdings.path("accounts").get(0).path("id").asLong() + "/transactions";
    var page = client.get(transactions + "?size=10").json();
    assertThat(page.path("total").asLong()).isPositive();
    assertThat(holdings.path("accounts").get(0).path("balance").decimalValue())
        .isEqualByComparingTo(page.path("items").get(0).path("balanceAfter").decimalValue());
    var stranger =
        staffs.with(
            io.keheng.identity.ScopeKind.OWN_UNIT,
            staffs.unit(io.keheng.identity.UnitKind.OUTLET, staffs.headOffice().id()).id(),
            "customer.read");
    assertThat(stranger.get("/api/customers/" + id + "/holdings").status()).isEqualTo(404);
    assertThat(stranger.get(transactions).status()).isEqualTo(404);
  }

  private static long idOf(JsonNode page, String number) {
    for (var line : page.path("items")) {
      var item = line.path("customer");
      if (item.path("number").asString().equals(number)) {
        return item.path("id").asLong();
      }
    }
    throw new AssertionError("no customer " + number + " in " + page);
  }
}
