package io.keheng.mergerequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was consented to of one customer is given of whom he proved to be. */
@KehengTest
class MergedHandOverTest extends EveryRecordFixture {

  private Client.Answer file(long id) {
    return officer.post("/api/hand-overs/{id}/file", Map.of("password", "opens-the-file-7"), id);
  }

  @Test
  @Rule("S20-03")
  @Rule("S09-32")
  void theFileIsMadeAfterAMergeBetweenConsentAndFile() {
    var id = handOver();
    merge(first, second);
    var made = file(id);
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    var number = handOver(id).get("number").asString();
    assertThat(officer.get(CUSTOMER + "/looks", first).text()).contains(number, "basic.mobile");
  }

  @Test
  @Rule("S20-03")
  void oneWhoIsNamedByTwoNumbersIsHandedOverOnce() {
    var before = handOver(handOver());
    merge(first, second);
    var asked =
        officer.post(
            "/api/hand-overs",
            Map.of(
                "agreementId",
                before.get("agreementId").asLong(),
                "purpose",
                "寄送账单",
                "parts",
                List.of("CONTACT"),
                "numbers",
                List.of(tag + "B", tag + "A")));
    var customers = officer.get("/api/hand-overs/{id}/customers", made(asked)).json();
    assertThat(customers.size()).isOne();
    assertThat(customers.at("/0/id").asLong()).isEqualTo(first);
  }

  private JsonNode handOver(long id) {
    return officer.get("/api/hand-overs/{id}", id).json().get("handOver");
  }
}
