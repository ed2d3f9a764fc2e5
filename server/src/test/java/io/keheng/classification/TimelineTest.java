package io.keheng.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.lake.Fact;
import io.keheng.lake.Metrics;
import io.keheng.policy.Policies;
import io.keheng.segment.CustomerClasses;
import io.keheng.shared.TurnQueries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Runs over hand-made customers: bounds to the cent, history, scope, one run at a time. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=timeline")
class TimelineTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

  @Autowired Classifications classifications;
  @Autowired CustomerClasses classes;
  @Autowired TurnQueries turns;
  @Autowired Policies policies;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;

  private MadeCustomers made;

  @BeforeEach
  void customers() {
    made = new MadeCustomers(jdbc);
  }

  private long person(String savings) {
    return made.customer(staffs.headOffice().id(), "PERSONAL", "CNY", savings);
  }

  private Map<String, String> of(long customer) {
    return classes.of(customer).stream()
        .collect(
            Collectors.toMap(
                CustomerClasses.CustomerClass::table, CustomerClasses.CustomerClass::outcome));
  }

  private List<String> history(long customer, String table) {
    return classes.why(customer, table, null).history().stream()
        .map(change -> change.from() + " " + change.to() + " " + change.value())
        .toList();
  }

  @Test
  void theChangesOfClassesStandAmongTheDecisionsOnACustomer() {
    var customer = person("500000.00");
    classifications.classify(JANUARY, null);
    var reader = staffs.with("customer.read");
    var lines = reader.get("/api/customers/{id}/decisions", customer).json().get("items");
    assertThat(lines.findValuesAsString("table")).contains("vip-grade", "annual-fee-waiver");
    for (var line : lines) {
      if (line.get("table").asString().equals("vip-grade")) {
        assertThat(line.get("outcome").asString()).isEqualTo("PLATINUM");
        assertThat(line.get("on").asString()).isEqualTo("2026-01-31");
        var why = reader.get(line.get("why").asString()).json();
        assertThat(why.get("subject").get("value").asString()).isEqualTo("PLATINUM");
      }
    }
  }

  @Test
  void theFactsOfTheTablesAreTheMetricsOfTheLake() {
    var metrics =
        Metrics.facts().stream()
            .collect(Collectors.toMap(Fact::name, fact -> fact.type().name().toLowerCase()));
    assertThat(policies.facts())
        .allSatisfy(fact -> assertThat(metrics).containsEntry(fact.name(), fact.type()));
  }

  @Test
  @Rule("S03-12")
  @Rule("S13-01")
  void boundsHoldToTheCent() {
    var below = person("499999.99");
    var at = person("500000.00");
    var company = made.customer(staffs.headOffice().id(), "CORPORATE", "CNY", "500000.00");
    var czech = made.customer(staffs.headOffice().id(), "PERSONAL", "CZK", "60000.00");
    classifications.classify(JANUARY, null);
    assertThat(of(below))
        .containsEntry("head-office-vip", "NONE")
        .containsEntry("vip-grade", "GOLD")
        .containsEntry("value-tier", "MEDIUM")
        .containsEntry("contact-frequency", "MONTHLY")
        .containsEntry("annual-fee-waiver", "WAIVED")
        .hasSize(12);
    assertThat(of(at))
        .as("meets the standard, and is not filed yet")
        .containsEntry("head-office-vip", "NONE")
        .containsEntry("vip-grade", "PLATINUM")
        .containsEntry("value-tier", "HIGH")
        .containsEntry("service-class", "KEY")
        .containsEntry("contact-frequency", "WEEKLY");
    assertThat(of(company))
        .containsEntry("head-office-vip", "NONE")
        .containsEntry("corporate-kind", "NON_CREDIT");
    assertThat(of(czech)).containsEntry("vip-grade", "PLATINUM");
    assertThat(classes.why(at, "head-office-vip", null).missing()).isEmpty();
    assertThat(classes.why(below, "head-office-vip", null).missing())
        .singleElement()
        .satisfies(gap -> assertThat((BigDecimal) gap.by()).isEqualByComparingTo("0.01"));
  }

  @Test
  void onlyChangesAreWrittenAndAnEarlierRunLeavesLaterStatesAlone() {
    var id = person("300000");
    classifications.classify(JANUARY, null);
    made.saves(id, "600000");
    classifications.classify(MARCH, null);
    assertThat(classifications.classify(MARCH, null).changed()).isZero();
    assertThat(history(id, "value-tier"))
        .containsExactly("2026-03-31 null HIGH", "2026-01-31 2026-03-30 MEDIUM");
    var past = classes.why(id, "value-tier", FEBRUARY);
    assertThat(past.subject().value()).isEqualTo("MEDIUM");
    assertThat(past.history()).extracting(change -> change.release()).containsOnly("cny/value r1");
    made.saves(id, "100");
    classifications.classify(FEBRUARY, null);
    assertThat(history(id, "value-tier"))
        .containsExactly(
            "2026-03-31 null HIGH", "2026-02-28 2026-03-30 LOW", "2026-01-31 2026-02-27 MEDIUM");
    assertThat(history(id, "vip-grade"))
        .as("what waits for a grace does not fall in a run of the past")
        .containsExactly("2026-03-31 null PLATINUM", "2026-01-31 2026-03-30 GOLD");
    made.saves(id, "300000");
    classifications.classify(FEBRUARY, null);
    assertThat(history(id, "value-tier"))
        .containsExactly("2026-03-31 null HIGH", "2026-01-31 2026-03-30 MEDIUM");
    made.saves(id, "600000");
    classifications.classify(MARCH, null);
  }

  @Test
  void oneRunAtATimeInTheBackgroundWithItsFigures() {
    var officer = staffs.with("classification.run", "classification.read");
    try (var turn = turns.take(Classifications.WORK).orElseThrow()) {
      assertThat(turn).isNotNull();
      var busy = officer.post("/api/classifications", Map.of("asOf", "2026-03-31"));
      assertThat(busy.status()).isEqualTo(409);
    }
    var future = officer.post("/api/classifications", Map.of("asOf", "2999-01-01"));
    assertThat(future.status()).isEqualTo(422);
    assertThat(future.json().at("/violations/0/field").asString()).isEqualTo("asOf");
    var started = officer.post("/api/classifications", Map.of("asOf", "2026-03-31"));
    assertThat(started.status()).isEqualTo(202);
    var path = "/api/classifications/" + started.json().get("id").asLong();
    await()
        .atMost(java.time.Duration.ofMinutes(2))
        .until(() -> !officer.get(path).json().get("state").asString().equals("RUNNING"));
    var run = officer.get(path).json();
    assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("DONE");
    assertThat(run.get("tables").size()).isEqualTo(12);
    assertThat(run.get("tables").get(0).get("table").asString()).isEqualTo("value-tier");
    assertThat(officer.delete(path).status()).isEqualTo(409);
    assertThat(staffs.with("classification.read").post("/api/classifications", Map.of()).status())
        .isEqualTo(403);
  }

  @Test
  void whoSeesNoCustomerSeesNoClass() {
    var unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var id = made.customer(unit.id(), "PERSONAL", "CNY", "2000000");
    classifications.classify(MARCH, null);
    var inside = staffs.with(ScopeKind.OWN_UNIT, unit.id(), "customer.read");
    var outside = staffs.with(ScopeKind.OWN_UNIT, staffs.headOffice().id(), "customer.read");
    assertThat(outside.get("/api/customers/" + id + "/classes").status()).isEqualTo(404);
    assertThat(outside.get("/api/customers/" + id + "/metrics").status()).isEqualTo(404);
    var metrics = inside.get("/api/customers/" + id + "/metrics").json();
    assertThat(metrics.get("asOf").asString()).isEqualTo("2026-03-31");
    var listed = inside.get("/api/segments/customers?table=vip-grade&outcome=DIAMOND").json();
    assertThat(listed.get("total").asInt()).isEqualTo(1);
    assertThat(listed.at("/items/0/id").asLong()).isEqualTo(id);
    var figures = inside.get("/api/segments/figures").json();
    assertThat(figures.get(0).at("/outcomes/0/count").asInt()).isEqualTo(1);
    assertThat(inside.get("/api/segments/customers?table=nothing").status()).isEqualTo(422);
  }

  @Test
  void classesAreColumnsAndAFilterOfTheListOfCustomers() {
    var unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var gold = made.customer(unit.id(), "PERSONAL", "CNY", "300000");
    made.customer(unit.id(), "PERSONAL", "CNY", "2000000");
    classifications.classify(MARCH, null);
    var clerk = staffs.with(ScopeKind.OWN_UNIT, unit.id(), "customer.read", "customer.export");

    var tables = clerk.get("/api/segments/tables").json();
    assertThat(tables.at("/0/table").asString()).isEqualTo("value-tier");
    assertThat(clerk.get("/api/customers").json().get("total").asInt()).isEqualTo(2);
    var listed =
        clerk.get("/api/customers?classes=vip-grade:GOLD&classes=value-tier:MEDIUM").json();
    assertThat(listed.get("total").asInt()).isEqualTo(1);
    assertThat(listed.at("/items/0/customer/id").asLong()).isEqualTo(gold);
    assertThat(listed.at("/items/0/classes/vip-grade").asString()).isEqualTo("黄金");
    var either =
        clerk.get("/api/customers?classes=vip-grade:GOLD&classes=vip-grade:DIAMOND").json();
    assertThat(either.get("total").asInt()).isEqualTo(2);
    var none = clerk.get("/api/customers?classes=vip-grade:GOLD&classes=value-tier:HIGH").json();
    assertThat(none.get("total").asInt()).isZero();
    assertThat(clerk.get("/api/customers?classes=vip-grade:NOTHING").status()).isEqualTo(422);
    assertThat(clerk.get("/api/customers?classes=nothing").status()).isEqualTo(422);
  }
}
