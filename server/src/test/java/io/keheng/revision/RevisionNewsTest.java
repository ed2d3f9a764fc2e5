package io.keheng.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Each step of a revision is told to those whose turn it is, and to its drafter. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=revision")
class RevisionNewsTest extends RevisionFixture {

  private static final String MODEL = "release-authority";

  /** The messages on a revision that somebody has of a kind. */
  private static List<String> told(Client who, String kind, long id) {
    return who.get("/api/messages?size=100&kind={kind}", kind)
        .json()
        .get("items")
        .valueStream()
        .filter(message -> message.get("link").asString("").equals("/revisions/" + id))
        .map(
            message ->
                message.get("text").asString() + (message.get("doneAt").isNull() ? "" : " done"))
        .toList();
  }

  @Test
  void whoseTurnItIsHasItToDoAndTheDrafterHearsTheEnd() {
    drafter = staffs.with("measure.read", "measure.draft", "measure.approve");
    var id = open(drafter, "bank", today().plusDays(15));
    var text = take(id, MODEL);
    save(drafter, id, MODEL, 1, reworded(text, "通知"));
    done(drafter, id, "submission", Map.of());
    assertThat(told(approver, "TODO", id)).singleElement().asString().contains("送审“调整标准”");
    assertThat(told(drafter, "TODO", id)).as("not his own, though he may approve").isEmpty();
    assertThat(told(releaser, "TODO", id)).isEmpty();

    done(approver, id, "return", Map.of("reason", "依据不全"));
    assertThat(told(approver, "TODO", id)).singleElement().asString().endsWith("done");
    assertThat(told(drafter, "ALERT", id)).singleElement().asString().contains("退回：依据不全");

    done(drafter, id, "submission", Map.of());
    assertThat(told(approver, "TODO", id)).as("a new round").hasSize(2);
    done(approver, id, "approval", Map.of());
    assertThat(told(approver, "TODO", id)).allSatisfy(one -> assertThat(one).endsWith("done"));
    assertThat(told(releaser, "TODO", id)).singleElement().asString().contains("请发布");
    done(drafter, id, "withdrawal", Map.of("reason", "不再需要"));
    assertThat(told(releaser, "TODO", id)).singleElement().asString().endsWith("done");
  }
}
