package io.keheng.complaintreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.duty.Period;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Reports on complaints: of a period, apart for employees, frozen when sent, proof of the duty. */
@KehengTest
class ReportTest {

  private static final String REPORTS = "/api/complaint-reports";

  @Autowired Staffs staffs;
  @Autowired BankClock clock;

  private long branch;
  private LocalDate today;

  @BeforeEach
  void aBranch() {
    branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    today = LocalDate.now(clock);
  }

  private Client head() {
    return staffs.with(ScopeKind.UNIT_AND_BELOW, branch, "complaint.*");
  }

  /** Time enough that the period of today is over, and some days more. */
  private Duration over(Period period, long days) {
    var next = period.next(period.start(today));
    return Duration.ofDays(ChronoUnit.DAYS.between(today, next) + days);
  }

  private void lodge(Client client, boolean staff) {
    var told =
        new HashMap<String, Object>(
            Map.of(
                "channel", staff ? "INTERNAL" : "COUNTER",
                "onBehalf", "SELF",
                "complainant", "王投诉",
                "phone", "13912345678",
                "content", "等候两小时",
                "staff", staff,
                "massRisk", false));
    if (staff) {
      told.put("happenedAt", "2026-03-01T02:00:00Z");
      told.put("demand", "重新核定考勤");
    }
    var answer = client.post("/api/complaints", told);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private long made(Client client, String kind, @Nullable Long unit) {
    var form = new HashMap<String, Object>(Map.of("kind", kind, "on", today.toString()));
    if (unit != null) {
      form.put("unitId", unit);
    }
    var answer = client.post(REPORTS, form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  private static JsonNode report(Client client, long id) {
    return client.get(REPORTS + "/{id}", id).json();
  }

  private static Client.Answer send(Client client, long id) {
    var version = report(client, id).at("/report/version").asLong();
    return client.post(
        REPORTS + "/{id}/sending", Map.of("version", version, "to", "金融监管局"), id);
  }

  @Test
  @Rule("S10-18")
  @Rule("S33-08")
  void saysForEverWhatItSaidWhenItWasSent() {
    var client = head();
    lodge(client, false);
    lodge(client, false);
    lodge(client, true);
    var id = made(client, "HALF_YEAR", branch);
    assertThat(send(client, id).status()).as("the half-year is not over").isEqualTo(409);
    assertThat(client.post(REPORTS, form()).status()).as("one a period").isEqualTo(409);
    var draft = report(client, id);
    assertThat(draft.at("/customers/total/received").asLong()).isEqualTo(2);
    assertThat(draft.at("/employees/total/received").asLong()).as("apart").isOne();
    var due = LocalDate.parse(draft.at("/report/dueOn").asString());
    assertThat(due.getMonthValue() + "-" + due.getDayOfMonth()).isIn("1-30", "7-30");
    clock.later(
        over(Period.HALF_YEAR, 5),
        () -> {
          var later = head();
          assertThat(send(later, id).status()).isEqualTo(204);
          assertThat(send(later, id).status()).as("once").isEqualTo(409);
        });
    var sent = report(client, id);
    lodge(client, false);
    lodge(client, true);
    assertThat(report(client, id)).as("what came afterwards does not alter it").isEqualTo(sent);
    assertThat(sent.at("/customers/total/received").asLong()).isEqualTo(2);
    assertThat(sent.at("/report/sentTo").asString()).isEqualTo("金融监管局");
    assertThat(sent.at("/report/sentBy").asString()).isNotBlank();
    var now = client.get("/api/complaint-figures?period=HALF_YEAR&unit={unit}", branch).json();
    assertThat(now.at("/total/received").asLong()).isEqualTo(3);
    assertThat(cell(client, id, "员工投诉-渠道", 1, 1)).isEqualTo("1");
    assertThat(cell(client, id, "封面", 6, 1)).isEqualTo("金融监管局");
    var other = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger = staffs.with(ScopeKind.UNIT_AND_BELOW, other, "complaint.*");
    assertThat(stranger.get(REPORTS + "/{id}", id).status()).isEqualTo(404);
    assertThat(stranger.post(REPORTS, form()).status()).isEqualTo(422);
  }

  private Map<String, Object> form() {
    return Map.of("kind", "HALF_YEAR", "on", today.toString(), "unitId", branch);
  }

  private static String cell(Client client, long id, String sheet, int row, int column) {
    var bytes = client.get(REPORTS + "/{id}/book", id).bytes();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      var found = book.findSheet(sheet).map(ReportTest::rows).orElseThrow();
      return found.get(row).getCellText(column);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<org.dhatim.fastexcel.reader.Row> rows(Sheet sheet) {
    try {
      return sheet.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK, complaint-week, 1",
    "MONTH, complaint-month, 3",
    "QUARTER, complaint-hot-spots, 3",
    "HALF_YEAR, complaint-half-year, 20"
  })
  @Rule("S10-18")
  @Rule("S10-61")
  @Rule("S33-08")
  @Rule("S10-14")
  void isTheProofOfItsDuty(String kind, String duty, int days) {
    var period = Period.valueOf(kind);
    var id = made(staffs.with("complaint.*"), kind, null);
    clock.later(
        over(period, days),
        () -> {
          var officer = staffs.with("complaint.*", "duty.*");
          assertThat(state(officer, duty, period)).isEqualTo("DUE");
          assertThat(send(officer, id).status()).isEqualTo(204);
          assertThat(state(officer, duty, period)).isEqualTo("DONE");
        });
  }

  private String state(Client officer, String duty, Period period) {
    var from = period.start(today);
    return officer
        .get("/api/duty-calendar?size=500&duty={duty}&since={since}", duty, from)
        .json()
        .get("items")
        .valueStream()
        .filter(item -> item.get("fromOn").asString().equals(from.toString()))
        .findFirst()
        .orElseThrow()
        .get("state")
        .asString();
  }

  @Test
  @Rule("S10-20")
  void showsWhatChangedOfRulesChannelsAndContactsSinceTheReportBefore() {
    var client = head();
    assertThat(contact(client, 0, "消保部", "李部长").status()).isEqualTo(204);
    assertThat(contact(client, 0, "消保部", "张部长").status()).as("stale").isEqualTo(409);
    var first = made(client, "HALF_YEAR", branch);
    clock.later(over(Period.HALF_YEAR, 1), () -> assertThat(send(head(), first).status()).isEqualTo(204));
    assertThat(contact(client, 1, "消保部", "张部长").status()).isEqualTo(204);
    var assigned = Map.of("procedure", "us-cfpb", "besides", List.of(), "version", 0);
    assertThat(
            staffs
                .with("complaint.setup")
                .put("/api/procedure-assignments/{unit}", assigned, branch)
                .status())
        .isEqualTo(204);
    clock.later(
        over(Period.HALF_YEAR, 1),
        () -> {
          today = LocalDate.now(clock);
          var later = head();
          var view = report(later, made(later, "HALF_YEAR", branch));
          var changes =
              view.get("changes")
                  .valueStream()
                  .map(each -> each.get("what").asString() + ": " + each.get("after").asString(""))
                  .toList();
          assertThat(changes)
              .contains("负责人: 张部长", "处理程序: US: CFPB")
              .anyMatch(each -> each.startsWith("投诉渠道: ") && each.contains("网站"));
          assertThat(changes).noneMatch(each -> each.startsWith("主管部门"));
          assertThat(view.at("/settings/0/head").asString()).isEqualTo("张部长");
        });
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger = staffs.with(ScopeKind.UNIT_AND_BELOW, elsewhere, "complaint.*");
    assertThat(contact(stranger, 2, "外", "外").status()).isEqualTo(404);
    assertThat(stranger.get("/api/complaint-contacts").json().size()).isZero();
  }

  private Client.Answer contact(Client client, long version, String department, String head) {
    return client.put(
        "/api/complaint-contacts/{unit}",
        Map.of(
            "version", version,
            "department", department,
            "head", head,
            "contact", "王干事",
            "telephone", "010-12345678"),
        branch);
  }
}
