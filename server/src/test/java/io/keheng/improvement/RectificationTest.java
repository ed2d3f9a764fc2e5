package io.keheng.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.role.Roles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A rectification is closed when like complaints have fallen, and not before. */
@KehengTest
class RectificationTest extends ImprovementFixture {

  private static final Map<String, String> CLOSING =
      Map.of("note", "复查通过", "told", "转账重复扣款的问题已经修复。");

  @Autowired ImprovementTelling telling;
  @Autowired ImprovementWatch watch;
  @Autowired Roles roles;

  private long cluster() {
    search.find();
    return clusters(manager, "CATEGORY").getFirst().at("/cluster/id").asLong();
  }

  private long fromCluster() {
    lodge(clerk, "PAYMENT", 3);
    return opened(manager, Map.of("clusterId", cluster()));
  }

  private long messages(List<Long> cases) {
    return cases.stream()
        .mapToLong(id -> clerk.get("/api/complaints/{id}/messages", id).json().size())
        .sum();
  }

  @Test
  @Rule("S10-14")
  @Rule("S10-43")
  @Rule("S10-110")
  void isClosedOnlyWhenLikeComplaintsHaveFallen() {
    after(
        0,
        () -> {
          var id = fromCluster();
          done(owner.client(), checker, id);
          var early = act(checker, id, "closing", CLOSING);
          assertThat(early.status()).as("the days after it are not over").isEqualTo(409);
          after(10, () -> lodge(clerk(), "PAYMENT", 3));
          after(
              31,
              () -> {
                var refused = act(checker(), id, "closing", CLOSING);
                assertThat(refused.status()).isEqualTo(409);
                assertThat(refused.json().get("before").asInt()).isEqualTo(3);
                assertThat(refused.json().get("after").asInt()).isEqualTo(3);
                assertThat(refused.json().get("detail").asString()).contains("3 件", "50%");
                did(checker(), id, "return", Map.of("note", "没有下降，继续整改"));
                assertThat(state(checker(), id)).isEqualTo("RUNNING");
                did(manager(), id, "completion", Map.of("note", "再次修复"));
              });
          after(
              62,
              () -> {
                var then = checker();
                did(then, id, "closing", CLOSING);
                var closed = page(then, id).at("/line/rectification");
                assertThat(closed.get("before").asInt()).isEqualTo(3);
                assertThat(closed.get("after").asInt()).isZero();
                assertThat(kinds(page(then, id)))
                    .containsExactly(
                        "OPENED", "APPROVED", "FILE", "DONE", "SENT_BACK", "DONE", "CLOSED");
                var of = closed.get("clusterId").asLong();
                assertThat(then.get(CLUSTERS + "/{id}", of).json().at("/cluster/state").asString())
                    .isEqualTo("ENDED");
              });
          after(70, () -> lodge(clerk(), "PAYMENT", 3));
          after(
              70,
              () -> {
                watch.look();
                assertThat(state(checker(), id)).as("they came back").isEqualTo("RUNNING");
              });
          assertThat(alerts(owner.client())).anyMatch(text -> text.contains("反弹"));
        });
  }

  private static List<String> kinds(JsonNode page) {
    return page.get("steps").valueStream().map(each -> each.at("/step/kind").asString()).toList();
  }

  @Test
  @Rule("S10-40")
  void whatBecameBetterIsToldToEachComplainantOnce() {
    after(
        0,
        () -> {
          var cases =
              List.of(
                  lodge(clerk, TEXT, "13800000001", Map.of()),
                  lodge(clerk, TEXT, "13800000001", Map.of()),
                  lodge(clerk, TEXT, "13800000002", Map.of()));
          cases.forEach(each -> code(clerk, each, "PAYMENT"));
          var id = opened(manager, Map.of("clusterId", cluster()));
          done(owner.client(), checker, id);
          telling.tell();
          assertThat(messages(cases)).as("nothing is better yet").isZero();
          after(
              31,
              () -> {
                did(checker(), id, "closing", CLOSING);
                telling.tell();
                telling.tell();
              });
          assertThat(messages(cases)).isEqualTo(2);
          var last = cases.getLast();
          var history = clerk.get("/api/complaints/{id}", last).json().get("history");
          assertThat(history.valueStream().toList().getLast().get("note").asString())
              .contains("转账重复扣款的问题已经修复");
          var steps = page(checker, id).get("steps").valueStream().toList();
          assertThat(steps.getLast().at("/step/note").asString()).contains("2 位");
        });
  }

  @Test
  @Rule("S10-33")
  void theUnitAboveKnowsOfItAndOthersApproveAndCheckIt() {
    after(
        0,
        () -> {
          var id = fromCluster();
          assertThat(alerts(checker)).anyMatch(text -> text.startsWith("下级机构提出整改"));
          assertThat(alerts(owner.client())).anyMatch(text -> text.contains("由您负责"));
          assertThat(act(manager, id, "approval", Map.of("approved", true)).status())
              .isEqualTo(403);
          var both =
              staffs.person(ScopeKind.UNIT_AND_BELOW, branch, "improvement.*", "complaint.*");
          lodge(clerk, "LOAN", 3);
          search.find();
          var other =
              clusters(both.client(), "CATEGORY").stream()
                  .filter(each -> each.at("/cluster/code").asString().equals("LOAN"))
                  .findFirst()
                  .orElseThrow();
          var own = opened(both.client(), Map.of("clusterId", other.at("/cluster/id").asLong()));
          var refused = act(both.client(), own, "approval", Map.of("approved", true));
          assertThat(refused.status()).as("opened it himself").isEqualTo(403);
          did(checker, own, "approval", Map.of("approved", true));
          assertThat(act(both.client(), own, "completion", Map.of("note", "完成")).status())
              .as("no evidence")
              .isEqualTo(409);
          assertThat(file(both.client(), ONE, own).status()).isEqualTo(204);
          did(both.client(), own, "completion", Map.of("note", "完成"));
          assertThat(act(both.client(), own, "closing", CLOSING).status())
              .as("did it himself")
              .isEqualTo(403);
        });
  }

