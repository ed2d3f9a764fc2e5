package io.keheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.UnitKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

@KehengTest
class CalendarTest {

  @Autowired Staffs staffs;

  @Test
  void showsTheYearsAndWhichIsNotAnnounced() {
    var reader = staffs.with("calendar.read");
    var years = reader.get("/api/calendar/years").json();
    assertThat(years.get(0).get("year").asInt()).isEqualTo(2010);
    var year = reader.get("/api/calendar/years/2026").json();
    assertThat(year.get("announced").asBoolean()).isTrue();
    assertThat(year.get("days")).hasSize(365);
    assertThat(year.get("days").get(3).get("kind").asString()).isEqualTo("MAKEUP");
    assertThat(reader.get("/api/calendar/years/2031").json().get("announced").asBoolean())
        .isFalse();
    assertThat(reader.put("/api/calendar/days/2026-01-04", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void anAdministratorLoadsAYearOrNothingAndTheChangeIsRecorded() {
    var admin = staffs.with("calendar.read", "calendar.manage", "change.read");
    var bad = upload(admin, "date,kind,name,source\n2029-05-01,HOLIDAY,劳动节,通知\n2029-02-30,X,,a\n");
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.json().get("violations").get(0).get("field").asString()).isEqualTo("line 3");
    assertThat(announced(admin, 2029)).as("nothing half done").isFalse();

    var good = "date,kind,name,source\n2029-05-01,HOLIDAY,劳动节,通知\n2029-04-28,MAKEUP,劳动节,通知\n";
    assertThat(upload(admin, good).json().get("added").asInt()).isEqualTo(2);
    assertThat(upload(admin, good).json().get("unchanged").asInt()).isEqualTo(2);
    assertThat(announced(admin, 2029)).isTrue();
    var change = admin.get("/api/changes?entity=calendar-day&id=2029-05-01").json();
    assertThat(change.get("items").get(0).get("action").asString()).isEqualTo("set");
    var gbk = "date,kind,name,source\n2029-05-02,HOLIDAY,劳动节,通知\n";
    assertThat(upload(admin, gbk.getBytes(java.nio.charset.Charset.forName("GBK"))).status())
        .isEqualTo(422);
  }

  @Test
  void aDayIsCorrectedByHandAndTakenBack() {
    var admin = staffs.with("calendar.read", "calendar.manage");
    var path = "/api/calendar/days/2030-03-04";
    var holiday = Map.of("kind", "HOLIDAY", "name", "行庆", "reason", "总行通知");
    assertThat(admin.put(path, holiday).json().get("kind").asString()).isEqualTo("HOLIDAY");
    var weekend = Map.of("kind", "WEEKEND", "reason", "x");
    assertThat(admin.put(path, weekend).status()).isEqualTo(422);
    var makeup = Map.of("kind", "MAKEUP", "name", "行庆", "reason", "x");
    assertThat(admin.put(path, makeup).status()).isEqualTo(422);
    var back = Map.of("kind", "WORKDAY", "reason", "撤销");
    assertThat(admin.put(path, back).json().get("kind").asString()).isEqualTo("WORKDAY");
  }

  @Test
  void countsWorkingDaysOverAHolidayAndSaysWhyForEachDay() {
    var due = deadline("2026-09-24", 6, "WORKING_DAY", false);
    assertThat(due.get("due").asString()).isEqualTo("2026-10-10");
    assertThat(due.get("provisional").asBoolean()).isFalse();
    var days = due.get("why").get("days");
    assertThat(days).hasSize(17);
    assertThat(days.get(0).get("reason").asString()).contains("起始日不计入");
    assertThat(days.get(1).get("reason").asString()).isEqualTo("中秋节放假，不计");
    assertThat(days.get(16).get("reason").asString()).isEqualTo("国庆节调休上班，计入");
  }

  @Test
  void naturalDaysRollForwardOnlyWhenAsked() {
    assertThat(deadline("2026-09-16", 15, "NATURAL_DAY", false).get("due").asString())
        .isEqualTo("2026-10-01");
    assertThat(deadline("2026-09-16", 15, "NATURAL_DAY", true).get("due").asString())
        .isEqualTo("2026-10-08");
    var far = deadline("2031-12-20", 30, "NATURAL_DAY", false);
    assertThat(far.get("provisional").asBoolean()).as("natural days need no notice").isFalse();
    assertThat(deadline("2031-12-20", 30, "WORKING_DAY", false).get("provisional").asBoolean())
        .isTrue();
    assertThat(
            staffs
                .with("calendar.read")
                .post("/api/calendar/deadlines", question("x", -1))
                .status())
        .isEqualTo(422);
  }

  @Test
  @Rule("S16-02")
  void receptionIsOpenMondayToFridayWithALunchBreak() {
    // Friday 11:50, ten minutes to the break, half an hour after it, then the weekend.
    assertThat(minutes("2026-11-20T11:50", 10)).isEqualTo("2026-11-20T12:00");
    assertThat(minutes("2026-11-20T11:50", 11)).isEqualTo("2026-11-20T13:31");
    assertThat(minutes("2026-11-20T17:00", 30)).isEqualTo("2026-11-20T17:30");
    assertThat(minutes("2026-11-20T17:00", 31)).isEqualTo("2026-11-23T08:31");
    assertThat(minutes("2026-11-23T07:00", 450)).isEqualTo("2026-11-23T17:30");
    assertThat(minutes("2026-10-09T17:30", 1)).as("make-up Saturday").isEqualTo("2026-10-10T08:31");
  }

  @Test
  void aUnitHasHoursOfItsOwn() {
    var admin = staffs.with("calendar.read", "calendar.manage");
    var unit = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var standard = admin.get("/api/service-calendars").json().get(0).get("definition");
    var made =
        admin.post("/api/service-calendars", Map.of("unitId", unit.id(), "definition", standard));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(
            admin
                .post("/api/service-calendars", Map.of("unitId", unit.id(), "definition", standard))
                .status())
        .isEqualTo(422);
    var path = "/api/service-calendars/" + made.json().get("id").asLong();
    var change = Map.of("definition", standard, "version", 0);
    assertThat(admin.put(path, change).status()).isEqualTo(200);
    assertThat(admin.put(path, change).status()).as("stale version").isEqualTo(409);
    var wrong =
        Map.of(
            "name",
            "x",
            "hours",
            List.of(),
            "breaks",
            List.of(),
            "ownDays",
            List.of(),
            "closedOnHolidays",
            true,
            "makeupAs",
            "MONDAY");
    assertThat(admin.put(path, Map.of("definition", wrong, "version", 1)).status()).isEqualTo(422);
  }

  private String minutes(String start, int amount) {
    return deadline(start, amount, "WORKING_MINUTE", false).get("due").asString();
  }

  private JsonNode deadline(String start, int amount, String unit, boolean roll) {
    var answer =
        staffs
            .with("calendar.read")
            .post(
                "/api/calendar/deadlines",
                Map.of("start", start, "amount", amount, "unit", unit, "rollForward", roll));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static Map<String, Object> question(String start, int amount) {
    return Map.of("start", start, "amount", amount, "unit", "NATURAL_DAY", "rollForward", false);
  }

  private static boolean announced(Client client, int year) {
    return client.get("/api/calendar/years/" + year).json().get("announced").asBoolean();
  }

  private static Client.Answer upload(Client client, String text) {
    return upload(client, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Client.Answer upload(Client client, byte[] bytes) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "file",
        new ByteArrayResource(bytes) {
          @Override
          public String getFilename() {
            return "holidays.csv";
          }
        });
    return client.upload("/api/calendar/files", parts);
  }
}
