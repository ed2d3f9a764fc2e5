package io.keheng.checkrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The regular check of the book needs nobody who records that it was done. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=watch")
class CheckDutyTest {

  @Autowired CheckSchedule schedule;
  @Autowired Staffs staffs;

  @Test
  @Rule("S12-08")
  void aFinishedCheckIsTheDutyOfItsMonth() {
    assertThat(month().get("state").asString()).isEqualTo("DUE");
    schedule.regular();
    assertThat(month().get("state").asString()).isEqualTo("DONE");
    assertThat(month().get("doneAt").asString()).isNotBlank();
    assertThat(month().get("doneBy").isNull()).as("no person").isTrue();
  }

  private JsonNode month() {
    var duties = staffs.with("duty.read").get("/api/duty-calendar?duty=information-check").json();
    assertThat(duties.get("total").asInt()).isEqualTo(1);
    return duties.get("items").get(0);
  }
}
