package io.keheng.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.intake.Absorbed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A customer of a unit, who receives his requests and who decides on them. */
abstract class RightsFixture {

  static final String ONE = "/api/rights-requests/{id}";

  @Autowired Staffs staffs;
  @Autowired Customers customers;

  long unit;
  Client clerk;
  Client officer;
  String mobile;
  long customer;

  @BeforeEach
  void customerOfAUnit() {
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    clerk = staffs.with(ScopeKind.OWN_UNIT, unit, "customer.read", "rights.read", "rights.receive");
    officer = staffs.with("customer.read", "rights.*", "audit.read");
    mobile = "137%08d".formatted(unit);
    var draft =
        CustomerDraft.of(
            Map.of(
                CustomerField.NUMBER,
                "RR-" + System.nanoTime(),
                CustomerField.KIND,
                CustomerKind.PERSONAL,
                CustomerField.NAME,
                "=请求人",
                CustomerField.MOBILE,
                mobile,
                CustomerField.UNIT,
                unit));
    customer = ((Absorbed.Created) customers.absorb(List.of(draft)).getFirst()).id();
  }

  long receive(String kind, String applicant) {
    var answer = clerk.post("/api/customers/{id}/rights-requests", form(kind, applicant), customer);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  static Map<String, Object> form(String kind, String applicant) {
    return new HashMap<>(
        Map.of(
            "kind", kind,
            "applicant", applicant,
            "applicantName", "申请人",
            "content", "请提供我的信息",
            "manner", "PAPER",
            "receivedOn", "2026-02-10"));
  }

  JsonNode one(long id) {
    return officer.get(ONE, id).json();
  }

  long version(long id) {
    return one(id).at("/line/request/version").asLong();
  }

  Client.Answer decide(long id, boolean granted, @Nullable String ground) {
    var form = new HashMap<String, Object>(Map.of("granted", granted, "reasons", "已核实"));
    form.put("version", version(id));
    form.put("ground", ground);
    return officer.post(ONE + "/decision", form, id);
  }

  Client.Answer identify(long id) {
    var form = Map.of("version", version(id), "means", "DOCUMENT", "evidence", "ID-20260210");
    return clerk.post(ONE + "/identity", form, id);
  }
}
