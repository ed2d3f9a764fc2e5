package io.keheng.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.regulatoradvice.AdviceWatch;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Advice of a regulator is tracked to the answer. */
@KehengTest
class AdviceTest extends ImprovementFixture {

  private static final String ALL = "/api/regulator-advice";
  private static final String ADVICE = ALL + "/{id}";

  @Autowired AdviceWatch watch;

  private Map<String, Object> letter(String number, int days) {
    return new HashMap<>(
        Map.of(
            "body",
            "NFRA",
            "number",
            number + branch,
            "content",
            "限期完善电子渠道转账差错处理机制",
            "receivedOn",
            today.toString(),
            "dueOn",
            today.plusDays(days).toString(),
            "unitId",
            branch,
            "ownerId",
            owner.id()));
  }

  private long entered(Client client, String number, int days) {
    var answer = client.post(ALL, letter(number, days));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  private static Client.Answer answer(Client client, long id) {
    return client.post(ADVICE + "/answer", Map.of("version", 1, "answer", "已整改"), id);
  }

  @Test
  @Rule("S10-21")
  void isAnsweredOnceItsRectificationIsDone() {
    after(
        0,
        () -> {
          var id = entered(manager, "金管函-1-", 30);
          assertThat(manager.post(ALL, letter("金管函-1-", 30)).status()).as("once").isEqualTo(409);
          assertThat(alerts(owner.client())).anyMatch(text -> text.contains("收到监管建议"));
          assertThat(file(manager, ADVICE, id).status()).isEqualTo(204);
          assertThat(manager.get(ADVICE, id).json().get("files").size()).isOne();
          assertThat(answer(manager, id).status()).as("nothing was done").isEqualTo(409);
          lodge(clerk, "PAYMENT", 2);
          var rectification = opened(manager, Map.of("adviceId", id, "category", "PAYMENT"));
          assertThat(answer(manager, id).status()).as("nothing is done yet").isEqualTo(409);
          done(manager, checker, rectification);
          assertThat(page(manager, rectification).at("/recurrence/before").asInt())
              .as("the outlet is below the branch that is advised")
              .isEqualTo(2);
          assertThat(answer(manager, id).status()).isEqualTo(204);
          assertThat(answer(manager, id).status()).isEqualTo(409);
          var view = manager.get(ADVICE, id).json().get("view");
          assertThat(view.at("/advice/answer").asString()).isEqualTo("已整改");
          assertThat(view.get("bodyLabel").asString()).isEqualTo("国家金融监督管理总局");
          assertThat(manager.get(ALL + "?open=true").json().get("total").asInt()).isZero();
          assertThat(manager.get(RECTIFICATIONS + "?advice={id}", id).json().get("total").asInt())
              .isOne();
        });
  }

  @Test
  @Rule("S10-21")
  void itsOwnerIsWarnedAndTheUnitAboveToldWhenItIsLate() {
    after(
        0,
        () -> {
          var bank = staffs.with("improvement.read", "improvement.check");
          var id = entered(manager, "金管函-2-", 20);
          watch.look();
          assertThat(alerts(owner.client())).noneMatch(text -> text.contains("应于") && due(text));
          after(14, watch::look);
          after(14, watch::look);
          assertThat(alerts(owner.client()).stream().filter(AdviceTest::due)).hasSize(1);
          assertThat(alerts(bank)).noneMatch(text -> text.contains("尚未答复"));
          after(21, watch::look);
          assertThat(alerts(owner.client())).anyMatch(text -> text.contains("尚未答复"));
          assertThat(alerts(bank)).anyMatch(text -> text.contains("金管函-2-" + branch));
          after(21, () -> assertThat(late(id)).isTrue());
        });
  }

  private static boolean due(String text) {
    return text.startsWith("监管建议") && text.contains("前答复");
  }

  private boolean late(long id) {
    return manager().get(ADVICE, id).json().at("/view/late").asBoolean();
  }

  @Test
  void isForTheUnitsOfTheScopeAlone() {
    after(
        0,
        () -> {
          var id = entered(manager, "金管函-3-", 20);
          var other = stranger();
          assertThat(other.get(ADVICE, id).status()).isEqualTo(404);
          assertThat(other.get(ALL).json().get("total").asInt()).isZero();
          assertThat(answer(other, id).status()).isEqualTo(404);
          assertThat(file(other, ADVICE, id).status()).isEqualTo(404);
          assertThat(other.post(RECTIFICATIONS, form(Map.of("adviceId", id))).status())
              .isEqualTo(404);
          var wrong = letter("金管函-4-", -1);
          wrong.put("body", "NOBODY");
          wrong.put("unitId", staffs.headOffice().id());
          assertThat(manager.post(ALL, wrong).json().get("violations").findValuesAsString("field"))
              .containsExactlyInAnyOrder("body", "unitId", "dueOn");
        });
  }
}
