package io.keheng.classoverride;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.classification.Classifications;
import io.keheng.classification.MadeCustomers;
import io.keheng.segment.CustomerClasses;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What runs of later and of earlier days make of a class set by hand. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=override-run")
class OverrideRunTest {

  @Autowired Classifications classifications;
  @Autowired CustomerClasses classes;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;
  @Autowired BankClock clock;

  private List<String> history(long customer) {
    return classes.why(customer, "vip-grade", null).history().stream()
        .map(change -> change.from() + " " + change.value())
        .toList();
  }

  private void diamond(long customer, LocalDate until) {
    var wish =
        Map.of(
            "table", "vip-grade",
            "outcome", "DIAMOND",
            "until", until.toString(),
            "reason", "行长办公会同意");
    var asked =
        staffs
            .with("customer.read", "classification.override")
            .post("/api/customers/{id}/class-overrides", wish, customer);
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    var path = "/api/class-overrides/" + asked.json().get("id").asLong();
    var approving = staffs.with("customer.read", "classification.approve");
    assertThat(approving.post(path + "/approval", Map.of()).status()).isEqualTo(204);
  }

  @Test
  void aRunAfterItsLastDayEndsItAndARunOfADayBeforeLeavesWhatWas() {
    var made = new MadeCustomers(jdbc);
    var id = made.person(staffs.headOffice().id(), "300000");
    var today = LocalDate.now(clock);
    classifications.classify(today, null);
    diamond(id, today.plusDays(5));
    made.saves(id, "600000");
    var after = today.plusDays(6);
    clock.later(Duration.ofDays(6), () -> classifications.classify(after, null));
    assertThat(history(id)).containsExactly(after + " PLATINUM", today + " DIAMOND");
    assertThat(
            staffs
                .with("customer.read")
                .get("/api/class-overrides?state=ENDED&size=100")
                .json()
                .get("items")
                .findValuesAsString("customerId"))
        .contains(String.valueOf(id));

    clock.later(Duration.ofDays(6), () -> classifications.classify(today.plusDays(2), null));
    assertThat(history(id)).containsExactly(after + " PLATINUM", today + " DIAMOND");
  }
}
