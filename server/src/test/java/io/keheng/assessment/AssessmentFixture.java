package io.keheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * A branch with an outlet: who handles complaints, who posts, who decides, whose points they are.
 */
abstract class AssessmentFixture {

  static final String ONE = "/api/complaints/{id}";
  static final String POINTS = "/api/service-points";
  static final String PROPOSALS = "/api/point-proposals";
  static final String APPEALS = "/api/point-appeals";

  @Autowired Staffs staffs;
  @Autowired BankClock time;

  long branch;
  long outlet;
  Staffs.Person clerk;
  Staffs.Person teller;
  Staffs.Person poster;
  Staffs.Person decider;
  Client officer;

  @BeforeEach
  void unitsAndTheirPeople() {
    branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    outlet = staffs.unit(UnitKind.OUTLET, branch).id();
    clerk =
        staffs.person(
            ScopeKind.OWN_UNIT, outlet, "complaint.read", "complaint.lodge", "complaint.handle");
    teller = staffs.person(ScopeKind.OWN_UNIT, outlet);
    poster = staffs.person(ScopeKind.UNIT_AND_BELOW, branch, "assessment.read", "assessment.post");
    decider =
        staffs.person(ScopeKind.UNIT_AND_BELOW, branch, "assessment.read", "assessment.decide");
    officer = staffs.with("complaint.*", "assessment.*");
  }

  LocalDate today() {
    return LocalDate.now(time);
  }

  Map<String, Object> told(String channel) {
    return new HashMap<>(
        Map.of(
            "channel",
            channel,
            "onBehalf",
            "SELF",
            "complainant",
            "王投诉",
            "phone",
            "13912345678",
            "content",
            "柜员态度不好，等候两小时",
            "subjects",
            List.of(teller.id()),
            "staff",
            false,
            "massRisk",
            false));
  }

  long lodge(Map<String, Object> told) {
    var answer = clerk.client().post("/api/complaints", told);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  void follows(String procedure) {
    var form = Map.of("procedure", procedure, "besides", List.of(), "version", 0);
    assertThat(officer.put("/api/procedure-assignments/{unit}", form, outlet).status())
        .isEqualTo(204);
  }

  void post(Client client, long id, String door, Map<String, Object> form) {
    var all = new HashMap<>(form);
    all.put("version", officer.get(ONE, id).json().at("/complaint/version").asLong());
    var answer = client.post(ONE + "/" + door, all, id);
    assertThat(answer.status()).as(door + " " + answer.text()).isEqualTo(204);
  }

  void did(long id, String act) {
    post(clerk.client(), id, "acts", Map.of("act", act, "note", "如实", "manner", "TELEPHONE"));
  }

  void decided(Client client, long id, String result) {
    post(client, id, "decision", Map.of("result", result, "basis", "规范第三条", "reasons", "经查属实"));
  }

  /** A complaint about the teller, decided so. */
  long complained(String channel, String result) {
    var id = lodge(told(channel));
    did(id, "ACCEPTED");
    did(id, "ACKNOWLEDGED");
    did(id, "FOUND");
    decided(clerk.client(), id, result);
    return id;
  }

  List<JsonNode> proposed(Client client, long caseId) {
    return client
        .get(PROPOSALS + "?size=500")
        .json()
        .get("items")
        .valueStream()
        .filter(each -> each.at("/proposal/caseId").asLong() == caseId)
        .toList();
  }

  /** The proposal that a case comes to; it is made behind the act, in a thread of its own. */
  JsonNode proposal(long caseId) {
    await().until(() -> !proposed(officer, caseId).isEmpty());
    assertThat(proposed(officer, caseId)).hasSize(1);
    return proposed(officer, caseId).getFirst();
  }

  long proposalId(long caseId) {
    return proposal(caseId).at("/proposal/id").asLong();
  }

  Client.Answer confirm(Client client, long proposal, Map<String, Object> more) {
    var form = new HashMap<>(more);
    form.putIfAbsent("evidence", "接待客户时言语不当，经查属实");
    return client.post(PROPOSALS + "/{id}/confirmation", form, proposal);
  }

  /** A fault of the teller, posted. */
  long posted() {
    var answer = poster.client().post(POINTS, fault("COMPLEX_LATE", Map.of()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  Map<String, Object> fault(String fault, Map<String, Object> more) {
    var form = new HashMap<String, Object>();
    form.put("staffId", teller.id());
    form.put("fault", fault);
    form.put("evidence", "未征得客户同意，超过约定时限");
    form.put("onDay", today().toString());
    form.putAll(more);
    return form;
  }

  /** What somebody is told and is not done yet. */
  static List<String> messages(Client client) {
    return client
        .get("/api/messages?size=200")
        .json()
        .get("items")
        .valueStream()
        .filter(each -> each.get("doneAt").isNull())
        .map(each -> each.get("text").asString())
        .toList();
  }

  static List<JsonNode> items(Client client, String path, Object... variables) {
    var answer = client.get(path, variables);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().get("items").valueStream().toList();
  }
}
