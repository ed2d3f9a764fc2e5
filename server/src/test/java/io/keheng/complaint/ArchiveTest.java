package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Together;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.retention.EndedRecords;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The archive: volumes by unit and year, summaries, holds, and the end of keeping. */
@KehengTest
class ArchiveTest extends AfterFixture {

  private static final String VOLUMES = "/api/complaint-volumes";

  @Autowired EndedRecords records;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private Client keeper;

  @BeforeEach
  void keeper() {
    keeper =
        staffs.with(
            ScopeKind.OWN_UNIT, outlet, "complaint.read", "complaint.report", "complaint.hold");
  }

  private JsonNode volume() {
    var lines = keeper.get(VOLUMES).json().get("items");
    assertThat(lines.size()).isEqualTo(1);
    return keeper.get(VOLUMES + "/{id}", lines.get(0).get("id").asLong()).json();
  }

  @Test
  @Rule("S10-53")
  void eachCaseHasItsPlaceInTheVolumeOfUnitAndYear() {
    archived();
    var second = archived();
    var number = page(second).at("/complaint/number").asString();
    var volume = volume();
    assertThat(volume.at("/line/year").asInt()).isEqualTo(today().getYear());
    assertThat(volume.at("/line/number").asString()).matches("J\\d{4}-\\d{4,}");
    assertThat(volume.get("contents").valueStream().map(each -> each.at("/filed/place").asInt()))
        .containsExactly(1, 2);
    assertThat(volume.at("/contents/1/filed/number").asString()).isEqualTo(number);
    var id = volume.at("/line/id").asLong();
    assertThat(text(keeper.get(VOLUMES + "/{id}/contents.pdf", id).bytes()))
        .contains("投诉案卷目录", number);
    assertThat(keeper.get(VOLUMES + "/{id}/book", id).bytes()).startsWith('P', 'K');
    assertThat(page(second).toString()).contains("卷内序号");
    var elsewhere = staffs.unit(UnitKind.OUTLET, branch).id();
    var other = staffs.with(ScopeKind.OWN_UNIT, elsewhere, "complaint.*");
    assertThat(other.get(VOLUMES + "/{id}", id).status()).isEqualTo(404);
    var hold = Map.of("reason", "诉讼");
    assertThat(other.post(VOLUMES + "/{id}/holds", hold, id).status()).isEqualTo(404);
    assertThat(clerk.client().post(VOLUMES + "/{id}/holds", hold, id).status()).isEqualTo(403);
  }

  @Test
  void placesHaveNoGapWhateverIsRefusedAndWhoeverArchivesAtOnce() {
    var unhappy = closed();
    did(clerk.client(), unhappy, "VISITED", Map.of("note", "仍不满意", "score", 1));
    var refused = post(clerk.client(), unhappy, "archive", Map.of());
    assertThat(refused.status()).as("he is owed a talk").isEqualTo(409);
    var cases = Stream.generate(this::closed).limit(4).toList();
    Together.each(
        cases.stream(),
        id -> assertThat(post(clerk.client(), id, "archive", Map.of()).status()).isEqualTo(204));
    assertThat(volume().get("contents").valueStream().map(each -> each.at("/filed/place").asInt()))
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  @Rule("S10-110")
  void aVolumeIsSummedUpWithWhatShouldBecomeBetter() {
    var id = answered();
    scored(id, 4);
    did(clerk.client(), id, "CLOSED");
    assertThat(post(clerk.client(), id, "archive", Map.of()).status()).isEqualTo(204);
    var volume = volume().at("/line/id").asLong();
    var form =
        Map.of(
            "from", today().minusDays(30).toString(),
            "to", today().plusDays(1).toString(),
            "proposals", "增设叫号窗口");
    assertThat(keeper.post(VOLUMES + "/{id}/summaries", form, volume).status()).isEqualTo(201);
    archived();
    var summary = volume().at("/summaries/0");
    assertThat(summary.get("cases").asInt()).as("does not change").isEqualTo(1);
    assertThat(summary.get("score").asDouble()).isEqualTo(4);
    assertThat(summary.at("/results/0/label").asString()).isEqualTo("投诉属实");
    assertThat(text(keeper.get(VOLUMES + "/{id}/contents.pdf", volume).bytes())).contains("增设叫号窗口");
  }

  @Test
  @Rule("S10-53")
  void goesWhenItsTermIsOverUnlessALawsuitHoldsIt() {
    var held = archived();
    var free = archived();
    var kept = LocalDate.parse(page(free).at("/complaint/keepUntil").asString());
    assertThat(kept).isEqualTo(today().plusYears(3));
    var reason = Map.of("reason", "客户已起诉");
    assertThat(keeper.post(ONE + "/holds", reason, held).status()).isEqualTo(201);
    assertThat(keeper.post(ONE + "/holds", reason, held).status()).as("once").isEqualTo(409);
    sweep(kept);
    assertThat(upper.client().get(ONE, free).status()).as("its last day").isEqualTo(200);
    sweep(kept.plusDays(1));
    assertThat(upper.client().get(ONE, free).status()).isEqualTo(404);
    assertThat(left(free)).isZero();
    assertThat(upper.client().get(ONE, held).status()).isEqualTo(200);
    var contents = volume().get("contents");
    assertThat(contents.get(1).at("/filed/purgedOn").asString())
        .as("its number and days stay")
        .isEqualTo(kept.plusDays(1).toString());
    var hold = keeper.get(ONE + "/holds", held).json().get(0).get("id").asLong();
    assertThat(keeper.post("/api/complaint-holds/{id}/lifting", reason, hold).status())
        .isEqualTo(204);
    var volume = volume().at("/line/id").asLong();
    assertThat(keeper.post(VOLUMES + "/{id}/holds", reason, volume).status()).isEqualTo(201);
    sweep(kept.plusDays(2));
    assertThat(upper.client().get(ONE, held).status()).as("the volume is held").isEqualTo(200);
  }

  private void sweep(LocalDate day) {
    transaction.executeWithoutResult(status -> records.remove(day));
  }

  /** Rows that any table still has of a case. */
  private long left(long id) {
    return jdbc.sql(
            """
            SELECT (SELECT count(*) FROM complaint.complaint WHERE id = :id)
              + (SELECT count(*) FROM complaint.act WHERE case_id = :id)
              + (SELECT count(*) FROM complaint.clock WHERE case_id = :id)
              + (SELECT count(*) FROM complaint.decision WHERE case_id = :id)
              + (SELECT count(*) FROM complaint.recusal_check WHERE case_id = :id)
              + (SELECT count(*) FROM outbox.message
                 WHERE entity = 'complaint' AND entity_id = CAST(:id AS text))
              + (SELECT count(*) FROM evidence.attachment
                 WHERE entity = 'complaint' AND entity_id = :id)
            """)
        .param("id", id)
        .query(Long.class)
        .single();
  }

  @Test
  void itsMessagesAndFilesGoWithIt() {
    var id = investigated();
    decided(clerk.client(), id, "UPHELD");
    var reply = Map.<String, Object>of("paper", "REPLY", "manner", "SMS");
    var sent = post(clerk.client(), id, "messages", reply);
    assertThat(sent.status()).as(sent.text()).isEqualTo(204);
    did(clerk.client(), id, "CLOSED");
    assertThat(post(clerk.client(), id, "archive", Map.of()).status()).isEqualTo(204);
    assertThat(left(id)).isPositive();
    sweep(today().plusYears(3).plusDays(1));
    assertThat(left(id)).isZero();
  }
}
