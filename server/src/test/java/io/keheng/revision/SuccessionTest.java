package io.keheng.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Releases of one model follow each other without a gap, and none on a base that has moved. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=succession")
class SuccessionTest extends RevisionFixture {

  private static final String MODEL = "class-change";

  private static String problem(Client.Answer answer) {
    return answer.json().get("type").asString();
  }

  private long drafted(LocalDate from, @Nullable String correction, String old, String now) {
    var id = open(drafter, "bank", from, correction);
    var text = take(id, MODEL);
    assertThat(text).contains(old);
    var saved = save(drafter, id, MODEL, 1, text.replace(old, now));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    return id;
  }

  private void approved(long id) {
    done(drafter, id, "submission", Map.of());
    done(approver, id, "approval", Map.of());
  }

  private void released(long id) {
    approved(id);
    done(releaser, id, "release", Map.of());
  }

  private List<String> days() {
    return releases()
        .valueStream()
        .map(one -> one.get("effectiveFrom").asString() + " " + one.get("effectiveTo").asString(""))
        .toList();
  }

  private JsonNode releases() {
    return drafter.get("/api/measures/bank/class-change").json().get("releases");
  }

  @Test
  @Rule("S29-06")
  void eachDayHasOneReleaseAndWhatBeganIsNotWithdrawn() {
    var first = releases().get(0).get("effectiveFrom").asString();
    var later = today().plusDays(50);
    var one = drafted(later, null, "下调宽限期", "下调的宽限期");
    released(one);
    assertThat(days()).containsExactly(later + " ", first + " " + later.minusDays(1));

    var back = today().minusDays(30);
    var two = drafted(back, "当时录入有误", "类别变动方式", "类别的变动方式");
    approved(two);
    done(staffs.with("measure.correct"), two, "correction-approval", Map.of());
    done(releaser, two, "release", Map.of());
    assertThat(days())
        .containsExactly(
            back + " " + later.minusDays(1), later + " ", first + " " + back.minusDays(1));
    var begun = act(drafter, two, "withdrawal", Map.of("reason", "后悔"));
    assertThat(begun.status()).isEqualTo(409);
    assertThat(problem(begun)).isEqualTo("urn:keheng:measure.began");
    assertThat(state(two)).isEqualTo("IN_FORCE");

    done(drafter, one, "withdrawal", Map.of("reason", "推迟"));
    assertThat(days())
        .containsExactly(
            back + " ", later + " " + later.minusDays(1), first + " " + back.minusDays(1));
    restores(releases().get(2).get("id").asLong());
  }

  /** A rollback is a new release with the text of an earlier one. */
  private void restores(long release) {
    var old = drafter.get("/api/measures/bank/class-change?release=" + release).json().get("dmn");
    var opening = new HashMap<String, Object>();
    opening.put("set", "bank");
    opening.put("restores", release);
    opening.put("head", head(today().plusDays(1), null));
    var id = made(drafter.post("/api/revisions", opening));
    assertThat(drafter.get(DRAFT, id, MODEL).json().get("dmn")).isEqualTo(old);
    released(id);
    assertThat(releases().size()).isEqualTo(4);
    assertThat(
            drafter
                .get("/api/measures/bank/class-change?release=" + releases().get(0).get("id"))
                .json()
                .get("dmn"))
        .isEqualTo(old);
  }

  @Test
  @Rule("S29-06")
  void whatWasDraftedOnABaseThatMovedIsPutOnTheNewOneFirst() {
    var model = "csr-score";
    var ids = new long[3];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = open(drafter, "bank", today().plusDays(60L + i));
      var text = take(ids[i], model).replace("label=\"绩效分值\"", "label=\"绩效分值" + i + "\"");
      assertThat(save(drafter, ids[i], model, 1, text).status()).isEqualTo(200);
    }
    approved(ids[1]);
    released(ids[0]);
    var late = act(releaser, ids[1], "release", Map.of());
    assertThat(late.status()).as("approved before the base moved").isEqualTo(409);
    assertThat(problem(late)).isEqualTo("urn:keheng:revision.base-moved");
    assertThat(state(ids[1])).isEqualTo("APPROVED");
    var refused = act(drafter, ids[2], "submission", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(problem(refused)).isEqualTo("urn:keheng:revision.base-moved");
    var clash = drafter.post(DRAFT + "/rebase", null, ids[2], model);
    assertThat(clash.status()).as("both changed one word").isEqualTo(409);
    assertThat(clash.json().get("clashes").size()).isEqualTo(1);
  }

  @Test
  void aRebaseKeepsTheChangesOfBoth() {
    var model = "unusual-look";
    var one = open(drafter, "bank", today().plusDays(70));
    take(one, model);
    parameter(one, model, 1, "manyInAnHour", "7");
    var two = open(drafter, "bank", today().plusDays(71));
    var text = take(two, model);
    assertThat(save(drafter, two, model, 1, reworded(text, "改写")).status()).isEqualTo(200);
    released(one);
    var rebased = drafter.post(DRAFT + "/rebase", null, two, model);
    assertThat(rebased.status()).as(rebased.text()).isEqualTo(200);
    assertThat(rebased.json().get("dmn").asString()).contains("<text>7</text>", "改写");
    released(two);
  }
}
