package io.keheng.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer of a unit, a third party, and somebody who hands over. */
abstract class HandOverFixture {

  static final String PASSWORD = "apart-from-the-file-9";

  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @LocalServerPort int port;

  long unit;
  String party;
  String number;
  String mobile;
  long customer;
  Client clerk;
  Client centre;

  @BeforeEach
  void customerOfAUnit() {
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    party = "合作方" + unit;
    number = "DW-" + unit;
    mobile = "136%08d".formatted(unit);
    clerk =
        staffs.with(
            ScopeKind.OWN_UNIT,
            unit,
            "customer.create",
            "customer.read",
            "consent.record",
            "handover.read",
            "handover.agree",
            "handover.give");
    centre = staffs.with("customer.read", "handover.read", "handover.consent");
    customer = open(number, "对外人" + unit);
  }

  long open(String customerNumber, String name) {
    var data =
        Map.of(
            "kind",
            "PERSONAL",
            "name",
            name,
            "number",
            customerNumber,
            "unitId",
            unit,
            "basic",
            Map.of(
                "mobile", mobile,
                "documentKind", "PASSPORT",
                "documentNumber",
                    (customerNumber.equals(number) ? "G%08d" : "F%08d").formatted(unit),
                "nationality", "CHN",
                "born", "1980-01-02"));
    var opened = clerk.post("/api/customers", Map.of("confirmed", true, "data", data));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return opened.json().get("id").asLong();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  long agreement(LocalDate from, LocalDate to) {
    var form = new HashMap<String, Object>();
    form.put("fileNumber", "保密-" + unit + "-" + from);
    form.put("party", party);
    form.put("purpose", "账单寄送");
    form.put("parts", List.of("CONTACT"));
    form.put("duties", "只用于寄送，不得泄露");
    form.put("liability", "赔偿全部损失");
    form.put("validFrom", from.toString());
    form.put("validTo", to.toString());
    var answer = clerk.post("/api/agreements", form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  long agreement() {
    return agreement(today().minusDays(1), today().plusDays(30));
  }

  long consent() {
    var form =
        Map.of(
            "purpose",
            "THIRD_PARTY",
            "party",
            party,
            "manner",
            "PAPER",
            "evidence",
            "SQ-" + unit,
            "givenOn",
            today().toString());
    var given = clerk.post("/api/customers/{id}/consents", form, customer);
    assertThat(given.status()).as(given.text()).isEqualTo(201);
    return given.json().get("ids").get(0).asLong();
  }

  Client.Answer give(long agreement, String part, String... numbers) {
    return clerk.post(
        "/api/hand-overs",
        Map.of(
            "agreementId",
            agreement,
            "purpose",
            "寄送十一月账单",
            "parts",
            List.of(part),
            "numbers",
            List.of(numbers)));
  }

  /** Asked for, and consented to by the customer-service centre. */
  long given(long agreement, String part, String... numbers) {
    var asked = give(agreement, part, numbers);
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    var id = asked.json().get("id").asLong();
    assertThat(centre.post("/api/hand-overs/{id}/consent", null, id).status()).isEqualTo(204);
    return id;
  }

  Client.Answer file(long id) {
    return clerk.post("/api/hand-overs/{id}/file", Map.of("password", PASSWORD), id);
  }

  static List<String> fields(Client.Answer answer) {
    return answer
        .json()
        .get("violations")
        .valueStream()
        .map(v -> v.get("field").asString())
        .toList();
  }
}
