package io.keheng.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** How many calls a week a draft costs the bank and each manager. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=rehearsal-scope")
class RehearsalCallsTest extends RehearsalFixture {

  @Test
  @Rule("S14-01")
  void contactsOwedAreCountedByTheWeekForTheBankAndForEachManager() {
    var manager = staffs.person("customer.read");
    for (int i = 0; i < 3; i++) {
      customer(staffs.headOffice().id(), manager.id(), "SAVINGS", "9000000");
    }
    var revision = revision();
    draft(revision, "outcome-cost", "<text>52</text>", "<text>104</text>");
    var id = rehearsed(revision, DAY, "每周两次");

    var weekly =
        one(officer, id)
            .at("/costs/lines")
            .valueStream()
            .filter(line -> line.at("/priceBefore/contacts").decimalValue().intValue() == 52)
            .filter(line -> line.get("customersBefore").asLong() > 0)
            .toList();
    assertThat(weekly)
        .isNotEmpty()
        .allSatisfy(
            line -> {
              var customers = line.get("customersBefore").asLong();
              assertThat(calls(line.get("before"))).isEqualByComparingTo(times(customers, 1));
              assertThat(calls(line.get("after"))).isEqualByComparingTo(times(customers, 2));
            });
    var managers = officer.get("/api/rehearsals/" + id + "/managers").json();
    var his =
        managers
            .valueStream()
            .filter(part -> part.get("id").asLong() == manager.id())
            .findFirst()
            .orElseThrow();
    assertThat(his.get("customers").asLong()).isEqualTo(3);
    assertThat(calls(his.get("before"))).isEqualByComparingTo(times(3, 1));
    assertThat(calls(his.get("after"))).isEqualByComparingTo(times(3, 2));
  }

  private static BigDecimal calls(JsonNode cost) {
    return cost.get("callsAWeek").decimalValue();
  }

  private static BigDecimal times(long customers, int calls) {
    return BigDecimal.valueOf(customers * calls);
  }
}
