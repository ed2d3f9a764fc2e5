package io.keheng.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.information.CustomerStatus;
import io.keheng.intake.Absorbed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletion: what goes, what the law keeps and until when, and that it goes when the term ends. */
@KehengTest
class RetentionTest {

  private static final String ONE = "/api/rights-requests/{id}";

  @Autowired Staffs staffs;
  @Autowired Customers customers;
  @Autowired RetentionSweep sweep;
  @Autowired BankClock clock;
  @Autowired JdbcClient jdbc;

  private Client officer;
  private String number;
  private String email;

  @BeforeEach
  void signIn() {
    officer =
        staffs.with(
            "customer.read", "customer.record", "consent.record", "rights.*", "retention.read");
    number = "ER-" + System.nanoTime();
    email = number.toLowerCase(java.util.Locale.ROOT) + "@example.com";
  }

  private CustomerDraft draft(CustomerStatus status) {
    var values = new HashMap<CustomerField, Object>();
    values.put(CustomerField.NUMBER, number);
    values.put(CustomerField.KIND, CustomerKind.PERSONAL);
    values.put(CustomerField.NAME, "删除人");
    values.put(CustomerField.STATUS, status);
    values.put(CustomerField.SINCE, java.time.LocalDate.of(2001, 1, 1));
    values.put(CustomerField.EMAIL, email);
    values.put(CustomerField.PREFERRED_PRODUCTS, List.of("基金"));
    values.put(CustomerField.UNIT, staffs.headOffice().id());
    return CustomerDraft.of(values);
  }

  private long open(CustomerStatus status) {
    var id = ((Absorbed.Created) customers.absorb(List.of(draft(status))).getFirst()).id();
    var note = Map.of("section", "NEED", "text", "要换手机");
    assertThat(officer.post("/api/customers/{id}/notes", note, id).status()).isEqualTo(201);
    return id;
  }

  private long granted(long customer, boolean identified) {
    var form =
        Map.of(
            "kind", "DELETION",
            "applicant", "CUSTOMER",
            "applicantName", "删除人",
            "content", "请删除我的信息",
            "manner", "PAPER");
    var path = "/api/customers/{id}/rights-requests";
    var id = officer.post(path, form, customer).json().get("id").asLong();
    if (identified) {
      var identity = Map.of("version", version(id), "means", "DOCUMENT", "evidence", "ID-1");
      assertThat(officer.post(ONE + "/identity", identity, id).status()).isEqualTo(200);
    }
    var decision = Map.of("version", version(id), "granted", true, "reasons", "依法删除");
    assertThat(officer.post(ONE + "/decision", decision, id).status()).isEqualTo(200);
    return id;
  }

  private long version(long id) {
    return officer.get(ONE, id).json().at("/line/request/version").asLong();
  }

  private Client.Answer erase(long request, @Nullable String ended) {
    var form = new HashMap<String, Object>();
    form.put("ended", ended);
    return officer.post(ONE + "/erasure", form, request);
  }

  private Map<String, String> outcomes(long request) {
    var outcomes = new HashMap<String, String>();
    officer
        .get(ONE + "/erasure", request)
        .json()
        .forEach(
            item ->
                outcomes.put(
                    item.get("code").asString(),
                    item.get("outcome").asString() + " " + item.get("untilOn").asString("")));
    return outcomes;
  }

  @Test
  @Rule("S12-15")
  @Rule("S29-03")
  void removesWhatMayGoWhileTheRelationshipLasts() {
    var customer = open(CustomerStatus.ACTIVE);
    var giving = Map.of("purpose", "PROFILING", "manner", "PAPER", "evidence", "P-1");
    officer.post("/api/customers/{id}/consents", giving, customer);
    var unproved = granted(customer, false);
    assertThat(erase(unproved, null).status()).as("identity not checked").isEqualTo(409);
    var request = granted(customer, true);
    assertThat(erase(request, "2020-01-01").status()).as("not closed").isEqualTo(422);
    assertThat(erase(request, null).status()).isEqualTo(204);
    assertThat(erase(request, null).status()).as("twice").isEqualTo(409);

    assertThat(outcomes(request))
        .containsEntry("PREFERENCE", "REMOVED ")
        .containsEntry("NOTE", "REMOVED ")
        .containsEntry("CONTACT", "NOTHING ")
        .containsEntry("IDENTITY", "NEEDED ");
    assertThat(outcomes(request).get("CONSENT")).startsWith("PROOF 20");
    var left = officer.get("/api/customers/{id}", customer).json().at("/customer/data");
    assertThat(left.toString()).contains("删除人").doesNotContain("基金", "@example.com");
    assertThat(officer.get("/api/customers/{id}/notes", customer).json().size()).isZero();
    var why = officer.get("/api/customers/{id}/consents/why?purpose=PROFILING", customer).json();
    assertThat(why.at("/subject/value").asString()).isEqualTo("WITHDRAWN");
  }

  @Test
  @Rule("S12-15")
  void locksWhatTheLawKeepsAndRemovesItWhenTheTermEnds() {
    var customer = open(CustomerStatus.CLOSED);
    var request = granted(customer, true);
    assertThat(erase(request, null).json().at("/violations/0/field").asString()).isEqualTo("ended");
    var ended = LocalDate.now(clock).minusYears(1);
    assertThat(erase(request, ended.toString()).status()).isEqualTo(204);
    assertThat(outcomes(request)).containsEntry("IDENTITY", "LOCKED " + ended.plusYears(10));

    assertThat(officer.get("/api/customers/{id}", customer).status()).isEqualTo(404);
    var found = officer.get("/api/customers?q={q}", number).json();
    assertThat(found.get("total").asInt()).as("hidden from business").isZero();
    assertThat(stored(customer)).isEqualTo("删除人");
    var fed = customers.absorb(List.of(draft(CustomerStatus.ACTIVE))).getFirst();
    assertThat(fed).as("no feed brings him back").isEqualTo(new Absorbed.Unchanged(customer));
    assertThat(officer.get("/api/retention/locks?size=500&sort=-lockedOn").text()).contains(number);
    onDay(ended.plusYears(10).minusDays(1), sweep::sweep);
    assertThat(stored(customer)).as("a day before").isEqualTo("删除人");
    onDay(ended.plusYears(10), sweep::sweep);
    assertThat(stored(customer)).isEqualTo("已删除 Deleted");
  }