  @Test
  void aClusterHasOneAndARefusedOneSetsItFree() {
    after(
        0,
        () -> {
          var id = fromCluster();
          var cluster = page(manager, id).at("/line/rectification/clusterId").asLong();
          var again = form(Map.of("clusterId", cluster));
          assertThat(manager.post(RECTIFICATIONS, again).status()).isEqualTo(409);
          did(checker, id, "approval", Map.of("approved", false, "note", "措施不具体"));
          assertThat(state(manager, id)).isEqualTo("REFUSED");
          assertThat(manager.post(RECTIFICATIONS, again).status()).isEqualTo(201);
        });
  }

  @Test
  void aMajorComplaintGivesRiseToOneAndAnOrdinaryDoesNot() {
    after(
        0,
        () -> {
          var ordinary = lodge(clerk, TEXT, "13800000003", Map.of());
          var refused = manager.post(RECTIFICATIONS, form(Map.of("complaintId", ordinary)));
          assertThat(refused.status()).isEqualTo(422);
          var major = lodge(clerk, TEXT, "13800000004", Map.of("massRisk", true));
          var id = opened(manager, Map.of("complaintId", major));
          done(owner.client(), checker, id);
          var counted = page(manager, id).get("recurrence");
          assertThat(counted.get("before").asInt()).as("both say the same").isEqualTo(2);
          after(31, () -> did(checker(), id, "closing", CLOSING));
          assertThat(state(manager, id)).isEqualTo("CLOSED");
        });
  }

  @Test
  void whatIsLateIsToldToOwnerAndHeadThenAbove() {
    after(
        0,
        () -> {
          var head = staffs.person(ScopeKind.OWN_UNIT, outlet);
          var role = roles.byCode("branch-manager").orElseThrow().id();
          roles.assign(
              head.id(), List.of(new Roles.Grant(role, ScopeKind.UNIT_AND_BELOW, List.of())));
          var id = fromCluster();
          did(checker, id, "approval", Map.of("approved", true));
          after(21, watch::look);
          after(21, watch::look);
          assertThat(late(owner.client())).isOne();
          assertThat(late(head.client())).isOne();
          assertThat(late(checker)).as("not yet").isZero();
          after(28, watch::look);
          assertThat(alerts(checker)).anyMatch(text -> text.contains("逾期未完成"));
          after(
              21,
              () -> {
                var listed = manager().get(RECTIFICATIONS + "?late=true").json();
                assertThat(listed.get("total").asInt()).isOne();
                assertThat(listed.at("/items/0/late").asBoolean()).isTrue();
              });
          assertThat(manager.get(RECTIFICATIONS + "?late=true").json().get("total").asInt())
              .isZero();
        });
  }

  private static long late(Client client) {
    return alerts(client).stream().filter(text -> text.contains("尚未完成")).count();
  }

  @Test
  void isForTheUnitsOfTheScopeAlone() {
    after(
        0,
        () -> {
          var id = fromCluster();
          var other = stranger();
          assertThat(other.get(ONE, id).status()).isEqualTo(404);
          assertThat(other.get(RECTIFICATIONS).json().get("total").asInt()).isZero();
          assertThat(other.post(ONE + "/notes", Map.of("note", "看"), id).status()).isEqualTo(404);
          var form = Map.of("version", 1, "approved", true);
          assertThat(other.post(ONE + "/approval", form, id).status()).isEqualTo(404);
          assertThat(file(other, ONE, id).status()).isEqualTo(404);
          assertThat(file(manager, ONE, id).status()).isEqualTo(204);
          var file = page(manager, id).at("/files/0/id").asLong();
          assertThat(other.get(ONE + "/attachments/{file}", id, file).status()).isEqualTo(404);
          assertThat(manager.get(ONE + "/attachments/{file}", id, file).bytes())
              .asString(java.nio.charset.StandardCharsets.UTF_8)
              .isEqualTo("上线记录");
          var ground = page(manager, id).at("/line/rectification/clusterId").asLong();
          assertThat(other.post(RECTIFICATIONS, form(Map.of("clusterId", ground))).status())
              .isEqualTo(404);
          var wrong =
              form(Map.of("clusterId", ground, "rootCause", "PEOPLE", "dueOn", "2020-01-01"));
          assertThat(
                  manager
                      .post(RECTIFICATIONS, wrong)
                      .json()
                      .get("violations")
                      .findValuesAsString("field"))
              .containsExactlyInAnyOrder("rootCause", "dueOn");
        });
  }
}
