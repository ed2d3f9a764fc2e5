package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Cases that were answered, closed, archived. */
abstract class AfterFixture extends ComplaintFixture {

  static final ZoneId BANK = ZoneId.of("Asia/Shanghai");

  static LocalDate today() {
    return LocalDate.now(BANK);
  }

  long investigated() {
    var id = lodge();
    did(clerk.client(), id, "ACCEPTED");
    did(clerk.client(), id, "ACKNOWLEDGED");
    did(clerk.client(), id, "FOUND");
    return id;
  }

  long answered() {
    var id = investigated();
    decided(clerk.client(), id, "UPHELD");
    did(clerk.client(), id, "ANSWERED");
    return id;
  }

  long closed() {
    var id = answered();
    did(clerk.client(), id, "CLOSED");
    return id;
  }

  long archived() {
    var id = closed();
    assertThat(post(clerk.client(), id, "archive", Map.of()).status()).isEqualTo(204);
    return id;
  }

  void scored(long id, int score) {
    did(clerk.client(), id, "SATISFACTION_ASKED", Map.of("score", score, "note", "想法"));
  }

  Client.Answer close(long id) {
    return act(clerk.client(), id, "CLOSED", Map.of());
  }

  /** The case cannot close, and the refusal names what comes first. */
  void closesOnlyAfter(long id, String next) {
    var refused = close(id);
    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    assertThat(refused.json().get("next").asString()).isEqualTo(next);
    assertThat(page(id).at("/satisfaction/next").asString()).isEqualTo(next);
  }
}
