package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.procedure.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A branch with an outlet below it: who takes complaints, who handles, who approves. */
abstract class ComplaintFixture {

  static final String ONE = "/api/complaints/{id}";
  static final String[] CLERK = {"complaint.read", "complaint.lodge", "complaint.handle"};

  @Autowired Staffs staffs;

  long branch;
  long outlet;
  Staffs.Person clerk;
  Staffs.Person head;
  Staffs.Person upper;
  Client officer;

  @BeforeEach
  void unitsAndTheirPeople() {
    branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    outlet = staffs.unit(UnitKind.OUTLET, branch).id();
    clerk = staffs.person(ScopeKind.OWN_UNIT, outlet, CLERK);
    head =
        staffs.person(
            ScopeKind.OWN_UNIT, outlet, "complaint.read", "complaint.handle", "complaint.approve");
    upper = staffs.person(ScopeKind.UNIT_AND_BELOW, branch, "complaint.*");
    officer = staffs.with("complaint.*");
  }

  void follows(long unit, String procedure, String... besides) {
    var form = Map.of("procedure", procedure, "besides", List.of(besides), "version", 0);
    assertThat(officer.put("/api/procedure-assignments/{unit}", form, unit).status())
        .isEqualTo(204);
  }

  static Map<String, Object> told(String channel) {
    return new HashMap<>(
        Map.of(
            "channel", channel,
            "onBehalf", "SELF",
            "complainant", "王投诉",
            "phone", "13912345678",
            "content", "柜员态度不好，等候两小时",
            "staff", false,
            "massRisk", false));
  }

  long lodge(Client client, Map<String, Object> told) {
    var answer = client.post("/api/complaints", told);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  /** A plain complaint about the outlet, as modules lodge it. */
  Lodging lodging(Channel channel) {
    return new Lodging(
        channel,
        false,
        outlet,
        null,
        Complaint.OnBehalf.SELF,
        null,
        "王投诉",
        null,
        null,
        null,
        1,
        List.of(),
        false,
        null,
        "等候两小时",
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  long lodge() {
    return lodge(clerk.client(), told("COUNTER"));
  }

  JsonNode page(long id) {
    return upper.client().get(ONE, id).json();
  }

  long version(long id) {
    return page(id).at("/complaint/version").asLong();
  }

  String stage(long id) {
    return page(id).at("/complaint/stage").asString();
  }

  Client.Answer post(Client client, long id, String door, Map<String, Object> form) {
    var all = new HashMap<>(form);
    all.putIfAbsent("version", version(id));
    return client.post(ONE + "/" + door, all, id);
  }

  Client.Answer act(Client client, long id, String act, Map<String, Object> form) {
    var all = new HashMap<>(form);
    all.put("act", act);
    return post(client, id, "acts", all);
  }

  void did(Client client, long id, String act, Map<String, Object> form) {
    var answer = act(client, id, act, form);
    assertThat(answer.status()).as(act + " " + answer.text()).isEqualTo(204);
  }

  void did(Client client, long id, String act) {
    did(client, id, act, Map.of("note", "如实", "manner", "TELEPHONE"));
  }

  void called(Client client, long id, Map<String, Object> form, Staffs.Person... members) {
    var all = new HashMap<>(form);
    all.put("members", Stream.of(members).map(Staffs.Person::id).toList());
    var answer = post(client, id, "meetings", all);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  void votes(Staffs.Person member, long id, String vote) {
    var answer = post(member.client(), id, "meetings/vote", Map.of("vote", vote));
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  /** A meeting that agrees with one voice. */
  void meets(Client client, long id, Staffs.Person... members) {
    called(client, id, Map.of("motion", "同意客户诉求"), members);
    Stream.of(members).forEach(member -> votes(member, id, "FOR"));
    var answer = post(client, id, "meetings/closing", Map.of("finding", "会议同意"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  /** An opinion on the record form that a leader approves. */
  void opined(Client signer, long id, Map<String, Object> more) {
    var form = new HashMap<>(more);
    form.put("note", "查明属实，建议返修");
    did(signer, id, "OPINION_SIGNED", form);
    var answer = post(upper.client(), id, "opinion/approval", Map.of("approved", true));
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  static List<String> todos(Staffs.Person person) {
    return person
        .client()
        .get("/api/messages?kind=TODO&state=OPEN&size=200")
        .json()
        .get("items")
        .findValuesAsString("link");
  }

  void decided(Client client, long id, String result) {
    var answer =
        post(
            client,
            id,
            "decision",
            Map.of("result", result, "basis", "服务规范第三条", "reasons", "经查属实"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  /** The clock of a case, by procedure and code. */
  JsonNode clock(long id, String key) {
    return page(id)
        .get("clocks")
        .valueStream()
        .filter(clock -> clock.get("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  List<String> running(long id) {
    return page(id)
        .get("clocks")
        .valueStream()
        .filter(clock -> clock.get("stoppedAt").isNull())
        .map(clock -> clock.get("key").asString())
        .sorted()
        .toList();
  }

  /** What a paper says, without its spaces. */
  static String text(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
