package io.keheng.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.policy.RuleBreaches;
import io.keheng.shared.Paging;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;

/** The compliance calendar over HTTP: due, done, late, by unit, and in the register of rules. */
@KehengTest
class DutyTest {

  private static final String WEEKLY = "high-value-contact";

  @Autowired Staffs staffs;
  @Autowired BankClock clock;
  @Autowired Duties duties;
  @Autowired DutyBreaches breaches;

  private long outlet;
  private Client manager;
  private LocalDate monday;

  @BeforeEach
  void anOutlet() {
    outlet = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id()).id();
    manager = staffs.with(ScopeKind.OWN_UNIT, outlet, "duty.read", "duty.do", "rule.read");
    monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private JsonNode week(Client who, LocalDate from) {
    return who.get("/api/duty-calendar?duty=" + WEEKLY + "&unit=" + outlet)
        .json()
        .get("items")
        .valueStream()
        .filter(item -> item.get("fromOn").asString().equals(from.toString()))
        .findFirst()
        .orElseThrow();
  }

  private Client.Answer record(Client who, LocalDate from) {
    return who.post(
        "/api/duties/{duty}/done",
        Map.of("unitId", outlet, "fromOn", from.toString(), "note", "全部联系"),
        WEEKLY);
  }

  @Test
  void aDutyIsDueUntilItIsDone() {
    assertThat(week(manager, monday).get("state").asString()).isEqualTo("DUE");
    assertThat(record(manager, monday.plusDays(1)).status()).isEqualTo(422);
    assertThat(record(manager, monday).status()).isEqualTo(204);
    assertThat(record(manager, monday).status()).isEqualTo(409);
    assertThat(week(manager, monday).get("state").asString()).isEqualTo("DONE");
    var figures = manager.get("/api/duty-calendar/figures?since=" + monday).json();
    assertThat(figures.findValuesAsString("unitId")).containsExactly(String.valueOf(outlet));
    assertThat(figures.at("/0/done").asLong()).isEqualTo(1);
    assertThat(figures.at("/0/due").asLong()).isPositive();
    assertThat(figures.at("/0/late").asLong()).isZero();
    var undone = "/api/duties/" + WEEKLY + "/done?unit=" + outlet + "&fromOn=" + monday;
    assertThat(manager.delete(undone).status()).isEqualTo(204);
    assertThat(week(manager, monday).get("state").asString()).isEqualTo("DUE");
  }

  @Test
  void whatNobodyDidIsLateAndBreaksItsRule() {
    LocaleContextHolder.setLocale(Locale.CHINA);
    clock.later(
        Duration.ofDays(8),
        () -> {
          assertThat(week().state()).isEqualTo(DutyState.LATE);
          assertThat(breaches.standing())
              .filteredOn(breach -> breach.rule().equals("S14-01"))
              .isNotEmpty()
              .allMatch(breach -> breach.kind() == RuleBreaches.Kind.OVERDUE)
              .allMatch(breach -> breach.followUp().equals("机构负责人"));
          duties.done(WEEKLY, outlet, monday, null);
          assertThat(week().state()).isEqualTo(DutyState.DONE_LATE);
        });
  }

  private DutyItem week() {
    var filter = new Duties.Filter(outlet, WEEKLY, null, List.of(), null);
    return duties.page(monday, filter, new Paging(1, 50, null)).items().stream()
        .filter(item -> item.fromOn().equals(monday))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void othersSeeAndRecordOnlyTheirOwnUnits() {
    var elsewhere = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id()).id();
    var other = staffs.with(ScopeKind.OWN_UNIT, elsewhere, "duty.read", "duty.do");
    var seen = other.get("/api/duty-calendar?unit=" + outlet).json();
    assertThat(seen.get("total").asInt()).isZero();
    assertThat(record(other, monday).status()).isEqualTo(404);
  }
}
