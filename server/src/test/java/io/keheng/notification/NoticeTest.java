package io.keheng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KehengTest
class NoticeTest {

  @Autowired Staffs staffs;

  @Test
  void reachesTheUnitAndAllBelowAndNobodyElse() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var outlet = staffs.unit(UnitKind.OUTLET, branch.id());
    var below = staffs.person(ScopeKind.OWN, outlet.id());
    var elsewhere = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    var head = staffs.with(ScopeKind.UNIT_AND_BELOW, branch.id(), "notice.publish");
    var published = publish(head, "调整<b>营业</b>时间", branch.id());
    assertThat(published.status()).as(published.text()).isEqualTo(201);
    assertThat(published.json().get("told").asInt()).isEqualTo(2);
    var id = published.json().get("id").asLong();

    var message = below.client().get("/api/messages?kind=NOTICE").json().get("items").get(0);
    assertThat(message.get("text").asString()).isEqualTo("调整<b>营业</b>时间");
    assertThat(message.get("link").asString()).isEqualTo("/notices/" + id);
    assertThat(below.client().get("/api/notices/{id}", id).json().get("body").asString())
        .isEqualTo("详见附件{0}");
    assertThat(elsewhere.client().get("/api/notices/{id}", id).status()).isEqualTo(404);
    assertThat(elsewhere.client().get("/api/messages").json().get("total").asInt()).isZero();

    below.client().post("/api/messages/readings", Map.of());
    assertThat(head.get("/api/notices").json().get("items").get(0).get("read").asInt())
        .isEqualTo(1);
  }

  @Test
  void isPublishedOnlyInsideTheScope() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    staffs.unit(UnitKind.OUTLET, branch.id());
    var head = staffs.with(ScopeKind.UNIT_AND_BELOW, branch.id(), "notice.publish");
    assertThat(publish(head, "全行", staffs.headOffice().id()).status()).isEqualTo(422);
    var narrow = staffs.with(ScopeKind.OWN_UNIT, branch.id(), "notice.publish");
    assertThat(publish(narrow, "下级", branch.id()).status()).isEqualTo(422);
    assertThat(publish(staffs.with("role.read"), "无权", branch.id()).status()).isEqualTo(403);
    assertThat(publish(head, " ", branch.id()).status()).isEqualTo(422);
  }

  @Test
  void disappearsForItsReadersWhenWithdrawn() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var reader = staffs.person(ScopeKind.OWN, branch.id());
    var head = staffs.with(ScopeKind.UNIT_AND_BELOW, branch.id(), "notice.publish");
    var id = publish(head, "误发", branch.id()).json().get("id").asLong();
    assertThat(reader.client().post("/api/notices/{id}/withdrawal", Map.of(), id).status())
        .isEqualTo(403);
    var other = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var stranger = staffs.with(ScopeKind.OWN_UNIT, other.id(), "notice.publish");
    assertThat(stranger.post("/api/notices/{id}/withdrawal", Map.of(), id).status()).isEqualTo(404);
    assertThat(head.post("/api/notices/{id}/withdrawal", Map.of(), id).status()).isEqualTo(204);
    assertThat(reader.client().get("/api/messages").json().get("total").asInt()).isZero();
    assertThat(reader.client().get("/api/notices/{id}", id).status()).isEqualTo(404);
    assertThat(head.post("/api/notices/{id}/withdrawal", Map.of(), id).status()).isEqualTo(409);
  }

  private static Client.Answer publish(Client client, String title, long unit) {
    return client.post("/api/notices", Map.of("title", title, "body", "详见附件{0}", "unitId", unit));
  }
}
