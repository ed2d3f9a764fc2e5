package io.keheng.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** Customers of a unit who may be the same, who asks for a merge and who decides on it. */
public abstract class MergeFixture {

  private static final AtomicInteger NEXT = new AtomicInteger();
  protected static final String BORN = "1991-03-07";
  protected static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  @Autowired protected Staffs staffs;
  @Autowired protected JdbcClient jdbc;
  @TempDir protected Path folder;

  protected long unit;
  protected String tag;
  protected String name;
  protected Client officer;
  protected Client asking;
  protected Client deciding;
  private int files;

  @BeforeEach
  protected void people() {
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    tag = "HB" + unit + "-";
    name = "合并人" + unit;
    officer =
        staffs.with(
            "customer.*",
            "consent.*",
            "rights.*",
            "sharing.read",
            "handover.*",
            "truth.*",
            "incident.*",
            "look.read",
            "cleaning.read",
            "import.*",
            "classification.read",
            "duplicate.read",
            "duplicate.search",
            "audit.read",
            "change.read");
    asking =
        staffs.with(
            ScopeKind.OWN_UNIT,
            unit,
            "customer.read",
            "duplicate.read",
            "duplicate.merge",
            "sharing.read",
            "sharing.apply");
    deciding =
        staffs.with(
            ScopeKind.OWN_UNIT,
            unit,
            "customer.read",
            "duplicate.read",
            "duplicate.approve",
            "duplicate.merge",
            "duplicate.undo",
            "sharing.read",
            "sharing.approve");
  }

  /** An identity number of somebody born on {@link #BORN}, different each time. */
  protected static String identity() {
    var digits = "11010519910307%03d".formatted(NEXT.getAndIncrement() * 2 + 1);
    var sum =
        IntStream.range(0, WEIGHTS.length).map(i -> WEIGHTS[i] * (digits.charAt(i) - '0')).sum();
    return digits + "10X98765432".charAt(sum % 11);
  }

  protected long person(String number, Map<String, ?> basic) {
    return person(number, name, basic);
  }

  protected long person(String number, String called, Map<String, ?> basic) {
    var data = new HashMap<String, Object>();
    data.put("kind", "PERSONAL");
    data.put("status", basic.containsKey("documentNumber") ? "ACTIVE" : "PROSPECT");
    data.put("name", called);
    data.put("number", tag + number);
    data.put("unitId", unit);
    data.put("basic", basic);
    return open(data);
  }

  protected long open(Map<String, ?> data) {
    var answer = officer.post("/api/customers", Map.of("confirmed", true, "data", data));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  /** Changes one value of the basics, as a form does. */
  protected void change(long customer, String field, @Nullable String value) {
    var stored = officer.get("/api/customers/{id}", customer).json().get("customer");
    var data = (tools.jackson.databind.node.ObjectNode) stored.get("data");
    ((tools.jackson.databind.node.ObjectNode) data.get("basic")).put(field, value);
    var saving = Map.of("data", data, "version", stored.get("version").asLong(), "confirmed", true);
    var answer = officer.put("/api/customers/{id}", saving, customer);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  /** The open pairs of the unit: numbers of both without the tag, and the strength. */
  protected Map<String, String> pairs(Client client) {
    var found = new TreeMap<String, String>();
    for (var line : client.get("/api/duplicates?unit={unit}&size=100", unit).json().get("items")) {
      var pair = line.get("pair");
      found.put(
          Stream.of(pair.get("firstNumber"), pair.get("secondNumber"))
              .map(number -> number.asString().substring(tag.length()))
              .sorted()
              .reduce((one, other) -> one + "=" + other)
              .orElseThrow(),
          pair.get("strength").asString());
    }
    return found;
  }

  protected JsonNode pair(long one, long other) {
    for (var line : officer.get("/api/duplicates?unit={unit}&size=100", unit).json().get("items")) {
      var pair = line.get("pair");
      var ids = List.of(pair.get("firstId").asLong(), pair.get("secondId").asLong());
      if (ids.contains(one) && ids.contains(other)) {
        return pair;
      }
    }
    throw new AssertionError("no pair of " + one + " and " + other);
  }

  /** Searches the whole book and waits for the end. */
  protected void search() {
    await()
        .atMost(PATIENCE)
        .until(() -> officer.post("/api/duplicates/searches", null).status() == 202);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                !officer
                    .get("/api/duplicates/searches")
                    .json()
                    .at("/0/state")
                    .asString()
                    .equals("RUNNING"));
    assertThat(officer.get("/api/duplicates/searches").json().at("/0/state").asString())
        .isEqualTo("DONE");
  }

  protected Client.Answer request(Client by, long survivor, long absorbed, String... fields) {
    var pair = pair(survivor, absorbed);
    return by.post(
        "/api/merges",
        Map.of(
            "pairId", pair.get("id").asLong(),
            "version", pair.get("version").asLong(),
            "survivorId", survivor,
            "fields", List.of(fields),
            "reason", "同一人开立两次"));
  }

  protected long ask(long survivor, long absorbed, String... fields) {
    var answer = request(asking, survivor, absorbed, fields);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  protected Client.Answer approve(Client by, long merge) {
    var detail = officer.get("/api/merges/{id}", merge).json();
    return by.post(
        "/api/merges/{id}/approval",
        Map.of(
            "survivorVersion", detail.get("survivorVersion").asLong(),
            "absorbedVersion", detail.get("absorbedVersion").asLong()),
        merge);
  }

  protected long merge(long survivor, long absorbed, String... fields) {
    var id = ask(survivor, absorbed, fields);
    var answer = approve(deciding, id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    return id;
  }

  protected Client.Answer undo(long merge, String... fields) {
    return deciding.post(
        "/api/merges/{id}/undoing", Map.of("fields", List.of(fields), "reason", "核实后是两个人"), merge);
  }

  /** Files by name in Keheng's own format, {@code %1$s} for the tag; taken whole. */
  protected void feed(Map<String, String> texts) throws IOException {
    var parts = new LinkedMultiValueMap<String, Object>();
    var place = Files.createDirectory(folder.resolve("feed" + files++));
    for (var text : texts.entrySet()) {
      var file = place.resolve(text.getKey());
      Files.write(file, text.getValue().formatted(tag).getBytes(StandardCharsets.UTF_8));
      parts.add("files", new FileSystemResource(file));
    }
    var uploaded = officer.upload("/api/imports", parts);
    assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
    var id = uploaded.json().at("/load/id").asLong();
    await()
        .atMost(PATIENCE)
        .until(() -> officer.post("/api/imports/{id}/run", null, id).status() < 300);
    await()
        .atMost(PATIENCE)
        .until(() -> !officer.get("/api/imports/{id}", id).json().at("/load/endedAt").isNull());
    var load = officer.get("/api/imports/{id}", id);
    assertThat(load.json().at("/load/state").asString()).as(load.text()).isEqualTo("DONE");
  }

  protected JsonNode customer(long id) {
    var answer = officer.get("/api/customers/{id}", id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  protected static String type(Client.Answer answer) {
    return answer.json().path("type").asString("");
  }
}
