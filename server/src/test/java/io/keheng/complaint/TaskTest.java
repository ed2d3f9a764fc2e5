package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is asked to do what by when, and what the complainant is told meanwhile. */
@KehengTest
class TaskTest extends ComplaintFixture {

  private static final String DAY = "2030-01-31";

  @Test
  @Rule("S10-29")
  @Rule("S10-30")
  void aPlanNamesWhoAnswersForItAndUntilWhen() {
    follows(outlet, "boc");
    var id = lodge(clerk.client(), told("TELEPHONE"));
    did(clerk.client(), id, "ACCEPTED");
    var bare = act(clerk.client(), id, "PLANNED", Map.of("note", "核实录像"));
    assertThat(bare.json().get("violations").findValuesAsString("field"))
        .containsExactlyInAnyOrder("staffId", "until");

    var expert = staffs.person(ScopeKind.OWN, branch, CLERK);
    assertThat(expert.client().get(ONE, id).status()).as("not his yet").isEqualTo(404);
    did(
        clerk.client(),
        id,
        "PLANNED",
        Map.of("note", "核实录像", "staffId", expert.id(), "until", DAY));
    assertThat(todos(expert)).contains("/complaints/" + id);
    assertThat(expert.client().get(ONE, id).status()).as("he sees the case").isEqualTo(200);
    did(expert.client(), id, "FOUND", Map.of("note", "录像显示等候两小时"));
    assertThat(todos(expert)).as("done").doesNotContain("/complaints/" + id);
  }

  @Test
  @Rule("S33-09")
  @Rule("S10-29")
  void aHeadOfDepartmentIsAskedForWhatTheInvestigationNeeds() {
    var told = told("INTERNAL");
    told.put("staff", true);
    told.put("happenedAt", "2026-01-05T02:00:00Z");
    told.put("demand", "重新核算绩效");
    var id = lodge(clerk.client(), told);
    did(clerk.client(), id, "ACCEPTED");
    var asked = Map.<String, Object>of("note", "请提供考勤", "staffId", head.id(), "until", DAY);
    did(clerk.client(), id, "DATA_ASKED", asked);
    assertThat(todos(head)).contains("/complaints/" + id);
    did(head.client(), id, "DATA_GIVEN", Map.of("note", "考勤附后"));
    assertThat(todos(head)).doesNotContain("/complaints/" + id);
    did(clerk.client(), id, "DATA_ASKED", asked);
    assertThat(todos(head)).as("asked again").contains("/complaints/" + id);
  }

  @Test
  void whoIsComplainedOfIsAskedForNothing() {
    var told = told("COUNTER");
    told.put("subjects", List.of(head.id()));
    var id = lodge(clerk.client(), told);
    did(clerk.client(), id, "ACCEPTED");
    var asked = Map.<String, Object>of("note", "请说明", "staffId", head.id(), "until", DAY);
    assertThat(act(clerk.client(), id, "DATA_ASKED", asked).status()).isEqualTo(409);
    assertThat(todos(head)).doesNotContain("/complaints/" + id);
  }

  @Test
  @Rule("S10-25")
  @Rule("S10-31")
  void aDefiniteTermIsPromisedAndProgressIsToldAtIntervalsThatBeginAnew() {
    var id = lodge();
    did(clerk.client(), id, "ACCEPTED");
    assertThat(clock(id, "cbirc-2020/handle").get("dueAt").isNull()).isFalse();
    var first = progress(id);
    did(clerk.client(), id, "PROGRESS_TOLD");
    var second = progress(id);
    assertThat(Instant.parse(second.get("startedAt").asString()))
        .as("the next one is due from this one on")
        .isAfter(Instant.parse(first.get("startedAt").asString()));
    assertThat(second.get("stoppedAt").isNull()).isTrue();
  }

  /** The clock of the progress that runs. */
  private JsonNode progress(long id) {
    return page(id)
        .get("clocks")
        .valueStream()
        .filter(each -> each.get("key").asString().equals("cbirc-2020/progress"))
        .filter(each -> each.get("stoppedAt").isNull())
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Rule("S10-38")
  void theDepartmentReturnsWhatItFoundWithinItsTerm() {
    follows(outlet, "better-service");
    var id = lodge(clerk.client(), told("TELEPHONE"));
    did(clerk.client(), id, "ACCEPTED");
    did(clerk.client(), id, "ACKNOWLEDGED");
    var slip = Map.<String, Object>of("unitId", outlet, "staffId", head.id(), "reason", "请核实");
    assertThat(post(clerk.client(), id, "slips", slip).status()).isEqualTo(204);
    assertThat(running(id)).contains("better-service/department");
    assertThat(post(head.client(), id, "slips/taking", Map.of()).status()).isEqualTo(204);
    did(head.client(), id, "FOUND", Map.of("note", "系统排队过长"));
    assertThat(running(id)).doesNotContain("better-service/department");
  }

  @Test
  @Rule("S10-86")
  void whoMustInvestigateIsToldAtOnceAndTheMemoHasItsTerm() {
    follows(outlet, "ximenlin");
    var told = new HashMap<>(told("TELEPHONE"));
    told.put("happenedAt", "2026-01-05T02:00:00Z");
    told.put("place", "门店");
    var id = lodge(clerk.client(), told);
    assertThat(post(clerk.client(), id, "class", Map.of("caseClass", "QUALITY")).status())
        .isEqualTo(204);
    did(clerk.client(), id, "ACCEPTED");
    var slip = Map.<String, Object>of("unitId", outlet, "staffId", head.id(), "reason", "质量");
    assertThat(post(clerk.client(), id, "slips", slip).status()).isEqualTo(204);
    assertThat(todos(head)).contains("/complaints/" + id);
    assertThat(post(head.client(), id, "slips/taking", Map.of()).status()).isEqualTo(204);
    assertThat(running(id)).contains("ximenlin/memo");
  }
}
