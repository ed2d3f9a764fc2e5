package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.duty.Period;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Units beside each other in a circular, and the first filing with the regulator. */
@KehengTest
class CircularTest extends AfterFixture {

  private static final String REPORTS = "/api/complaint-reports";
  private static final String CIRCULARS = "/api/complaint-circulars";

  @Autowired BankClock clock;

  private long made(String kind, LocalDate on) {
    var form = Map.of("kind", kind, "on", on.toString(), "unitId", branch);
    var answer = upper.client().post(REPORTS, form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  private JsonNode report(long id) {
    return upper.client().get(REPORTS + "/{id}", id).json();
  }

  private Client.Answer send(long id) {
    var form = Map.of("version", report(id).at("/report/version").asLong(), "to", "全辖");
    return upper.client().post(REPORTS + "/{id}/sending", form, id);
  }

  private static JsonNode of(JsonNode league, long unit) {
    return league
        .valueStream()
        .filter(row -> row.at("/row/unitId").asLong() == unit)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Rule("S10-22")
  void unitsThatAreSlowOrHandleBadlyAreToldToAllUnitsAndItStands() {
    var second = staffs.unit(UnitKind.OUTLET, branch).id();
    var other = staffs.person(ScopeKind.OWN_UNIT, second, CLERK);
    var today = LocalDate.now(clock);
    var then = Period.QUARTER.start(today).minusDays(60);
    clock.later(
        Duration.ofDays(ChronoUnit.DAYS.between(today, then)),
        () -> {
          scored(answered(), 1);
          scored(answered(), 5);
          lodge(other.client(), told("COUNTER"));
        });
    var id = made("CIRCULAR", then);
    assertThat(clerk.client().get(CIRCULARS).json().size()).as("not out yet").isZero();
    assertThat(send(id).status()).isEqualTo(204);
    lodge(other.client(), told("COUNTER"));

    assertThat(clerk.client().get(CIRCULARS).json().get(0).get("id").asLong()).isEqualTo(id);
    var league = clerk.client().get(CIRCULARS + "/{id}", id).json();
    assertThat(league.get(0).at("/row/unitId").asLong()).as("most first").isEqualTo(outlet);
    assertThat(of(league, outlet).at("/row/received").asLong()).isEqualTo(2);
    assertThat(of(league, outlet).at("/row/dissatisfied").asLong()).isOne();
    assertThat(of(league, outlet).get("marks").toString()).contains("处理不力").doesNotContain("拖延");
    assertThat(of(league, second).at("/row/late").asLong()).isOne();
    assertThat(of(league, second).get("marks").toString()).contains("拖延").doesNotContain("处理不力");
    assertThat(league).as("the figures of the report").isEqualTo(report(id).get("league"));
    assertThat(head.client().get("/api/messages?kind=ALERT&size=100").text()).contains("投诉情况通报");
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger = staffs.with(ScopeKind.UNIT_AND_BELOW, elsewhere, "complaint.*");
    assertThat(stranger.get(CIRCULARS + "/{id}", id).status()).isEqualTo(404);
  }

  private int contact(long version, String headOf) {
    var form =
        Map.of(
            "version", version,
            "department", "消保部",
            "head", headOf,
            "contact", "王干事",
            "telephone", "010-12345678");
    return upper.client().put("/api/complaint-contacts/{unit}", form, branch).status();
  }

  @Test
  @Rule("S10-19")
  @Rule("S10-20")
  void rulesChannelsDepartmentHeadAndContactAreFiledOnceAndChangesReported() {
    var today = LocalDate.now(clock);
    var id = made("FILING", today);
    assertThat(report(id).at("/report/dueOn").asString())
        .as("the branch opened after the day of the measure")
        .isEqualTo("2020-01-01");
    assertThat(send(id).status()).as("nobody is named").isEqualTo(409);
    assertThat(contact(0, "李部长")).isEqualTo(204);
    assertThat(send(id).status()).isEqualTo(204);
    var filed = report(id).at("/settings/0");
    assertThat(filed.get("procedure").asString()).contains("现行");
    assertThat(filed.get("channels").asString()).contains("电话");
    assertThat(filed.get("head").asString()).isEqualTo("李部长");
    var again = Map.of("kind", "FILING", "on", today.toString(), "unitId", branch);
    assertThat(upper.client().post(REPORTS, again).status()).as("once").isEqualTo(409);

    assertThat(contact(1, "张部长")).isEqualTo(204);
    assertThat(report(id).at("/settings/0/head").asString()).as("as filed").isEqualTo("李部长");
    var half = report(made("HALF_YEAR", today)).get("changes").toString();
    assertThat(half).contains("李部长").contains("张部长");
  }
}
