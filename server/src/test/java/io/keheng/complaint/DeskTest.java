package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To whom a complaint goes first, by the channel that it came through. */
@KehengTest
class DeskTest extends OfficeFixture {

  private Staffs.Person front;
  private Staffs.Person desk;
  private Staffs.Person dedicated;

  @BeforeEach
  void theDesks() {
    follows(branch, "law-firm");
    front = of(branch);
    desk = of(branch);
    dedicated = of(branch);
    has(branch, "FRONT_DESK", front.id());
    has(branch, "ADMIN_DESK", desk.id());
    has(branch, "OFFICER", dedicated.id());
  }

  private static int seen(Staffs.Person person, long id) {
    return person.client().get(ONE, id).status();
  }

  @Test
  @Rule("S10-44")
  void whatIsWrittenGoesToTheAdministrativeDeskAndFromThereToTheOfficer() {
    var id = lodge(clerk.client(), told("LETTER"));
    assertThat(List.of(seen(desk, id), seen(front, id), seen(dedicated, id)))
        .containsExactly(200, 404, 404);
    assertThat(told(desk.client(), "TODO")).contains("/complaints/" + id).contains("行政总台");
    assertThat(post(clerk.client(), id, "routing", Map.of()).status()).isEqualTo(403);
    assertThat(act(clerk.client(), id, "ACCEPTED", Map.of()).status()).isEqualTo(403);
    assertThat(post(desk.client(), id, "routing", Map.of()).status()).isEqualTo(204);
    assertThat(told(dedicated.client(), "TODO")).contains("/complaints/" + id);
    assertThat(post(desk.client(), id, "routing", Map.of()).status()).as("once").isEqualTo(403);
    did(dedicated.client(), id, "ACCEPTED");
    var routed =
        page(id)
            .get("history")
            .valueStream()
            .filter(entry -> entry.get("act").asString().equals("ROUTED"))
            .map(entry -> entry.get("details").toString())
            .toList();
    assertThat(routed).hasSize(2);
    assertThat(routed.getFirst()).contains("行政总台");
    assertThat(routed.getLast()).contains("专门负责人");
  }

  @Test
  @Rule("S10-44")
  void callsAndVisitsGoByTheFrontDeskAndThoseOfAuthoritiesToTheOfficerAtOnce() {
    assertThat(seen(front, lodge(clerk.client(), told("TELEPHONE")))).isEqualTo(200);
    var byFront = lodge(front.client(), told("COUNTER"));
    assertThat(seen(dedicated, byFront)).as("the desk itself took it").isEqualTo(200);
    var referred = lodge(clerk.client(), told("REGULATOR"));
    assertThat(List.of(seen(dedicated, referred), seen(front, referred))).containsExactly(200, 404);
  }

  @Test
  @Rule("S10-46")
  void neverToWhoIsComplainedOf() {
    var told = told("TELEPHONE");
    told.put("subjects", List.of(front.id()));
    var id = lodge(clerk.client(), told);
    assertThat(List.of(seen(front, id), seen(dedicated, id))).containsExactly(404, 200);
  }
}
