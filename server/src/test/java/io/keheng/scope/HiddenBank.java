package io.keheng.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.identity.UnitKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Two units side by side. The stranger's has a person and a company; what is hidden from him is
 * then made in the other: a customer, his relative and parent of the stranger's, an account with a
 * card, a loan and transactions, the load that brought them, classes, and what the modules' files
 * name.
 */
final class HiddenBank {

  private static final String AS_OF = "2024-02-29";

  private final Client officer;
  private final long unit;
  private final String tag;
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param officer sees the whole bank
   */
  HiddenBank(Staffs staffs, Client officer, long strangersUnit) {
    this.officer = officer;
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    tag = "SP" + unit;
    names.put("name", "尉迟" + "零一二三四五六七八九".charAt((int) (unit % 10)) + "隐");
    names.put("pinyin", "yuchi");
    names.put("number", tag + "H");
    names.put("mobile", "1370000%04d".formatted(unit % 10000));
    names.put("document", document());
    names.put("unit", String.valueOf(unit));
    names.put("file", "holders.csv");
    names.put("own", customer("OWN", "PERSONAL", "钟离甲", strangersUnit, Map.of()));
    names.put("firm", customer("FIRM", "CORPORATE", "钟离实业公司", strangersUnit, Map.of()));
    load("OWN", false);
    classify();
  }

  /** What stands for ids and words in paths and bodies. */
  Map<String, String> names() {
    return names;
  }

  void hide(Doors doors) {
    var basic =
        Map.of(
            "mobile",
            name("mobile"),
            "born",
            "1980-01-02",
            "documentKind",
            "OTHER",
            "documentNumber",
            name("document"));
    names.put("customer", customer("H", "PERSONAL", name("name"), unit, Map.of("basic", basic)));
    names.put("parent", customer("HP", "CORPORATE", "尉迟控股公司", unit, Map.of()));
    relate("own", "GUARANTOR", "customer");
    relate("firm", "PARENT", "parent");
    names.put("relation", relate("customer", "HOUSEHOLD", "own"));
    names.put("load", load("H", true));
    var holdings = ok(officer.get("/api/customers/" + name("customer") + "/holdings"), 200);
    names.put("account", holdings.json().at("/accounts/0/id").asString());
    names.put("run", classify());
    var message = "/api/changes?entity=customer&id=" + name("customer");
    names.put("entry", ok(officer.get(message), 200).json().at("/items/0/id").asString());
    doors.made().forEach(this::make);
  }

  private void make(String thing, Doors.Request request) {
    var body = Requests.body(request.body(), names);
    var answer = officer.post(Requests.filled(request.where(), names), body);
    assertThat(answer.status()).as(thing + ": " + answer.text()).isBetween(200, 299);
    var id = answer.json().at(request.id() == null ? "/id" : request.id());
    names.put(thing, id.isMissingNode() ? "" : id.asString());
  }

  private String customer(
      String number, String kind, String name, long of, Map<String, Object> more) {
    var data = new HashMap<String, Object>(more);
    data.put("number", tag + number);
    data.put("kind", kind);
    data.put("name", name);
    data.put("unitId", of);
    if (kind.equals("CORPORATE")) {
      data.put("status", "PROSPECT");
    } else if (more.isEmpty()) {
      data.put("basic", Map.of("documentKind", "OTHER", "documentNumber", tag + number));
    }
    var answer = officer.post("/api/customers", Map.of("data", data, "confirmed", true));
    return ok(answer, 201).json().get("id").asString();
  }

  private String relate(String from, String kind, String to) {
    var body = Map.of("kind", kind, "outgoing", true, "otherId", Long.valueOf(name(to)));
    var path = "/api/customers/" + name(from) + "/relations";
    return ok(officer.post(path, body), 201)
        .json()
        .valueStream()
        .filter(relation -> relation.get("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asString();
  }

  private String load(String of, boolean all) {
    var who = tag + of;
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "files",
        file(
            "accounts.csv",
            "account_no;product;currency;opened;closed;opening_balance",
            who + "A1;SAVINGS;CNY;2020-01-02;;600000.00"));
    parts.add(
        "files",
        file(
            "holders.csv",
            "account_no;customer_no;role",
            who + "A1;" + who + ";OWNER",
            who + "A1;" + who + "NOBODY;OWNER"));
    parts.add(
        "files",
        file(
            "transactions-2024-01.csv",
            "txn_no;account_no;booked_on;amount;balance_after;kind",
            who + "T1;" + who + "A1;2024-01-03;50.00;600050.00;CASH_IN"));
    if (all) {
      parts.add(
          "files",
          file(
              "loans.csv",
              "loan_no;customer_no;currency;amount;term_months;instalment;granted;balance;status",
              who + "L1;" + who + ";CNY;1000.00;12;90.00;2023-01-02;500.00;ACTIVE"));
    }
    var load = ok(officer.upload("/api/imports", parts), 201).json().at("/load/id").asString();
    assertThat(officer.post("/api/imports/" + load + "/run", null).status()).isEqualTo(202);
    ended("/api/imports/" + load, "/load/state");
    return load;
  }

  private static ByteArrayResource file(String name, String... lines) {
    return new ByteArrayResource(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }

  private String classify() {
    var answer = officer.post("/api/classifications", Map.of("asOf", AS_OF));
    var id = ok(answer, 202).json().get("id").asString();
    ended("/api/classifications/" + id, "/state");
    return id;
  }

  private void ended(String path, String state) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !officer.get(path).json().at(state).asString().equals("RUNNING"));
    var end = officer.get(path);
    assertThat(end.json().at(state).asString())
        .as(end.text())
        .isIn(List.of("DONE", "DONE_WITH_REJECTIONS"));
  }

  private String name(String name) {
    return names.getOrDefault(name, "");
  }

  private String document() {
    return "HZ" + tag + "778";
  }

  private static Client.Answer ok(Client.Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer;
  }
}
