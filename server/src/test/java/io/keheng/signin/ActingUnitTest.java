package io.keheng.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KehengTest
class ActingUnitTest {

  @Autowired Staffs staffs;

  @Test
  void whoHasSeveralPostsWorksInOneUnitAtATime() {
    var north = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var south = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var foreign = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    var northern = staffs.person(ScopeKind.OWN, north.id()).id();
    var southern = staffs.person(ScopeKind.OWN, south.id()).id();
    var both = staffs.person(ScopeKind.OWN_UNIT, north.id(), "staff.read");
    var second =
        staffs
            .with("staff.read", "staff.write")
            .post(
                "/api/staff/{id}/posts",
                Map.of(
                    "unitId",
                    south.id(),
                    "post",
                    "clerk",
                    "primary",
                    false,
                    "only",
                    false,
                    "from",
                    "2021-01-01"),
                both.id());
    assertThat(second.status()).as(second.text()).isLessThan(300);
    var me = both.client();
    assertThat(people(me)).contains(northern, southern);
    assertThat(me.get("/api/session").json().get("unitId").isNull()).isTrue();

    assertThat(act(me, south.id()).status()).isEqualTo(204);
    assertThat(people(me)).contains(southern).doesNotContain(northern);
    assertThat(me.get("/api/staff/{id}", northern).status()).isEqualTo(404);
    assertThat(me.get("/api/session").json().get("unitId").asLong()).isEqualTo(south.id());

    var refused = act(me, foreign.id());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("unitId").contains("没有岗位");
    assertThat(people(me)).as("a refusal changes nothing").contains(southern);

    assertThat(me.put("/api/session/unit", Collections.singletonMap("unitId", null)).status())
        .isEqualTo(204);
    assertThat(people(me)).contains(northern, southern);
  }

  private static Client.Answer act(Client client, long unitId) {
    return client.put("/api/session/unit", Map.of("unitId", unitId));
  }

  private static List<Long> people(Client client) {
    return client
        .get("/api/staff?size=500")
        .json()
        .get("items")
        .valueStream()
        .map(row -> row.get("id").asLong())
        .toList();
  }
}
