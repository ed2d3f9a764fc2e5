package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Either party of an employees' complaint may ask the top for a review; its judgement is final. */
@KehengTest
class ReviewTest extends ComplaintFixture {

  private static final Map<String, Object> WISH =
      Map.of("party", "COMPLAINED_OF", "reason", "判定与事实不符");
  private static final Map<String, Object> JUDGED =
      Map.of("result", "PARTLY", "finding", "部分属实，撤销处罚");

  private long answered() {
    var told = told("INTERNAL");
    told.put("staff", true);
    told.put("happenedAt", "2026-03-01T02:00:00Z");
    told.put("demand", "重新核定考勤");
    var id = lodge(clerk.client(), told);
    did(clerk.client(), id, "ACCEPTED");
    decided(clerk.client(), id, "UPHELD");
    did(clerk.client(), id, "ANSWERED");
    return id;
  }

  private Client.Answer judge(Staffs.Person person, long id) {
    return post(person.client(), id, "review/judgement", JUDGED);
  }

  @Test
  @Rule("S33-05")
  void theJudgementOfTheTopIsFinal() {
    var id = answered();
    var chairman = staffs.person(ScopeKind.WHOLE_BANK, staffs.headOffice().id(), "complaint.*");
    assertThat(judge(chairman, id).status()).as("nobody asked").isEqualTo(409);
    assertThat(post(clerk.client(), id, "review", WISH).status()).isEqualTo(204);
    assertThat(post(clerk.client(), id, "review", WISH).status()).as("once").isEqualTo(409);
    assertThat(todos(chairman)).contains("/complaints/" + id);
    assertThat(act(clerk.client(), id, "CLOSED", Map.of()).status()).as("waits").isEqualTo(409);
    assertThat(judge(upper, id).status()).as("not the top").isEqualTo(403);
    assertThat(judge(chairman, id).status()).isEqualTo(204);
    assertThat(todos(chairman)).doesNotContain("/complaints/" + id);
    assertThat(page(id).at("/complaint/result").asString()).isEqualTo("PARTLY");
    assertThat(todos(clerk)).as("tells both parties").contains("/complaints/" + id);
    assertThat(post(clerk.client(), id, "review", WISH).status()).as("final").isEqualTo(409);
    assertThat(act(clerk.client(), id, "REOPENED", Map.of("note", "再办")).status()).isEqualTo(409);
    did(clerk.client(), id, "CLOSED");
  }

  @Test
  @Rule("S33-05")
  void nobodyJudgesWhatHeHandledAndCustomersComplaintsHaveNoSuchReview() {
    var handler = staffs.person(ScopeKind.WHOLE_BANK, staffs.headOffice().id(), "complaint.*");
    var id = answered();
    did(handler.client(), id, "NOTED", Map.of("note", "看过"));
    did(handler.client(), id, "SATISFACTION_ASKED", Map.of("score", 3));
    assertThat(post(clerk.client(), id, "review", WISH).status()).isEqualTo(204);
    assertThat(judge(handler, id).status()).isEqualTo(409);
    var customers = lodge();
    did(clerk.client(), customers, "ACCEPTED");
    did(clerk.client(), customers, "ACKNOWLEDGED");
    did(clerk.client(), customers, "FOUND");
    decided(clerk.client(), customers, "UPHELD");
    did(clerk.client(), customers, "ANSWERED");
    assertThat(post(clerk.client(), customers, "review", WISH).status()).isEqualTo(409);
  }
}
