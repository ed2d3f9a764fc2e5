package io.keheng.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.Staffs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** People who revise a measure, and the steps between a draft and a release. */
abstract class RevisionFixture {

  static final String ONE = "/api/revisions/{id}";
  static final String DRAFT = ONE + "/drafts/{model}";

  @Autowired Staffs staffs;
  @Autowired BankClock clock;

  Client drafter;
  Client approver;
  Client releaser;

  @BeforeEach
  void people() {
    drafter = staffs.with("measure.read", "measure.draft");
    approver = staffs.with("measure.read", "measure.approve");
    releaser = staffs.with("measure.read", "measure.release");
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  long open(Client who, String set, LocalDate from) {
    return open(who, set, from, null);
  }

  long open(Client who, String set, LocalDate from, @Nullable String correction) {
    return made(who.post("/api/revisions", Map.of("set", set, "head", head(from, correction))));
  }

  static Map<String, Object> head(LocalDate from, @Nullable String correction) {
    var head = new HashMap<String, Object>();
    head.put("title", "调整标准");
    head.put("reason", "省里的新要求");
    head.put("effectiveFrom", from.toString());
    if (correction != null) {
      head.put("correctionReason", correction);
    }
    return head;
  }

  /** Takes a model into the revision; gives its text. */
  String take(long revision, String model) {
    var answer = drafter.post(ONE + "/drafts", Map.of("model", model), revision);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("dmn").asString();
  }

  Client.Answer save(Client who, long revision, String model, int version, String dmn) {
    return who.put(DRAFT, Map.of("version", version, "dmn", dmn), revision, model);
  }

  void parameter(long revision, String model, int version, String name, String value) {
    var answer =
        drafter.put(
            DRAFT + "/parameter",
            Map.of("version", version, "name", name, "value", value),
            revision,
            model);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  Client.Answer act(Client who, long revision, String act, Map<String, ?> body) {
    return who.post(ONE + "/" + act, body, revision);
  }

  void done(Client who, long revision, String act, Map<String, ?> body) {
    var answer = act(who, revision, act, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  JsonNode one(long revision) {
    return drafter.get(ONE, revision).json();
  }

  String state(long revision) {
    return one(revision).get("head").get("state").asString();
  }

  static long made(Client.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  static String reworded(String dmn, String word) {
    return dmn.replaceFirst("<annotationEntry>\\s*<text>", "<annotationEntry><text>" + word + " ");
  }
}
