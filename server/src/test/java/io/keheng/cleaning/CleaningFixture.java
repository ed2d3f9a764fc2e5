package io.keheng.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Staffs;
import io.keheng.customer.Customers;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.information.CustomerStatus;
import io.keheng.intake.Absorbed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign of a unit, its group, and a customer whose information it has to clean. */
abstract class CleaningFixture {

  static final String ALL = "/api/cleaning/campaigns";

  @Autowired Staffs staffs;
  @Autowired Customers customers;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  long unit;
  Staffs.Person leader;
  Staffs.Person manager;
  Staffs.Person clerk;
  LocalDate today;

  @BeforeEach
  void people() {
    today = LocalDate.now(clock);
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    leader =
        staffs.person(
            "customer.read",
            "customer.update",
            "truth.read",
            "cleaning.read",
            "cleaning.lead",
            "cleaning.work");
    manager =
        staffs.person(
            ScopeKind.OWN,
            unit,
            "customer.read",
            "customer.update",
            "truth.read",
            "cleaning.read",
            "cleaning.work");
    clerk = staffs.person("customer.read", "cleaning.read", "cleaning.lead");
  }

  /** A prospect of the manager without birth date and telephone. */
  long untrue() {
    var draft =
        CustomerDraft.of(
            Map.of(
                CustomerField.NUMBER,
                "CL-" + System.nanoTime(),
                CustomerField.KIND,
                CustomerKind.PERSONAL,
                CustomerField.NAME,
                "待清理",
                CustomerField.STATUS,
                CustomerStatus.PROSPECT,
                CustomerField.UNIT,
                unit,
                CustomerField.MANAGER,
                manager.id()));
    var id = ((Absorbed.Created) customers.absorb(List.of(draft)).getFirst()).id();
    leader.client().post("/api/customers/{id}/truthfulness/check", null, id);
    return id;
  }

  long started(LocalDate amnesty) {
    var planned = leader.client().post(ALL, Map.of("plan", plan(amnesty)));
    assertThat(planned.status()).as(planned.text()).isEqualTo(201);
    var id = planned.json().get("id").asLong();
    var begun = leader.client().post(ALL + "/{id}/start", null, id);
    assertThat(begun.status()).as(begun.text()).isEqualTo(200);
    assertThat(leader.client().post(ALL + "/{id}/start", null, id).status()).isEqualTo(409);
    return id;
  }

  Map<String, Object> plan(LocalDate amnesty) {
    return Plans.plan(
        unit,
        today,
        amnesty,
        List.of(
            Plans.member(leader, "LEADER"),
            Plans.member(clerk, "DEPARTMENT"),
            Plans.member(manager, "STAFF"),
            Plans.member(staffs.person(), "AGENT")));
  }
}
