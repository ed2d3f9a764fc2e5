package io.keheng.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Like complaints that come more often than before are found, and say why. */
@KehengTest
class ClusterTest extends ImprovementFixture {

  private static JsonNode only(java.util.List<JsonNode> found) {
    assertThat(found).hasSize(1);
    return found.getFirst().get("cluster");
  }

  @Test
  @Rule("S10-14")
  void sayWhyTheyAreOneAndAreNotFoundTwice() {
    lodge(clerk, "LOAN", 3);
    lodge(clerk, "SAVINGS", 2);
    assertThat(manager.post(CLUSTERS + "/search", null).status()).isEqualTo(204);
    var found = only(clusters(manager, "CATEGORY"));
    assertThat(found.get("code").asString()).isEqualTo("LOAN");
    assertThat(found.get("cases").asInt()).isEqualTo(3);
    assertThat(found.get("before").asInt()).isZero();
    assertThat(found.get("phrases").valueStream().map(JsonNode::asString))
        .anyMatch(phrase -> phrase.contains("重复扣款"));
    assertThat(only(clusters(manager, "UNIT")).get("cases").asInt()).isEqualTo(5);
    assertThat(alerts(manager)).anyMatch(text -> text.contains("同一业务类别的投诉增多：本期 3 件"));

    lodge(clerk, "LOAN", 1);
    search.find();
    search.find();
    var again = only(clusters(manager, "CATEGORY"));
    assertThat(again.get("id").asLong()).isEqualTo(found.get("id").asLong());
    assertThat(again.get("cases").asInt()).isEqualTo(4);
    var cases = manager.get(CLUSTERS + "/{id}/cases", again.get("id").asLong()).json();
    assertThat(cases.get("total").asInt()).isEqualTo(4);
  }

  @Test
  @Rule("S10-14")
  void areCountedAgainstTheDaysBefore() {
    after(
        0,
        () -> {
          lodge(clerk, "CREDIT_CARD", 3);
          after(
              35,
              () -> {
                var then = clerk();
                lodge(then, "CREDIT_CARD", 3);
                search.find();
                assertThat(clusters(manager(), "CATEGORY")).as("as many as before").isEmpty();
                lodge(then, "CREDIT_CARD", 2);
                search.find();
                var found = only(clusters(manager(), "CATEGORY"));
                assertThat(found.get("cases").asInt()).isEqualTo(5);
                assertThat(found.get("before").asInt()).isEqualTo(3);
              });
        });
  }

  @Test
  void areFoundByTheirTextsAlone() {
    var told = "钥匙柜" + outlet + "号保管箱开启时缺少印章，等候保险柜管理员到场";
    lodge(clerk, told + "，非常不满", "13900000001", Map.of());
    lodge(clerk, "客户反映：" + told, "13900000002", Map.of());
    lodge(clerk, told + "，要求道歉", "13900000003", Map.of());
    lodge(clerk, "信用卡年费被多收", "13900000004", Map.of());
    search.find();
    search.find();
    var found = only(clusters(manager, "TEXT"));
    assertThat(found.get("cases").asInt()).isEqualTo(3);
    assertThat(found.at("/phrases/0").asString()).contains("保管箱开启时缺少印章");
    var id = found.get("id").asLong();
    var cases = manager.get(CLUSTERS + "/{id}/cases", id).json().get("items");
    assertThat(cases.findValuesAsString("content")).noneMatch(text -> text.contains("年费"));
    assertThat(cases.valueStream().filter(each -> each.get("core").asBoolean())).hasSize(1);
  }

  @Test
  @Rule("S10-33")
  void aProblemOfSeveralUnitsIsCommonAndForTheHeadOffice() {
    var other = staffs.unit(UnitKind.OUTLET, branch).id();
    var there =
        staffs.with(
            ScopeKind.OWN_UNIT, other, "complaint.read", "complaint.lodge", "complaint.handle");
    var bank = staffs.with("improvement.*");
    lodge(clerk, "PRECIOUS_METAL", 2);
    lodge(there, "PRECIOUS_METAL", 1);
    search.find();
    var found =
        clusters(bank, "CATEGORY").stream()
            .filter(each -> each.at("/cluster/code").asString().equals("PRECIOUS_METAL"))
            .map(each -> each.get("cluster"))
            .toList();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().get("common").asBoolean()).isTrue();
    assertThat(found.getFirst().get("units").asInt()).isEqualTo(2);
    assertThat(found.getFirst().get("unitId").asLong()).isEqualTo(staffs.headOffice().id());
    var id = found.getFirst().get("id").asLong();
    assertThat(manager.get(CLUSTERS + "/{id}", id).status()).isEqualTo(404);
    assertThat(alerts(bank)).anyMatch(text -> text.contains("本期 3 件"));
  }

  @Test
  void whatIsDismissedRestsAndNobodyElseSeesIt() {
    after(
        0,
        () -> {
          lodge(clerk, "PAYMENT", 3);
          search.find();
          var id = only(clusters(manager, "CATEGORY")).get("id").asLong();
          var reason = Map.of("version", 1, "reason", "同一客户反复来电");
          assertThat(stranger().post(CLUSTERS + "/{id}/dismissal", reason, id).status())
              .isEqualTo(404);
          assertThat(stranger().get(CLUSTERS + "/{id}/cases", id).status()).isEqualTo(404);
          assertThat(checker.post(CLUSTERS + "/{id}/dismissal", reason, id).status())
              .isEqualTo(403);
          assertThat(checker.get(CLUSTERS + "/{id}/cases", id).json().get("total").asInt())
              .as("sees clusters and no complaints")
              .isZero();
          var silent = Map.of("version", 1, "reason", " ");
          assertThat(manager.post(CLUSTERS + "/{id}/dismissal", silent, id).status())
              .isEqualTo(422);
          assertThat(manager.post(CLUSTERS + "/{id}/dismissal", reason, id).status())
              .isEqualTo(204);
          assertThat(manager.post(CLUSTERS + "/{id}/dismissal", reason, id).status())
              .isEqualTo(409);
          search.find();
          assertThat(only(clusters(manager, "CATEGORY")).get("reason").asString())
              .isEqualTo("同一客户反复来电");
          after(
              40,
              () -> {
                lodge(clerk(), "PAYMENT", 5);
                search.find();
                assertThat(clusters(manager(), "CATEGORY")).as("it came back").hasSize(2);
              });
        });
  }
}
