package io.keheng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.classification.Classifications;
import io.keheng.classification.MadeCustomers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** While VIP grades are reviewed by hand, nobody has one by the tables alone. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=manual-review")
class ManualReviewTest {

  @Autowired Catalogue catalogue;
  @Autowired Releases releases;
  @Autowired ReleaseLoader loader;
  @Autowired Classifications classifications;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  @Rule("S03-07")
  void aGradeIsInForceOnlyOnceAPersonHasReviewedIt() {
    var today = LocalDate.now(clock);
    var set = catalogue.set("bank");
    var release = releases.on(set, set.table("class-change").orElseThrow(), today);
    var byHand =
        releases.dmn(release).replace("<text>&quot;SYSTEM&quot;", "<text>&quot;MANUAL&quot;");
    assertThat(byHand).isNotEqualTo(releases.dmn(release));
    loader.take(set, "class-change", byHand);
    var id = new MadeCustomers(jdbc).person(staffs.headOffice().id(), "600000");

    var reader = staffs.with("customer.read");
    var starter =
        staffs.person("classification.run", "classification.read", "classification.approve");
    var started = starter.client().post("/api/classifications", Map.of("asOf", today.toString()));
    var run = "/api/classifications/" + started.json().get("id").asLong();
    await().until(() -> starter.client().get(run).json().get("state").asString().equals("DONE"));
    assertThat(grade(reader, id)).isEqualTo("NONE");
    var change =
        "/api/class-changes/"
            + reader.get("/api/class-changes?kind=REVIEW").json().at("/items/0/id").asLong();
    var note = Map.of("note", "材料齐全，同意");
    assertThat(starter.client().post(change + "/confirmation", note).status())
        .as("who started the run is not the second person")
        .isEqualTo(403);
    assertThat(staffs.with("classification.approve").post(change + "/confirmation", note).status())
        .isEqualTo(204);
    assertThat(grade(reader, id)).isEqualTo("PLATINUM");
    classifications.classify(today, null);
    assertThat(grade(reader, id)).isEqualTo("PLATINUM");
  }

  private static String grade(Client reader, long customer) {
    return reader
        .get("/api/customers/" + customer + "/classes")
        .json()
        .valueStream()
        .filter(each -> each.get("table").asString().equals("vip-grade"))
        .findFirst()
        .orElseThrow()
        .get("outcome")
        .asString();
  }
}
