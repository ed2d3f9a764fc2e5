package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who may be given cases, who was educated, and where law and compliance have their say. */
@KehengTest
class TrainingTest extends OfficeFixture {

  private static final String[] NEEDED = {"LAW", "PRODUCTS", "RULES"};

  @Autowired BankClock clock;

  private String today() {
    return LocalDate.now(clock).toString();
  }

  @Test
  @Rule("S10-04")
  void whoHasNoValidProofOfTrainingIsGivenNoCase() {
    has(branch, "DEPARTMENT", department(branch));
    var id = lodge();
    trained(clerk, LocalDate.now(clock).minusYears(2).toString(), NEEDED);
    var refused = act(clerk.client(), id, "ACCEPTED", Map.of());
    assertThat(refused.status()).as("run out").isEqualTo(403);
    assertThat(refused.text()).contains("法律法规");
    trained(clerk, today(), NEEDED);
    did(clerk.client(), id, "ACCEPTED");
    var slip = Map.<String, Object>of("unitId", outlet, "staffId", head.id(), "reason", "转办");
    assertThat(post(clerk.client(), id, "slips", slip).status()).as("untrained").isEqualTo(422);
    trained(head, today(), "LAW", "PRODUCTS");
    assertThat(post(clerk.client(), id, "slips", slip).status()).as("in part").isEqualTo(422);
    trained(head, today(), "RULES");
    assertThat(post(clerk.client(), id, "slips", slip).status()).isEqualTo(204);
    assertThat(post(head.client(), id, "slips/taking", Map.of()).status()).isEqualTo(204);
    var future = LocalDate.now(clock).plusDays(1).toString();
    var early = Map.of("staffId", head.id(), "education", "LAW", "takenOn", future);
    assertThat(officer.post("/api/complaint-trainings", early).status()).isEqualTo(422);
  }

  @Test
  @Rule("S10-04")
  void whereTheFirstToBeAskedKeepsTheCaseSomebodyIsWarned() {
    follows(outlet, "rural-bank");
    has(branch, "DEPARTMENT", department(branch));
    var id = lodge();
    did(clerk.client(), id, "ACCEPTED");
    assertThat(told(upper.client(), "ALERT")).contains("没有有效的培训证明").contains("/complaints/" + id);
  }

  private JsonNode figure(String education) {
    return officer
        .get("/api/complaint-trainings/figures?unit={unit}", outlet)
        .json()
        .valueStream()
        .filter(each -> each.get("education").asString().equals(education))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Rule("S10-16")
  void complianceSpeaksInMajorCasesAndTheEducationOfStaffIsRecorded() {
    follows(outlet, "cbrc-2012");
    var lawyer = staffs.person(ScopeKind.WHOLE_BANK, branch, CLERK);
    has(branch, "COMPLIANCE", lawyer.id());
    var told = told("REGULATOR");
    var id = lodge(clerk.client(), told);
    did(clerk.client(), id, "ACCEPTED");
    did(clerk.client(), id, "ACKNOWLEDGED");
    did(clerk.client(), id, "FOUND");
    var decision = Map.<String, Object>of("result", "UPHELD", "basis", "依据", "reasons", "理由");
    assertThat(post(clerk.client(), id, "decision", decision).status())
        .as("compliance has not spoken")
        .isEqualTo(409);
    var words = Map.<String, Object>of("note", "涉及格式条款，建议退还");
    assertThat(post(clerk.client(), id, "law-advice", words).status()).isEqualTo(403);
    assertThat(post(lawyer.client(), id, "law-advice", words).status()).isEqualTo(204);
    decided(clerk.client(), id, "UPHELD");
    var plain = lodge();
    assertThat(post(lawyer.client(), plain, "law-advice", words).status())
        .as("no case of his")
        .isEqualTo(403);

    assertThat(figure("CONSUMER_RIGHTS").get("valid").asLong()).isZero();
    trained(clerk, today(), "CONSUMER_RIGHTS");
    assertThat(figure("CONSUMER_RIGHTS").get("valid").asLong()).isOne();
    assertThat(figure("CONSUMER_RIGHTS").get("people").asLong()).isEqualTo(2);
  }
}
