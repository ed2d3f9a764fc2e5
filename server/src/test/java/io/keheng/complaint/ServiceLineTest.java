package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.UnitKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Telephones for complaints: separate or joined to the hotline, published with their hours. */
@KehengTest
class ServiceLineTest extends OfficeFixture {

  private static final String LINES = OFFICE + "/lines";

  private String code = "";
  private long unit;

  @BeforeEach
  void aUnitOfItsOwn() {
    var made = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    code = made.code();
    unit = made.id();
  }

  private Map<String, Object> line(String telephone, @Nullable String prompt) {
    var form =
        new HashMap<String, Object>(
            Map.of(
                "version",
                0,
                "unitId",
                unit,
                "name",
                "投诉电话",
                "telephone",
                telephone,
                "joined",
                prompt != null));
    if (prompt != null) {
      form.put("prompt", prompt);
    }
    return form;
  }

  private long entered(Map<String, Object> form) {
    var answer = officer.post(LINES, form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  private int publish(long id, long version) {
    return officer.post(LINES + "/{id}/publication", Map.of("version", version), id).status();
  }

  private List<JsonNode> shown() {
    return staffs
        .anonymous()
        .get("/api/public/complaints/lines?unit={unit}", code)
        .json()
        .valueStream()
        .filter(line -> line.get("telephone").asString().startsWith("0"))
        .toList();
  }

  @Test
  @Rule("S10-07")
  void aLineThatIsJoinedToTheHotlineSaysByWhatPrompt() {
    assertThat(officer.post(LINES, line("010-1", "  ")).status()).as("no prompt").isEqualTo(422);
    var id = entered(line("010-1", "按 8 转投诉"));
    assertThat(shown()).as("not published yet").isEmpty();
    assertThat(publish(id, 1)).isEqualTo(204);
    assertThat(shown().getFirst().get("prompt").asString()).isEqualTo("按 8 转投诉");
    var changed = line("010-1", "按 9 转投诉");
    changed.put("version", 2);
    assertThat(officer.put(LINES + "/{id}", changed, id).status()).isEqualTo(204);
    assertThat(shown()).as("a change is published anew").isEmpty();
    assertThat(publish(id, 3)).isEqualTo(204);
    assertThat(shown().getFirst().get("prompt").asString()).isEqualTo("按 9 转投诉");
    assertThat(officer.post(LINES + "/{id}/withdrawal", Map.of("version", 4), id).status())
        .isEqualTo(204);
    assertThat(shown()).isEmpty();
    assertThat(upper.client().post(LINES, line("010-2", null)).status()).isEqualTo(404);
  }

  @Test
  @Rule("S10-34")
  void theDedicatedHotlineIsPublishedAndOpenDayAndNight() {
    var form = Map.of("procedure", "better-service", "besides", List.of(), "version", 0);
    assertThat(officer.put("/api/procedure-assignments/{unit}", form, unit).status())
        .isEqualTo(204);
    var hours = line("010-3", null);
    hours.put("opens", "09:00:00");
    assertThat(officer.post(LINES, hours).status()).as("no end").isEqualTo(422);
    hours.put("closes", "17:30:00");
    var id = entered(hours);
    assertThat(publish(id, 1)).as("closed at night").isEqualTo(409);
    assertThat(shown()).isEmpty();
    var always = line("010-3", null);
    always.put("version", 1);
    assertThat(officer.put(LINES + "/{id}", always, id).status()).isEqualTo(204);
    assertThat(publish(id, 2)).isEqualTo(204);
    assertThat(shown().getFirst().get("opens").isNull()).isTrue();
    assertThat(officer.get(OFFICE + "/gaps").text())
        .as("the head office has none yet")
        .contains("对外公布的投诉电话");
  }
}
