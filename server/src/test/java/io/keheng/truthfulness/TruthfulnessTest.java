package io.keheng.truthfulness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import io.keheng.identifier.DocumentKind;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerStatus;
import io.keheng.staff.Staffing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KehengTest
class TruthfulnessTest {

  private static final String RESIDENT = "110105194912316288";

  @Autowired Staffs staffs;
  @Autowired Customers customers;
  @Autowired Staffing staffing;
  @Autowired JdbcClient jdbc;
  @Autowired BankClock clock;

  private Client client;
  private long unit;

  @BeforeEach
  void open() {
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    client =
        staffs.with(
            "customer.read", "customer.update", "truth.read", "truth.check", "truth.decide");
  }

  @Test
  @Rule("S12-14")
  @Rule("S12-21")
  @Rule("S20-03")
  void whatIsMissingIsFoundInTheWholeBookAndClosedByItsCorrection() {
    var id = Book.person(customers, unit, Map.of());
    checkTheBook();

    assertThat(Book.findings(client, id))
        .containsExactly("address-missing", "born-missing", "contact-missing", "document-missing");
    assertThat(Book.truth(client, id).get("score").asInt()).isEqualTo(20);

    var corrected =
        Book.change(
            client, id, Map.of("basic.mobile", Book.mobile(), "basic.address", "北京市朝阳区建国路1号"));
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    assertThat(Book.findings(client, id)).containsExactly("born-missing", "document-missing");
    var why = client.get("/api/customers/{id}/truthfulness/why", id).json();
    assertThat(why.get("subject").get("value").asString()).isEqualTo("50");
    assertThat(why.get("articles").valueStream().map(a -> a.get("id").asString()))
        .contains("S12-14", "S20-03");

    var history = client.get("/api/truthfulness/findings?customer={id}&state=CORRECTED", id).json();
    assertThat(history.get("total").asInt()).isEqualTo(2);
    var one = history.get("items").get(0).get("finding").get("id").asLong();
    var steps = client.get("/api/truthfulness/findings/{id}", one).json().get("steps");
    assertThat(steps.get(0).get("state").asString()).isEqualTo("CORRECTED");
    assertThat(steps.get(0).get("staffName").asString()).startsWith("测试");
  }

  @Test
  @Rule("S12-06")
  void whatContradictsTheDocumentIsFound() {
    var id =
        Book.person(
            customers,
            unit,
            Map.of(
                CustomerField.DOCUMENT_KIND,
                DocumentKind.RESIDENT_ID,
                CustomerField.DOCUMENT_NUMBER,
                RESIDENT,
                CustomerField.MOBILE,
                Book.mobile(),
                CustomerField.ADDRESS,
                "北京市朝阳区建国路1号",
                CustomerField.STATUS,
                CustomerStatus.ACTIVE));
    assertThat(recheck(id)).isEmpty();

    // As an older system brought it, before there was a check.
    jdbc.sql(
            """
            UPDATE customer.customer
            SET born = '1980-01-02', sex = 'MALE', region = '310101', nationality = 'USA',
                document_issued = '2020-01-01', document_expires = '2025-01-01'
            WHERE id = :id
            """)
        .param("id", id)
        .update();
    assertThat(recheck(id))
        .containsExactly(
            "born-contradicts",
            "document-expired",
            "nationality-contradicts",
            "region-contradicts",
            "sex-contradicts",
            "term-contradicts-age");
  }

  @Test
  @Rule("S20-03")
  void oneNumberOfTooManyAndOneOfStaffAreFoundAndCloseTogether() {
    var shared = Book.mobile();
    var sharing =
        Stream.generate(() -> Book.person(customers, unit, Map.of(CustomerField.MOBILE, shared)))
            .limit(4)
            .toList();
    checkTheBook();
    assertThat(sharing)
        .allSatisfy(id -> assertThat(Book.findings(client, id)).contains("number-shared"));

    Book.change(client, sharing.getFirst(), Map.of("basic.mobile", Book.mobile()));
    assertThat(sharing)
        .allSatisfy(id -> assertThat(Book.findings(client, id)).doesNotContain("number-shared"));
    Book.change(client, sharing.getFirst(), Map.of("basic.mobile", shared));
    assertThat(sharing)
        .allSatisfy(id -> assertThat(Book.findings(client, id)).contains("number-shared"));

    var staffNumber = Book.mobile();
    var hire =
        new Staffing.Hire(
            "m" + staffNumber, "营销员", unit, "clerk", staffNumber, null, LocalDate.of(2020, 1, 1));
    staffing.hire(hire);
    var id = Book.person(customers, unit, Map.of(CustomerField.MOBILE, staffNumber));
    var himself =
        Book.person(
            customers, unit, Map.of(CustomerField.MOBILE, staffNumber, CustomerField.NAME, "营销员"));
    assertThat(recheck(id)).contains("number-of-staff");
    assertThat(recheck(himself)).doesNotContain("number-of-staff");
  }

  @Test
  @Rule("S12-08")
  void anOverdueReviewIsFoundAndClosedByTheReview() {
    var id = Book.person(customers, unit, Map.of());
    jdbc.sql("UPDATE customer.customer SET review_due = :day WHERE id = :id")
        .param("day", LocalDate.now(clock).minusDays(1))
        .param("id", id)
        .update();
    assertThat(recheck(id)).contains("review-overdue");
    var version =
        client.get("/api/customers/{id}", id).json().get("customer").get("version").asLong();
    client.post(
        "/api/customers/{id}/review", Map.of("version", version, "channel", "BUSINESS"), id);
    assertThat(Book.findings(client, id)).doesNotContain("review-overdue");
  }

  @Test
  void anAcceptedFindingCostsNothingAndStaysAccepted() {
    var id = Book.person(customers, unit, Map.of());
    recheck(id);
    var finding = Book.truth(client, id).get("findings").get(0).get("finding");
    var path = "/api/truthfulness/findings/{id}/acceptance";
    var acceptance = Map.of("version", finding.get("version").asLong(), "reason", "海外客户，待补");
    var number = finding.get("id").asLong();
    assertThat(client.post(path, Map.of("version", 1, "reason", " "), number).status())
        .isEqualTo(422);
    assertThat(client.post(path, acceptance, number).status()).isEqualTo(200);
    assertThat(client.post(path, acceptance, number).status()).isEqualTo(409);
    assertThat(recheck(id)).hasSize(4);
    assertThat(Book.truth(client, id).get("score").asInt())
        .isEqualTo(20 + finding.get("weight").asInt());

    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger =
        staffs.with(ScopeKind.OWN_UNIT, elsewhere, "customer.read", "truth.read", "truth.decide");
    assertThat(stranger.get("/api/truthfulness/findings/{id}", number).status()).isEqualTo(404);
    assertThat(stranger.post(path, acceptance, number).status()).isEqualTo(404);
    assertThat(stranger.get("/api/truthfulness/findings").json().get("total").asInt()).isZero();
    assertThat(stranger.get("/api/customers/{id}/truthfulness", id).status()).isEqualTo(404);
  }

  private List<String> recheck(long id) {
    assertThat(client.post("/api/customers/{id}/truthfulness/check", null, id).status())
        .isEqualTo(200);
    return Book.findings(client, id);
  }

  private void checkTheBook() {
    var started = client.post("/api/truthfulness/checks", null);
    assertThat(started.status()).as(started.text()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                client
                    .get("/api/truthfulness/checks/{id}", started.json().get("id").asLong())
                    .json()
                    .get("state")
                    .asString()
                    .equals("DONE"));
  }
}
