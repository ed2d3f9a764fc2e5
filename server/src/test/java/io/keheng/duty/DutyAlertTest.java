package io.keheng.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.role.Roles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Who follows a duty up is told that it has become late, once. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=watch")
class DutyAlertTest {

  @Autowired DutyAlerts alerts;
  @Autowired Staffs staffs;
  @Autowired Roles roles;
  @Autowired BankClock clock;

  private Staffs.Person manager(long unit) {
    var person = staffs.person(ScopeKind.OWN_UNIT, unit, "duty.read");
    var role = roles.byCode("branch-manager").orElseThrow().id();
    roles.assign(person.id(), List.of(new Roles.Grant(role, ScopeKind.UNIT_AND_BELOW, List.of())));
    return person;
  }

  private static List<String> alerts(Client who) {
    return who.get("/api/messages?kind=ALERT&size=100")
        .json()
        .get("items")
        .findValuesAsString("text");
  }

  @Test
  void itsManagersAndWhoSeesToDutiesOfTheBankAreToldOnce() {
    var outlet = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var other = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var manager = manager(outlet.id());
    var elsewhere = manager(other.id());
    var bank = staffs.with("duty.do");
    clock.later(Duration.ZERO, alerts::tell);
    assertThat(alerts(manager.client())).as("nothing is late yet").isEmpty();

    clock.later(Duration.ofDays(8), alerts::tell);
    var told = alerts(manager.client());
    assertThat(told)
        .anySatisfy(text -> assertThat(text).contains("联系高价值客户", outlet.name()))
        .noneSatisfy(text -> assertThat(text).contains(other.name()));
    assertThat(alerts(elsewhere.client()))
        .allSatisfy(text -> assertThat(text).contains(other.name()));
    assertThat(alerts(bank))
        .anySatisfy(text -> assertThat(text).contains("联系高价值客户", outlet.name()));
    assertThat(
            manager
                .client()
                .get("/api/messages?kind=ALERT")
                .json()
                .get("items")
                .findValuesAsString("link"))
        .containsOnly("/duties?unit=" + outlet.id() + "&state=LATE");

    clock.later(Duration.ofDays(8), alerts::tell);
    assertThat(alerts(manager.client())).as("once").hasSameSizeAs(told);
  }
}
