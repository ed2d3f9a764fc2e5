package io.keheng.reveal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.calendar.ServiceCalendars;
import io.keheng.calendar.ServiceHours;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Unusual looks become cases of the compliance officers of the unit, each once. */
@KehengTest
class UnusualLookTest {

  private static final String CASES = "/api/unusual-looks";

  @Autowired Staffs staffs;
  @Autowired ServiceCalendars calendars;
  @Autowired Clock clock;

  private long unit;
  private Client officer;
  private Staffs.Person compliance;

  @BeforeEach
  void aUnitThatNeverCloses() {
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    officer = staffs.with("customer.create");
    compliance =
        staffs.person(ScopeKind.OWN_UNIT, unit, "look.read", "look.close", "customer.read");
  }

  private void serves(List<ServiceHours.OwnDay> own) {
    var always =
        Stream.of(DayOfWeek.values())
            .map(day -> new ServiceHours.Hours(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
            .toList();
    calendars.define(unit, new ServiceHours("全天", always, List.of(), own, false, DayOfWeek.MONDAY));
  }

  private long open(String name) {
    var basic = Map.of("documentKind", "OTHER", "documentNumber", name + unit);
    var data = Map.of("kind", "PERSONAL", "name", name, "unitId", unit, "basic", basic);
    var answer = officer.post("/api/customers", Map.of("confirmed", true, "data", data));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  private Staffs.Person clerk() {
    return staffs.person(ScopeKind.OWN_UNIT, unit, "customer.read", "customer.reveal");
  }

  private static void reveal(Staffs.Person clerk, long customer) {
    var answer =
        clerk.client().post("/api/customers/{id}/reveal", Map.of("purpose", "CONTACT"), customer);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private List<JsonNode> cases() {
    return compliance.client().get(CASES + "?open=true").json().get("items").valueStream().toList();
  }

  private long alerts() {
    return compliance
        .client()
        .get("/api/messages?size=500")
        .json()
        .get("items")
        .valueStream()
        .filter(message -> message.get("link").asString("").startsWith("/unusual-looks"))
        .count();
  }

  @Test
  @Rule("S05-08")
  @Rule("S12-09")
  void theSameCustomerAgainAndAgainIsOneCaseUntilItIsClosed() {
    serves(List.of());
    var clerk = clerk();
    var customer = open("何反复");
    for (var n = 1; n < 5; n++) {
      reveal(clerk, customer);
    }
    assertThat(cases()).isEmpty();
    reveal(clerk, customer);
    reveal(clerk, customer);
    assertThat(cases()).hasSize(1);
    assertThat(alerts()).isOne();
    var found = cases().getFirst();
    assertThat(found.get("kindLabel").asString()).isEqualTo("反复查看同一客户");
    assertThat(found.get("staffNo").asString()).isEqualTo(clerk.number());
    assertThat(found.at("/customer/name").asString()).isEqualTo("何反复");

    var about = compliance.client().get(CASES + "?customer={id}", customer).json();
    assertThat(about.get("total").asInt()).isOne();
    var other = compliance.client().get(CASES + "?customer={id}", open("何其他")).json();
    assertThat(other.get("total").asInt()).isZero();
    assertThat(other.at("/customer/name").asString()).as("named without a case").isEqualTo("何其他");
    assertThat(other.at("/customer/number").asString()).isNotEmpty();
    assertThat(compliance.client().get(CASES + "?customer=999999999").status()).isEqualTo(404);

    var id = found.get("id").asLong();
    var detail = compliance.client().get(CASES + "/{id}", id).json();
    assertThat(detail.get("looks").size()).isEqualTo(6);
    assertThat(detail.at("/looks/0/purposeLabel").asString()).isEqualTo("联系客户");
    assertThat(detail.at("/why/decision/rows/2/fired").asBoolean()).isTrue();

    var close = CASES + "/{id}/closure";
    assertThat(compliance.client().post(close, Map.of("remark", " "), id).status()).isEqualTo(422);
    var closed = compliance.client().post(close, Map.of("remark", "已核实：补录资料"), id);
    assertThat(closed.json().get("remark").asString()).isEqualTo("已核实：补录资料");
    assertThat(compliance.client().post(close, Map.of("remark", "x"), id).status()).isEqualTo(409);
    assertThat(cases()).isEmpty();
  }

  @Test
  @Rule("S12-09")
  void looksOutsideServiceHoursAndOfManyCustomersAreCasesOfTheirOwn() {
    var today = LocalDate.now(clock);
    serves(
        Stream.of(today.minusDays(1), today, today.plusDays(1))
            .map(day -> new ServiceHours.OwnDay(day, null, null, "停业"))
            .toList());
    var clerk = clerk();
    var stranger = staffs.with(ScopeKind.OWN_UNIT, staffs.headOffice().id(), "look.read");
    for (var n = 1; n <= 16; n++) {
      reveal(clerk, open("郑" + n));
    }
    assertThat(cases().stream().map(found -> found.get("kind").asString()))
        .containsExactlyInAnyOrder("OUT_OF_HOURS", "MANY", "ALLOWANCE");
    assertThat(alerts()).isEqualTo(3);
    var id = cases().getFirst().get("id").asLong();
    assertThat(stranger.get(CASES + "/{id}", id).status()).isEqualTo(404);
    assertThat(stranger.get(CASES).json().get("items").valueStream())
        .noneMatch(found -> found.get("id").asLong() == id);
  }

  @Test
  void nobodyClosesHisOwn() {
    serves(List.of());
    var both =
        staffs.person(
            ScopeKind.OWN_UNIT,
            unit,
            "customer.read",
            "customer.reveal",
            "look.read",
            "look.close");
    var customer = open("自查");
    for (var n = 0; n < 5; n++) {
      reveal(both, customer);
    }
    var id = cases().getFirst().get("id").asLong();
    var refused = both.client().post(CASES + "/{id}/closure", Map.of("remark", "x"), id);
    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void saysWhyTheAllowanceIsWhatItIs() {
    var agent = staffs.holding("contact-centre-agent");
    var why = agent.client().get("/api/reveal-allowance/why").json();
    assertThat(why.at("/subject/valueLabel").asString()).isEqualTo("100 位客户");
    assertThat(why.at("/decision/rows/0/fired").asBoolean()).isTrue();
    assertThat(why.at("/articles/0/id").asString()).isEqualTo("S12-09");
  }
}
