package io.keheng.signin;

import static io.keheng.Staffs.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KehengTest
class SignInNewsTest {

  @Autowired Staffs staffs;

  @Test
  void aFurtherBrowserIsToldOfAndAKnownOneIsNot() {
    var someone = staffs.person("staff.read");
    var here = someone.client();
    here.delete("/api/session");
    assertThat(here.signIn(someone.number(), PASSWORD).status()).isEqualTo(200);
    assertThat(texts(here)).isEmpty();
    var elsewhere = staffs.anonymous();
    elsewhere.signIn(someone.number(), PASSWORD);
    assertThat(texts(here)).singleElement().asString().contains("新的浏览器", "127.0.0.1");
    elsewhere.delete("/api/session");
    elsewhere.signIn(someone.number(), PASSWORD);
    assertThat(texts(here)).hasSize(1);
  }

  @Test
  void whoMayApproveIsToldAndTheTodoEndsWithTheDecision() {
    var asker = staffs.person("role.read", "staff.read", "staff.grant");
    var approver = staffs.person("role.approve");
    var someone = staffs.person("unit.read");
    var asked = asker.client().put("/api/staff/{id}/roles", List.of(), someone.id());
    var id = asked.json().get("requestId").asLong();
    await()
        .untilAsserted(
            () ->
                assertThat(texts(approver.client()))
                    .contains("测试" + asker.number() + " 提出的角色变更等待审批"));
    assertThat(texts(asker.client())).isEmpty();
    approver.client().post("/api/role-requests/{id}/rejection", Map.of("note", "不必"), id);
    await()
        .untilAsserted(
            () -> {
              assertThat(
                      approver
                          .client()
                          .get("/api/messages?state=OPEN&size=500")
                          .json()
                          .get("items")
                          .toString())
                  .doesNotContain("测试" + asker.number());
              assertThat(texts(asker.client())).singleElement().asString().contains("驳回");
            });
  }

  private static List<String> texts(Client client) {
    return client
        .get("/api/messages?size=500")
        .json()
        .get("items")
        .valueStream()
        .map(message -> message.get("text").asString())
        .toList();
  }
}
