package io.keheng.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.shared.TurnQueries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The classification of every night: its day, a missed one, one that fails, one left by a crash.
 */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=nights")
class NightTest {

  @Autowired Nights nights;
  @Autowired Classifications classifications;
  @Autowired TurnQueries turns;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;
  @Autowired BankClock clock;

  @Test
  void takesTheLastCompleteDayAndWhatWasMissedIsDoneOnce() {
    new MadeCustomers(jdbc).person(staffs.headOffice().id(), "300000");
    var officer = staffs.with("classification.read");
    var yesterday = LocalDate.now(clock).minusDays(1);
    var before = officer.get("/api/classifications/schedule").json();
    assertThat(before.get("businessDate").asString()).isEqualTo(yesterday.toString());
    assertThat(Instant.parse(before.get("next").asString())).isAfter(clock.instant());
    assertThat(nights.catchUp()).as("nothing was missed before the first night").isFalse();

    nights.run();
    var last = officer.get("/api/classifications/schedule").json().get("last");
    assertThat(last.get("state").asString()).isEqualTo("DONE");
    assertThat(last.get("asOf").asString()).isEqualTo(yesterday.toString());
    assertThat(last.get("nightly").asBoolean()).isTrue();
    assertThat(nights.catchUp()).isFalse();
    clock.later(
        Duration.ofDays(2),
        () -> {
          assertThat(nights.catchUp()).as("the night between was missed").isTrue();
          assertThat(nights.catchUp()).as("and is done once").isFalse();
        });
  }

  @Test
  void whoMayRunItIsAlertedWhenARunFails() {
    var officer = staffs.person("classification.run", "classification.read");
    var foreign = new MadeCustomers(jdbc);
    var id = foreign.customer(staffs.headOffice().id(), "PERSONAL", "CNY", "5");
    jdbc.sql(
            """
            UPDATE ledger.account SET currency = 'XAU'
            WHERE id = (SELECT account_id FROM ledger.account_holder WHERE customer_id = :id)
            """)
        .param("id", id)
        .update();
    nights.run();
    var last = officer.client().get("/api/classifications/schedule").json().get("last");
    assertThat(last.get("state").asString()).isEqualTo("FAILED");
    assertThat(officer.client().get("/api/messages?kind=ALERT").json().get("items"))
        .anySatisfy(
            message -> assertThat(message.get("link").asString()).isEqualTo("/classifications"));
    jdbc.sql(
            """
            UPDATE ledger.account SET currency = 'CNY'
            WHERE id = (SELECT account_id FROM ledger.account_holder WHERE customer_id = :id)
            """)
        .param("id", id)
        .update();
  }

  @Test
  void aRunThatAnotherProcessIsAtIsLeftToIt() {
    jdbc.sql(
            """
            INSERT INTO segment.run (as_of, status, step, staff_id, staff_name, started_at)
            VALUES ('2020-01-31', 'RUNNING', 'METRICS', 0, '系统', '2020-02-01T00:00:00Z')
            """)
        .update();
    try (var turn = turns.take(Classifications.WORK).orElseThrow()) {
      assertThat(turn).isNotNull();
      assertThat(classifications.resume()).isEmpty();
    }
    assertThat(classifications.resume()).get().returns(1, RunView::resumed);
    assertThat(classifications.resume()).as("nothing is left").isEmpty();
  }

  @Test
  void aServerThatRunsByNightTakesUpWhatWasLeftWhenItStarts() {
    var id =
        jdbc.sql(
                """
                INSERT INTO segment.run (as_of, status, step, staff_id, staff_name, started_at)
                VALUES ('2020-03-31', 'RUNNING', 'METRICS', 0, '系统', '2020-04-01T00:00:00Z')
                RETURNING id
                """)
            .query(Long.class)
            .single();
    var tasks = new ScheduledTaskRegistrar();
    var idle = new NightSchedule(nights, classifications, clock, false);
    idle.configureTasks(tasks);
    assertThat(tasks.getTriggerTaskList()).as("not by night").isEmpty();
    var nightly = new NightSchedule(nights, classifications, clock, true);
    nightly.configureTasks(tasks);
    assertThat(tasks.getTriggerTaskList()).hasSize(1);
    nightly.afterAStart();
    var officer = staffs.with("classification.read");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> !state(officer, id).get("state").asString().equals("RUNNING"));
    assertThat(state(officer, id).get("state").asString()).isEqualTo("DONE");
    assertThat(state(officer, id).get("resumed").asInt()).isEqualTo(1);
  }

  private static JsonNode state(Client who, long run) {
    return who.get("/api/classifications/{id}", run).json();
  }
}
