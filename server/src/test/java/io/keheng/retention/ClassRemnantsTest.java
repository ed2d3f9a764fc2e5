package io.keheng.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.classification.Classifications;
import io.keheng.classification.MadeCustomers;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * What was decided on a customer, by tables and by hand, is kept for its term and then tells
 * nothing.
 */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=overrides")
class ClassRemnantsTest {

  private static final String REQUEST = "/api/rights-requests/{id}";
  private static final String REASON = "分行行长办公会同意，行业影响力大";

  @Autowired Classifications classifications;
  @Autowired RetentionSweep sweep;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;
  @Autowired BankClock clock;

  private Client officer;
  private long customer;
  private LocalDate ended;

  @BeforeEach
  void aCustomerOfWhomMuchWasDecided() {
    var unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    officer =
        staffs.with("customer.read", "customer.reveal", "look.read", "rights.*", "retention.read");
    customer = new MadeCustomers(jdbc).person(unit, "300000");
    ended = LocalDate.now(clock).minusYears(1);
    classifications.classify(LocalDate.now(clock), null);
    setByHand(unit);
    var looked = Map.of("purpose", "CONTACT", "fields", List.of("basic.mobile"));
    assertThat(officer.post("/api/customers/{id}/reveal", looked, customer).status())
        .isEqualTo(200);
  }

  private void setByHand(long unit) {
    var rights =
        new String[] {"customer.read", "classification.override", "classification.approve"};
    var wish =
        Map.of(
            "table",
            "vip-grade",
            "outcome",
            "DIAMOND",
            "until",
            LocalDate.now(clock).plusDays(30).toString(),
            "reason",
            REASON);
    var asked =
        staffs
            .with(ScopeKind.OWN_UNIT, unit, rights)
            .post("/api/customers/{id}/class-overrides", wish, customer);
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    var approval = "/api/class-overrides/" + asked.json().get("id").asLong() + "/approval";
    assertThat(staffs.with(ScopeKind.OWN_UNIT, unit, rights).post(approval, Map.of()).status())
        .isEqualTo(204);
  }

  private long granted() {
    var form =
        Map.of(
            "kind", "DELETION",
            "applicant", "CUSTOMER",
            "applicantName", "升降客户",
            "content", "请删除我的信息",
            "manner", "PAPER");
    var path = "/api/customers/{id}/rights-requests";
    var id = officer.post(path, form, customer).json().get("id").asLong();
    var identity = Map.of("version", version(id), "means", "DOCUMENT", "evidence", "ID-1");
    assertThat(officer.post(REQUEST + "/identity", identity, id).status()).isEqualTo(200);
    var decision = Map.of("version", version(id), "granted", true, "reasons", "依法删除");
    assertThat(officer.post(REQUEST + "/decision", decision, id).status()).isEqualTo(200);
    return id;
  }

  private long version(long id) {
    return officer.get(REQUEST, id).json().at("/line/request/version").asLong();
  }

  private String outcome(long request, String kind) {
    return officer
        .get(REQUEST + "/erasure", request)
        .json()
        .valueStream()
        .filter(item -> item.get("code").asString().equals(kind))
        .map(item -> item.get("outcome").asString())
        .findFirst()
        .orElseThrow();
  }

  private long count(String from) {
    return jdbc.sql("SELECT count(*) FROM " + from + " AND customer_id = :customer")
        .param("customer", customer)
        .query(Long.class)
        .single();
  }

  private void onDay(LocalDate day, Runnable work) {
    clock.later(
        Duration.between(clock.instant(), day.atTime(3, 20).atZone(clock.getZone()).toInstant()),
        work);
  }

  private void everythingIsKept() {
    assertThat(count("decisionlog.decision WHERE facts <> '{}'")).isEqualTo(2);
    assertThat(count("segment.class_override WHERE reason = '" + REASON + "'")).isOne();
    assertThat(count("segment.fact_set WHERE facts <> '{}'")).isPositive();
  }

  private void nothingTellsOfHim() {
    assertThat(count("decisionlog.decision WHERE true")).isZero();
    assertThat(count("segment.class_override WHERE true")).isZero();
    assertThat(count("segment.fact_set WHERE facts <> '{}'")).isZero();
    assertThat(count("segment.pending_change WHERE note IS NOT NULL")).isZero();
    assertThat(count("segment.classification WHERE true"))
        .as("the figures of the runs stay")
        .isPositive();
  }

  @Test
  @Rule("S12-15")
  void whatWasDecidedIsNeededWhileTheRelationshipLasts() {
    var request = granted();
    assertThat(officer.post(REQUEST + "/erasure", Map.of(), request).status()).isEqualTo(204);
    for (var kind : List.of("DECISION", "OVERRIDE", "CLASS")) {
      assertThat(outcome(request, kind)).as(kind).isEqualTo("NEEDED");
    }
    everythingIsKept();
  }

  @Test
  @Rule("S12-15")
  void whatWasDecidedIsKeptForItsTermAndThenTellsNothing() {
    close();
    var request = granted();
    var form = Map.of("ended", ended.toString());
    assertThat(officer.post(REQUEST + "/erasure", form, request).status()).isEqualTo(204);
    for (var kind : List.of("DECISION", "OVERRIDE", "CLASS")) {
      assertThat(outcome(request, kind)).as(kind).isEqualTo("LOCKED");
    }
    onDay(ended.plusYears(10).minusDays(1), sweep::sweep);
    everythingIsKept();
    onDay(ended.plusYears(10), sweep::sweep);
    nothingTellsOfHim();
  }

  @Test
  @Rule("S12-15")
  void whatWasDecidedGoesAtOnceWhenTheTermHasEnded() {
    close();
    var request = granted();
    var form = Map.of("ended", "2010-01-01");
    assertThat(officer.post(REQUEST + "/erasure", form, request).status()).isEqualTo(204);
    assertThat(outcome(request, "DECISION")).isEqualTo("ANONYMISED");
    nothingTellsOfHim();
  }

  /** The customer has no business with the bank any more. */
  private void close() {
    jdbc.sql("UPDATE customer.customer SET status = 'CLOSED' WHERE id = :id")
        .param("id", customer)
        .update();
  }
}
