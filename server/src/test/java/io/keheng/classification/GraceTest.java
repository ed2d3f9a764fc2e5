package io.keheng.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.role.Roles;
import io.keheng.segment.CustomerClasses;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Upgrades at once, downgrades of VIP grades after the grace, and what is reported of both. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=grace")
class GraceTest {

  private static final AtomicInteger YEARS = new AtomicInteger(2010);

  @Autowired Classifications classifications;
  @Autowired CustomerClasses classes;
  @Autowired Staffs staffs;
  @Autowired Roles roles;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  private MadeCustomers made;

  /** Each test has a year after those of the tests before it: runs go forward. */
  private LocalDate first;

  @BeforeEach
  void year() {
    made = new MadeCustomers(jdbc);
    first = LocalDate.of(YEARS.incrementAndGet(), 1, 31);
  }

  private String grade(long customer) {
    return classes.of(customer).stream()
        .filter(each -> each.table().equals("vip-grade"))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private List<String> history(long customer) {
    return classes.why(customer, "vip-grade", null).history().stream()
        .map(change -> change.from() + " " + change.value())
        .toList();
  }

  @Test
  @Rule("S03-05")
  void whoFallsShortKeepsTheGradeForTheGraceAndFallsWithTheFirstRunAfterIt() {
    var id = made.person(staffs.headOffice().id(), "300000");
    classifications.classify(first, null);
    made.saves(id, "100");
    var found = first.plusDays(10);
    var run = classifications.classify(found, null);
    assertThat(grade(id)).isEqualTo("GOLD");
    assertThat(run.tables())
        .filteredOn(table -> table.table().equals("vip-grade"))
        .singleElement()
        .satisfies(table -> assertThat(table.changed()).isZero());
    var last = found.plusDays(90);
    var why = classes.why(id, "vip-grade", null);
    assertThat(why.subject().value()).isEqualTo("GOLD");
    assertThat(why.notes())
        .anySatisfy(note -> assertThat(note).contains(last.plusDays(1).toString()));
    classifications.classify(found.plusDays(40), null);
    classifications.classify(last, null);
    assertThat(grade(id)).as("on the last day of the grace").isEqualTo("GOLD");
    var after = last.plusDays(1);
    classifications.classify(after, null);
    assertThat(grade(id)).isEqualTo("NONE");
    assertThat(history(id)).containsExactly(after + " NONE", first + " GOLD");
    assertThat(classes.why(id, "vip-grade", null).notes()).isEmpty();
  }

  @Test
  @Rule("S03-05")
  void whoRecoversWithinTheGraceKeepsTheGradeAndTheNextGraceBeginsAnew() {
    var id = made.person(staffs.headOffice().id(), "300000");
    classifications.classify(first, null);
    made.saves(id, "100");
    classifications.classify(first.plusDays(10), null);
    made.saves(id, "300000");
    classifications.classify(first.plusDays(20), null);
    assertThat(classes.why(id, "vip-grade", null).notes()).isEmpty();
    classifications.classify(first.plusDays(120), null);
    assertThat(grade(id)).isEqualTo("GOLD");
    made.saves(id, "100");
    classifications.classify(first.plusDays(130), null);
    classifications.classify(first.plusDays(220), null);
    assertThat(grade(id)).isEqualTo("GOLD");
    classifications.classify(first.plusDays(221), null);
    assertThat(grade(id)).isEqualTo("NONE");
  }

  @Test
  @Rule("S03-05")
  void upgradesTakeEffectAtOnceAndEndARunningGrace() {
    var id = made.person(staffs.headOffice().id(), "600000");
    classifications.classify(first, null);
    assertThat(grade(id)).isEqualTo("PLATINUM");
    made.saves(id, "300000");
    classifications.classify(first.plusDays(10), null);
    assertThat(grade(id)).isEqualTo("PLATINUM");
    made.saves(id, "3000000");
    classifications.classify(first.plusDays(11), null);
    assertThat(grade(id)).isEqualTo("DIAMOND");
    assertThat(classes.why(id, "vip-grade", null).notes()).isEmpty();
  }

  @Test
  @Rule("S03-05")
  void aRunReportsItsMovementsToTheManagersOfEachUnitOnce() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var outlet = staffs.unit(UnitKind.OUTLET, branch.id());
    var other = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var up = made.person(outlet.id(), "300000");
    made.person(other.id(), "300000");
    classifications.classify(first, null);
    var manager =
        staffs.person(ScopeKind.UNIT_AND_BELOW, branch.id(), "customer.read", "customer.export");
    roles.assign(
        manager.id(),
        List.of(
            new Roles.Grant(
                roles.byCode("branch-manager").orElseThrow().id(),
                ScopeKind.UNIT_AND_BELOW,
                List.of())));
    made.saves(up, "600000");
    var run = classifications.classify(first.plusDays(1), null);

    var listed = manager.client().get("/api/movements?run=" + run.id() + "&table=vip-grade").json();
    assertThat(listed.get("total").asInt()).isEqualTo(1);
    assertThat(listed.at("/items/0/customerId").asLong()).isEqualTo(up);
    assertThat(listed.at("/items/0/fromLabel").asString()).isEqualTo("黄金");
    assertThat(listed.at("/items/0/toLabel").asString()).isEqualTo("白金");
    assertThat(listed.at("/items/0/direction").asString()).isEqualTo("UP");
    assertThat(listed.at("/items/0/unitName").asString()).isEqualTo(outlet.name());
    var figures =
        manager.client().get("/api/movements/figures?run=" + run.id() + "&table=vip-grade").json();
    assertThat(figures.at("/0/up").asInt()).isEqualTo(1);
    assertThat(figures.at("/0/moves/0/count").asInt()).isEqualTo(1);
    var units = manager.client().get("/api/movements/units?run=" + run.id()).json();
    assertThat(units.at("/0/unitId").asLong()).isEqualTo(outlet.id());
    var sheet = manager.client().get("/api/movements/export?run=" + run.id());
    assertThat(sheet.status()).isEqualTo(200);
    var stranger = staffs.with(ScopeKind.OWN_UNIT, other.id(), "customer.read");
    assertThat(stranger.get("/api/movements?run=" + run.id()).json().get("total").asInt()).isZero();

    await()
        .untilAsserted(
            () ->
                assertThat(manager.client().get("/api/messages?kind=NOTICE").json().get("items"))
                    .anySatisfy(
                        message ->
                            assertThat(message.get("link").asString())
                                .isEqualTo("/movements?run=" + run.id() + "&unit=" + branch.id())));
    classifications.classify(first.plusDays(1), null);
    assertThat(reports(manager)).as("nothing moved once more").isOne();
    transaction.executeWithoutResult(
        status -> events.publishEvent(new ClassesChanged(run.id(), first.plusDays(1))));
    await().until(this::heard);
    assertThat(reports(manager)).as("given out once more, told once").isOne();
  }

  /** Whether nobody still has to hear of a run. */
  private boolean heard() {
    return jdbc.sql("SELECT count(*) FROM events.event_publication WHERE event_type = :type")
            .param("type", ClassesChanged.class.getName())
            .query(Long.class)
            .single()
        == 0;
  }

  private static long reports(Staffs.Person manager) {
    return manager
        .client()
        .get("/api/messages?kind=NOTICE")
        .json()
        .get("items")
        .findValuesAsString("link")
        .stream()
        .filter(link -> link.startsWith("/movements"))
        .count();
  }
}
