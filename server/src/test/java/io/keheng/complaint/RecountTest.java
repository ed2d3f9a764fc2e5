package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.procedure.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** Terms on a year that is not announced are provisional, and counted anew once it is. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=recount")
class RecountTest extends ComplaintFixture {

  private static final ZoneId BANK = ZoneId.of("Asia/Shanghai");
  private static final LocalDate LODGED = LocalDate.of(2033, 4, 25);

  @Autowired BankClock clock;
  @Autowired Complaints complaints;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("calendarSeed")
  ApplicationRunner seed;

  @Test
  @Rule("S10-10")
  void areCountedAnewToldToTheOwnerAndStandInTheCase() {
    follows(outlet, "rural-bank");
    var id = lodgedThen(LODGED);
    did(clerk.client(), id, "ACCEPTED");
    var provisional = clock(id, "rural-bank/handle");
    assertThat(provisional.get("provisional").asBoolean()).isTrue();
    var refused = lodgedThen(LODGED);
    var refusal = Map.<String, Object>of("reason", "NO_FACTS");
    assertThat(post(clerk.client(), refused, "refusal", refusal).status()).isEqualTo(204);

    announces("2033-05-01,HOLIDAY,劳动节,通知\n2033-05-02,HOLIDAY,劳动节,通知\n2033-05-03,HOLIDAY,劳动节,通知\n");
    var definite = clock(id, "rural-bank/handle");
    assertThat(definite.get("provisional").asBoolean()).isFalse();
    assertThat(due(definite)).isEqualTo(due(provisional).plusDays(2));
    assertThat(recounts(id).getFirst().at("/details/0/value").asString())
        .contains(due(provisional) + " → " + due(definite));
    assertThat(recounts(refused)).as("what runs no more stays").isEmpty();
    assertThat(news()).contains("/complaints/" + id);

    announces("2033-10-03,HOLIDAY,国庆节,通知\n");
    assertThat(recounts(id)).as("a day that concerns nothing moves nothing").hasSize(1);
  }

  @Test
  void areCountedAnewByTheYearThatANewVersionBrings() throws Exception {
    jdbc.sql("DELETE FROM calendar.day WHERE extract(year FROM date) = 2026").update();
    follows(outlet, "rural-bank");
    var id = lodgedThen(LocalDate.of(2026, 4, 27));
    assertThat(clock(id, "rural-bank/handle").get("provisional").asBoolean()).isTrue();
    seed.run(new DefaultApplicationArguments());
    assertThat(clock(id, "rural-bank/handle").get("provisional").asBoolean()).isFalse();
    assertThat(recounts(id)).hasSize(1);
    seed.run(new DefaultApplicationArguments());
    assertThat(recounts(id)).as("nothing new").hasSize(1);
  }

  private List<String> news() {
    return clerk
        .client()
        .get("/api/messages?kind=NOTICE&size=50")
        .json()
        .get("items")
        .findValuesAsString("link");
  }

  /** A case that came in a year whose holidays nobody has announced. */
  private long lodgedThen(LocalDate day) {
    var id = new AtomicLong();
    clock.later(
        Duration.between(Instant.now(), day.atTime(10, 0).atZone(BANK).toInstant()),
        () -> id.set(complaints.lodge(lodging(Channel.COUNTER)).id()));
    return id.get();
  }

  private static LocalDate due(JsonNode clock) {
    return LocalDate.ofInstant(Instant.parse(clock.get("dueAt").asString()).minusMillis(1), BANK);
  }

  private List<JsonNode> recounts(long id) {
    return page(id)
        .get("history")
        .valueStream()
        .filter(each -> each.get("act").asString().equals("RECOUNTED"))
        .toList();
  }

  private void announces(String days) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "file",
        new ByteArrayResource(("date,kind,name,source\n" + days).getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return "holidays.csv";
          }
        });
    var admin = staffs.with("calendar.read", "calendar.manage");
    assertThat(admin.upload("/api/calendar/files", parts).status()).isEqualTo(200);
  }
}
