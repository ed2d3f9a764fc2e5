package io.keheng.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KehengTest
class SavedViewTest {

  @Autowired Staffs staffs;

  @Test
  void showsMineMyUnitsAndEveryonesAndRemovesOnlyMine() {
    var list = "list" + System.nanoTime();
    var here = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var owner = staffs.with(ScopeKind.OWN_UNIT, here);
    var colleague = staffs.with(ScopeKind.OWN_UNIT, here);
    var stranger = staffs.with();
    save(owner, list, "我的", "MINE");
    var shared = save(owner, list, "本机构", "UNIT");
    save(owner, list, "全行", "EVERYONE");

    assertThat(names(owner, list)).containsExactlyInAnyOrder("我的", "本机构", "全行");
    assertThat(names(colleague, list)).containsExactlyInAnyOrder("本机构", "全行");
    assertThat(names(stranger, list)).containsExactly("全行");
    assertThat(colleague.delete("/api/views/{id}", shared).status()).isEqualTo(404);
    assertThat(owner.delete("/api/views/{id}", shared).status()).isEqualTo(204);
    assertThat(names(colleague, list)).containsExactly("全行");
  }

  private static long save(Client client, String list, String name, String audience) {
    var view = Map.of("list", list, "name", name, "audience", audience, "state", Map.of("q", "王"));
    return client.post("/api/views", view).json().get("id").asLong();
  }

  private static List<String> names(Client client, String list) {
    return client
        .get("/api/views?list={list}", list)
        .json()
        .valueStream()
        .map(view -> view.get("name").asString())
        .toList();
  }
}
