package io.keheng.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.shared.Refusal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Four eyes in every role, and a release only on a day that was approved. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=revision")
class OthersActTest extends RevisionFixture {

  private static final String MODEL = "release-authority";

  @Autowired Releasing releasing;

  private static String problem(Client.Answer answer) {
    return answer.json().get("type").asString();
  }

  private void rewrite(Client who, long id, String word) {
    var draft = drafter.get(DRAFT, id, MODEL).json();
    var version = draft.get("version").asInt();
    var saved = save(who, id, MODEL, version, reworded(draft.get("dmn").asString(), word));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
  }

  @Test
  @Rule("S29-06")
  void whoWroteOneWordOfItApprovesItNotEither() {
    var id = open(drafter, "bank", today().plusDays(12));
    take(id, MODEL);
    rewrite(drafter, id, "起草");
    var writer = staffs.with("measure.read", "measure.draft", "measure.approve", "measure.consent");
    rewrite(writer, id, "改一字");
    rewrite(drafter, id, "定稿");
    done(drafter, id, "submission", Map.of());
    for (var act : new String[] {"approval", "consent"}) {
      var refused = act(writer, id, act, Map.of());
      assertThat(refused.status()).as(act).isEqualTo(403);
      assertThat(problem(refused)).isEqualTo("urn:keheng:revision.own");
    }
    assertThat(act(writer, id, "return", Map.of("reason", "再改")).status()).isEqualTo(403);
    done(approver, id, "approval", Map.of());
    assertThat(state(id)).isEqualTo("APPROVED");
  }

  @Test
  @Rule("S29-06")
  void whoSubmitsWhatOthersWroteApprovesItNotEither() {
    var id = open(drafter, "bank", today().plusDays(12));
    take(id, MODEL);
    rewrite(drafter, id, "起草");
    var submitter = staffs.with("measure.read", "measure.draft", "measure.approve");
    done(submitter, id, "submission", Map.of());
    assertThat(problem(act(submitter, id, "approval", Map.of())))
        .isEqualTo("urn:keheng:revision.own");
  }

  @Test
  @Rule("S29-06")
  void aCorrectionIsApprovedByTwoPeople() {
    var id = open(drafter, "bank", today().minusDays(3), "录入有误");
    take(id, MODEL);
    rewrite(drafter, id, "更正");
    done(drafter, id, "submission", Map.of());
    var both = staffs.with("measure.read", "measure.approve", "measure.correct");
    done(both, id, "approval", Map.of());
    var again = act(both, id, "correction-approval", Map.of());
    assertThat(again.status()).isEqualTo(409);
    assertThat(problem(again)).isEqualTo("urn:keheng:revision.spoken");
    assertThat(state(id)).isEqualTo("SUBMITTED");
    var corrector = staffs.with("measure.read", "measure.correct");
    done(corrector, id, "correction-approval", Map.of());
    assertThat(state(id)).isEqualTo("APPROVED");
  }

  @Test
  void whatReachesNotBackNeedsNoCorrectionApproval() {
    var id = open(drafter, "bank", today().plusDays(12));
    take(id, MODEL);
    rewrite(drafter, id, "不追溯");
    done(drafter, id, "submission", Map.of());
    var corrector = staffs.with("measure.read", "measure.correct");
    assertThat(problem(act(corrector, id, "correction-approval", Map.of())))
        .isEqualTo("urn:keheng:revision.no-correction");
  }

  @Test
  @Rule("S29-06")
  void aReleaseBeginsNotBeforeTheApprovedDayNorInThePast() {
    var day = today().plusDays(12);
    var id = open(drafter, "bank", day);
    take(id, MODEL);
    rewrite(drafter, id, "定日");
    done(drafter, id, "submission", Map.of());
    done(approver, id, "approval", Map.of());
    var early = Map.of("effectiveFrom", day.minusDays(1).toString());
    var refused = act(releaser, id, "release", early);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/violations/0/field").asString()).isEqualTo("effectiveFrom");
    clock.later(
        Duration.ofDays(20),
        () ->
            assertThatThrownBy(() -> releasing.release(id, null))
                .isInstanceOfSatisfying(
                    Refusal.class,
                    late ->
                        assertThat(late.violations().getFirst().key())
                            .isEqualTo("revision.day-passed")));
    assertThat(state(id)).as("nothing was released").isEqualTo("APPROVED");
  }
}
