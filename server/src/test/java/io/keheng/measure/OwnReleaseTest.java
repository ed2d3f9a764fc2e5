package io.keheng.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What the bank released itself stays in force when Keheng delivers another text. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=succession")
class OwnReleaseTest {

  private static final String MODEL = "duplicate-likeness";
  private static final String ONE = "/api/revisions/{id}";

  @Autowired Staffs staffs;
  @Autowired Catalogue catalogue;
  @Autowired Releases releases;
  @Autowired ReleaseLoader loader;
  @Autowired Clock clock;

  @Test
  void aDeliveredTextReplacesNotTheReleaseOfTheBank() {
    var set = catalogue.set("bank");
    var table = set.table(MODEL).orElseThrow();
    var day = LocalDate.now(clock).plusDays(5);
    var delivered = releases.dmn(releases.on(set, table, day));
    var drafter = staffs.with("measure.read", "measure.draft");
    var revision = released(drafter, day);
    var own = releases.on(set, table, day);
    assertThat(own.revisionId()).isEqualTo(revision);

    loader.take(set, MODEL, delivered + "<!-- next -->");
    assertThat(releases.of(set, table)).hasSize(own.number());
    assertThat(releases.on(set, table, day)).isEqualTo(own);

    // Once the bank has taken its own back, the next delivery is in force again.
    done(drafter, revision, "withdrawal", Map.of("reason", "改用标准文本"));
    loader.take(set, MODEL, delivered + "<!-- next -->");
    assertThat(releases.on(set, table, day))
        .returns(null, Release::revisionId)
        .returns(own.number() + 1, Release::number);
  }

  private long released(Client drafter, LocalDate day) {
    var head = Map.of("title", "自有标准", "reason", "本行实际", "effectiveFrom", day.toString());
    var opened = drafter.post("/api/revisions", Map.of("set", "bank", "head", head));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    var id = opened.json().get("id").asLong();
    var drafts = ONE + "/drafts";
    var taken = drafter.post(drafts, Map.of("model", MODEL), id).json();
    var text =
        taken.get("dmn").asString().replaceFirst("(?s)(<annotationEntry>\\s*<text>)", "$1改写 ");
    var saved = drafter.put(drafts + "/{model}", Map.of("version", 1, "dmn", text), id, MODEL);
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    done(drafter, id, "submission", Map.of());
    done(staffs.with("measure.approve"), id, "approval", Map.of());
    done(staffs.with("measure.release"), id, "release", Map.of());
    return id;
  }

  private static void done(Client who, long id, String act, Map<String, ?> body) {
    var answer = who.post(ONE + "/" + act, body, id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }
}
