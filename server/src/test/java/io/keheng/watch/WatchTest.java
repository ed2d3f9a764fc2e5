package io.keheng.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of rules tells how often a rule acted, and which tests prove it. */
@KehengTest
class WatchTest {

  @Autowired Staffs staffs;

  @Test
  void aGuardThatActedIsCounted() {
    var reader = staffs.with("rule.read");
    var before = acted(reader);
    var drafter = staffs.with("measure.read", "measure.draft");
    var head =
        Map.of("title", "试", "reason", "试", "effectiveFrom", LocalDate.of(2100, 1, 1).toString());
    var id =
        drafter
            .post("/api/revisions", Map.of("set", "bank", "head", head))
            .json()
            .get("id")
            .asLong();
    // Refused, for there is nothing to submit: the guard acted all the same.
    assertThat(drafter.post("/api/revisions/{id}/submission", Map.of(), id).status())
        .isEqualTo(422);
    assertThat(acted(reader)).isEqualTo(before + 1);
    var rule = reader.get("/api/rules/S29-06").json();
    assertThat(rule.get("tests").valueStream().map(test -> test.asString()).toList())
        .contains("revision.RevisionTest.whoDraftedItApprovesItInNoRole");
    assertThat(rule.get("guards").size()).isPositive();
  }

  private static long acted(Client reader) {
    return reader.get("/api/rules/S29-06").json().get("rule").get("acted").asLong();
  }
}
