package io.keheng.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A plan that is changed while its campaign runs. */
@KehengTest
class CampaignChangeTest extends CleaningFixture {

  @Test
  @Rule("S20-03")
  void aChangeWhileItRunsReachesItsItemsOrIsRefused() {
    untrue();
    var id = started(today.plusDays(60));
    var campaign = leader.client().get(ALL + "/{id}", id).json();
    var moved = plan(today.plusDays(60));
    moved.put("unitId", staffs.headOffice().id());
    moved.put("checks", List.of("born-missing"));
    var refused = change(id, campaign, moved);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("violations").valueStream().map(v -> v.get("field").asString()))
        .containsExactlyInAnyOrder("unitId", "checks");
    assertThat(refused.text()).contains("已经启动");

    var single =
        leader.client().get(ALL + "/{id}/items", id).json().at("/items/0/item/id").asLong();
    var assignment =
        Map.of("items", List.of(single), "staffId", manager.id(), "dueOn", today.plusDays(3));
    assertThat(leader.client().post(ALL + "/{id}/assignments", assignment, id).status())
        .isEqualTo(200);
    var later = plan(today.plusDays(60));
    later.put("steps", Plans.steps(today, today.plusDays(50)));
    var changed = change(id, campaign, later);
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    var days =
        leader
            .client()
            .get(ALL + "/{id}/items", id)
            .json()
            .get("items")
            .valueStream()
            .map(line -> line.at("/item/dueOn").asString())
            .toList();
    assertThat(days)
        .containsExactlyInAnyOrder(today.plusDays(3).toString(), today.plusDays(50).toString());
  }

  private Client.Answer change(long id, JsonNode campaign, Map<String, Object> plan) {
    var form = Map.of("version", campaign.get("version").asLong(), "plan", plan);
    return leader.client().put(ALL + "/{id}", form, id);
  }
}
