package io.keheng.mergerequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.duplicate.MergeFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two customers who are likely the same, of whom the second owns whatever a customer can. */
abstract class OwningFixture extends MergeFixture {

  static final String CUSTOMER = "/api/customers/{id}";

  @Autowired Clock clock;

  long first;
  long second;

  @BeforeEach
  void two() throws Exception {
    first = passport("A", "1", Map.of("address", "北京市朝阳区甲路1号"));
    second = passport("B", "2", Map.of());
    feed(
        Map.of(
            "accounts.csv",
            """
            account_no;product;currency;opened;closed;opening_balance
            %1$sK1;SAVINGS;CNY;2020-01-02;;100.00
            %1$sK2;SAVINGS;CNY;2020-01-02;;7.00
            """,
            "holders.csv",
            """
            account_no;customer_no;role
            %1$sK1;%1$sA;AUTHORISED
            %1$sK1;%1$sB;OWNER
            %1$sK2;%1$sB;OWNER
            """,
            "loans.csv",
            """
            loan_no;customer_no;currency;amount;term_months;instalment;granted;balance;status
            %1$sL1;%1$sB;CNY;5000.00;12;430.00;2024-01-02;4000.00;PERFORMING
            """,
            "cards.csv",
            """
            card_no;account_no;customer_no;type;issued;closed
            %1$sD1;%1$sK2;%1$sB;CLASSIC;2020-02-02;
            """,
            "orders.csv",
            """
            order_no;account_no;bank_to;account_to;amount;kind
            %1$sO1;%1$sK2;AB;12345678;20.00;HOUSEHOLD
            """,
            "transactions-2024-01.csv",
            """
            txn_no;account_no;booked_on;amount;balance_after;kind;counterparty_bank;counterparty_account;text
            %1$sT1;%1$sK2;2024-01-03;50.00;57.00;CASH_IN;;;存现
            """));
  }

  private long passport(String number, String last, Map<String, ?> more) {
    var basic = new HashMap<String, Object>(more);
    basic.put("born", BORN);
    basic.put("documentKind", "PASSPORT");
    basic.put("documentNumber", "P%07d%s".formatted(unit, last));
    basic.put("nationality", "CHN");
    return person(number, basic);
  }

  void relate(long from, long to) {
    var relation =
        Map.of("kind", "HOUSEHOLD", "outgoing", true, "otherId", to, "since", "2020-01-01");
    var answer = officer.post(CUSTOMER + "/relations", relation, from);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  void record(long customer, String what, Map<String, ?> body) {
    var answer = officer.post(CUSTOMER + "/" + what, body, customer);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  static Map<String, Object> consent(String purpose, String on) {
    return Map.of("purpose", purpose, "manner", "PAPER", "evidence", "E-" + purpose, "givenOn", on);
  }

  int findings(long customer) {
    return officer.get(CUSTOMER + "/truthfulness", customer).json().get("findings").size();
  }

  long share() {
    return share(asking);
  }

  /** Asks that the second is shared. */
  long share(Client by) {
    var asked = new HashMap<String, Object>();
    asked.put("purpose", "JOINT_SERVICE");
    asked.put("reason", "联合营销项目");
    asked.put("parts", List.of("CONTACT"));
    asked.put("numbers", List.of(tag + "B"));
    asked.put("fromOn", LocalDate.now(clock).toString());
    asked.put("toOn", LocalDate.now(clock).plusDays(9).toString());
    var answer = by.post("/api/shares", asked);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  long incident() {
    var facts =
        Map.of(
            "kind",
            "LEAK",
            "title",
            "客户资料外泄",
            "happened",
            "客户来电",
            "measures",
            "停用账号",
            "foundAt",
            clock.instant().toString(),
            "foundBy",
            "客服坐席");
    var id =
        officer
            .post("/api/incidents", Map.of("drill", true, "facts", facts))
            .json()
            .get("id")
            .asLong();
    var search =
        Map.of(
            "from", clock.instant().minus(Duration.ofHours(1)).toString(),
            "until", clock.instant().plusSeconds(60).toString(),
            "customers", List.of(tag + "B"));
    var found = officer.post("/api/incidents/{id}/affected", search, id);
    assertThat(found.status()).as(found.text()).isLessThan(300);
    return id;
  }
}