  /** What happens on a day when the whole bank has come so far. */
  private void onDay(LocalDate day, Runnable work) {
    clock.later(
        Duration.between(clock.instant(), day.atTime(3, 20).atZone(clock.getZone()).toInstant()),
        work);
  }

  private String stored(long customer) {
    return jdbc.sql("SELECT name FROM customer.customer WHERE id = :id")
        .param("id", customer)
        .query(String.class)
        .single();
  }

  @Test
  @Rule("S12-15")
  void removesAtOnceWhenTheTermHasEndedAndSaysTheGrounds() {
    var customer = open(CustomerStatus.CLOSED);
    var account = account(customer);
    assertThat(numbered(account)).isTrue();
    var request = granted(customer, true);
    assertThat(erase(request, "2010-01-01").status()).isEqualTo(204);
    assertThat(outcomes(request))
        .containsEntry("IDENTITY", "ANONYMISED ")
        .containsEntry("TRANSACTION", "ANONYMISED ");
    assertThat(links(customer)).as("nothing tells whose they were").isZero();
    assertThat(numbered(account)).isFalse();
    var english = officer.speaking("en").get(ONE + "/erasure", request).text();
    officer.speaking("zh-CN");
    assertThat(english).contains("Anonymised, no longer tied to the customer");
    assertThat(stored(customer)).isEqualTo("已删除 Deleted");
    var records = officer.get("/api/retention/records").text();
    assertThat(records).contains("反洗钱法", "业务关系终止后");
    assertThat(staffs.with("customer.read").get("/api/retention/records").status()).isEqualTo(403);
  }

  @Test
  @Rule("S12-15")
  void theAnswerSaysUntilWhenProofIsKept() {
    var request = granted(open(CustomerStatus.ACTIVE), true);
    assertThat(erase(request, null).status()).isEqualTo(204);
    var today = LocalDate.now(clock);
    assertThat(outcomes(request))
        .containsEntry("CONSENT", "PROOF " + today.plusYears(3))
        .containsEntry("REQUEST", "PROOF " + today.plusYears(3));
    answer(officer, request, version(request));
    jdbc.sql(
            "UPDATE consent.request SET answered_at = answered_at + interval '5 days' WHERE id = :id")
        .param("id", request)
        .update();
    assertThat(outcomes(request))
        .as("from the day of the answer")
        .containsEntry("REQUEST", "PROOF " + today.plusDays(5).plusYears(3));
  }

  @Test
  @Rule("S12-15")
  void proofGoesOnTheLastDayOfItsTermAndNotBefore() {
    var customer = open(CustomerStatus.ACTIVE);
    var giving = Map.of("purpose", "PROFILING", "manner", "PAPER", "evidence", "P-1");
    officer.post("/api/customers/{id}/consents", giving, customer);
    var request = granted(customer, true);
    assertThat(erase(request, null).status()).isEqualTo(204);
    answer(officer, request, version(request));
    var last = LocalDate.now(clock).plusYears(3);
    assertThat(outcomes(request))
        .containsEntry("CONSENT", "PROOF " + last)
        .containsEntry("REQUEST", "PROOF " + last);
    onDay(last.minusDays(1), sweep::sweep);
    assertThat(kept("consent.consent", customer)).as("a day before").isOne();
    assertThat(kept("consent.request", customer)).as("a day before").isOne();
    onDay(last, sweep::sweep);
    assertThat(kept("consent.consent", customer)).isZero();
    assertThat(kept("consent.request", customer)).isZero();
  }

  private static void answer(Client client, long request, long version) {
    var form = Map.of("version", version, "manner", "PAPER", "evidence", "A-1");
    assertThat(client.post(ONE + "/answer", form, request).status()).isEqualTo(200);
  }

  private long kept(String table, long customer) {
    return jdbc.sql("SELECT count(*) FROM " + table + " WHERE customer_id = :customer")
        .param("customer", customer)
        .query(Long.class)
        .single();
  }

  private long account(long customer) {
    return jdbc.sql(
            """
            WITH opened AS (
              INSERT INTO ledger.account
                (account_no, account_index, product, currency, opened, opening_balance)
              VALUES ('x', gen_random_uuid(), 'CURRENT', 'CNY', '2001-01-01', 0) RETURNING id)
            INSERT INTO ledger.account_holder (account_id, customer_id, role)
            SELECT id, :customer, 'OWNER' FROM opened RETURNING account_id
            """)
        .param("customer", customer)
        .query(Long.class)
        .single();
  }

  private long links(long customer) {
    return jdbc.sql("SELECT count(*) FROM ledger.account_holder WHERE customer_id = :customer")
        .param("customer", customer)
        .query(Long.class)
        .single();
  }

  private boolean numbered(long account) {
    return jdbc.sql(
            "SELECT num_nonnulls(account_no, account_index) > 0 FROM ledger.account WHERE id = :id")
        .param("id", account)
        .query(Boolean.class)
        .single();
  }
}
