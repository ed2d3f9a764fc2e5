package io.keheng.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.Staffs;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A book made by hand, a revision of its measures, and its rehearsal. */
abstract class RehearsalFixture {

  static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private static final AtomicInteger NEXT = new AtomicInteger();

  @Autowired Staffs staffs;
  @Autowired BankClock clock;
  @Autowired JdbcClient jdbc;

  Client officer;

  @BeforeEach
  void person() {
    officer =
        staffs.with(
            "measure.read",
            "measure.draft",
            "rehearsal.run",
            "rehearsal.read",
            "rehearsal.export",
            "customer.read");
  }

  long customer(long unit, @Nullable Long manager, String product, String balance) {
    var id =
        jdbc.sql(
                """
                INSERT INTO customer.customer (number, kind, name, currency, unit_id, manager_id, since,
                  status, name_pinyin, name_initials, reviewed_on, review_due)
                VALUES (:number, 'PERSONAL', '演练客户', 'CNY', :unit, :manager, '2020-01-01', 'ACTIVE',
                  'yanliankehu', 'ylkh', '2025-01-01', '2027-01-01') RETURNING id
                """)
            .param("number", "REH" + NEXT.incrementAndGet())
            .param("unit", unit)
            .param("manager", manager)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            WITH opened AS (
              INSERT INTO ledger.account (product, currency, opened, opening_balance)
              VALUES (:product, 'CNY', '2020-01-01', :balance) RETURNING id)
            INSERT INTO ledger.account_holder (account_id, customer_id, role)
            SELECT opened.id, :id, 'OWNER' FROM opened
            """)
        .param("product", product)
        .param("balance", new BigDecimal(balance))
        .param("id", id)
        .update();
    return id;
  }

  long saver(String balance) {
    return customer(staffs.headOffice().id(), null, "SAVINGS", balance);
  }

  /** Opens a revision of the renminbi book that takes effect tomorrow. */
  long revision() {
    var head = new HashMap<String, Object>();
    head.put("title", "调整标准");
    head.put("reason", "控制成本");
    head.put("effectiveFrom", LocalDate.now(clock).plusDays(1).toString());
    var answer = officer.post("/api/revisions", Map.of("set", "cny", "head", head));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  /** Takes a model into a revision and changes it; gives what is drafted now. */
  void draft(long revision, String model, String from, String to) {
    var path = "/api/revisions/{id}/drafts";
    var taken = officer.post(path, Map.of("model", model), revision);
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    var dmn = taken.json().get("dmn").asString();
    assertThat(dmn).contains(from);
    var saved =
        officer.put(
            path + "/{model}",
            Map.of("version", taken.json().get("version").asInt(), "dmn", dmn.replace(from, to)),
            revision,
            model);
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
  }

  /** A revision by which gold begins at another balance. */
  long goldFrom(String savings) {
    var revision = revision();
    draft(revision, "vip-grade", "<text>200000</text>", "<text>" + savings + "</text>");
    return revision;
  }

  Client.Answer start(long revision, LocalDate asOf, String name) {
    return officer.post(
        "/api/rehearsals", Map.of("revision", revision, "asOf", asOf.toString(), "name", name));
  }

  /** Rehearses and waits for the end; gives the id. */
  long rehearsed(long revision, LocalDate asOf, String name) {
    var started = start(revision, asOf, name);
    assertThat(started.status()).as(started.text()).isEqualTo(202);
    var id = started.json().get("id").asLong();
    ended(id);
    assertThat(state(id)).as(officer.get("/api/rehearsals/" + id).text()).isEqualTo("DONE");
    return id;
  }

  void ended(long id) {
    await().atMost(Duration.ofMinutes(2)).until(() -> !state(id).equals("RUNNING"));
  }

  String state(long id) {
    return one(officer, id).at("/rehearsal/state").asString();
  }

  static JsonNode one(Client who, long id) {
    var answer = who.get("/api/rehearsals/" + id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  /** Customers of a cell of a table's matrix. */
  static long cell(JsonNode rehearsal, String table, String before, String after) {
    return matrix(rehearsal, table)
        .get("cells")
        .valueStream()
        .filter(cell -> cell.get("before").asString().equals(before))
        .filter(cell -> cell.get("after").asString().equals(after))
        .mapToLong(cell -> cell.get("customers").asLong())
        .sum();
  }

  static JsonNode matrix(JsonNode rehearsal, String table) {
    return rehearsal
        .get("tables")
        .valueStream()
        .filter(each -> each.get("table").asString().equals(table))
        .findFirst()
        .orElseThrow();
  }

  static Client.Answer behind(Client who, long id, String query) {
    return who.get("/api/rehearsals/" + id + "/customers?" + query);
  }
}
