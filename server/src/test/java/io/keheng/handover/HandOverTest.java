package io.keheng.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Information goes to third parties only on consent and agreement, as numbered kept records. */
@KehengTest
class HandOverTest extends HandOverFixture {

  @Autowired PlatformTransactionManager transactions;

  @Test
  @Rule("S12-12")
  @Rule("S12-15")
  void isRefusedWithEachMissingPieceNamed() {
    var none = give(999999999, "CONTACT", number);
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains("缺少保密协议");

    var live = agreement();
    var unauthorised = give(live, "CONTACT", number);
    assertThat(unauthorised.status()).isEqualTo(422);
    assertThat(unauthorised.text()).contains("缺少客户授权", number, party);

    var over = agreement(today().minusDays(90), today().minusDays(1));
    var both = give(over, "FINANCIAL", number, "KEINER-9");
    assertThat(fields(both))
        .containsExactlyInAnyOrder("agreementId", "parts", "numbers", "numbers");

    consent();
    assertThat(fields(give(over, "CONTACT", number))).containsExactly("agreementId");
    assertThat(fields(give(live, "FINANCIAL", number))).containsExactly("parts");
    assertThat(give(live, "CONTACT", number).status()).isEqualTo(201);
    assertThat(clerk.post("/api/agreements/{id}/end", Map.of("note", "违约"), live).status())
        .isEqualTo(204);
    assertThat(fields(give(live, "CONTACT", number))).containsExactly("agreementId");
  }

  @Test
  @Rule("S12-12")
  @Rule("S12-13")
  @Rule("S12-15")
  void isANumberedRecordWithDutiesAndAFileThatOnlyThePasswordOpens() throws Exception {
    var agreement = agreement();
    var consent = consent();
    var id = given(agreement, "CONTACT", number);
    var record = clerk.get("/api/hand-overs/{id}", id).json().get("handOver");
    var year = today().getYear();
    assertThat(record.get("number").asString()).matches("DW" + year + "-\\d{5}");
    assertThat(record.get("party").asString()).isEqualTo(party);
    assertThat(record.get("duties").asString()).isEqualTo("只用于寄送，不得泄露");
    assertThat(record.get("agreementNumber").asString()).startsWith("保密-" + unit);
    assertThat(record.get("keepUntil").asString()).isEqualTo(today().plusYears(3).toString());
    var next = given(agreement, "CONTACT", number);
    var second = clerk.get("/api/hand-overs/{id}", next).json().at("/handOver/number").asString();
    assertThat(sequence(second)).isGreaterThan(sequence(record.get("number").asString()));
    var lines = clerk.get("/api/hand-overs/{id}/customers", id).json();
    assertThat(lines.at("/0/number").asString()).isEqualTo(number);

    var weak = clerk.post("/api/hand-overs/{id}/file", Map.of("password", "short"), id);
    assertThat(fields(weak)).containsExactly("password");
    var file = download(id);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain(mobile);
    assertThatThrownBy(() -> sheet(file, "another-password-1")).isInstanceOf(ZipException.class);
    var text = sheet(file, PASSWORD);
    assertThat(text).contains(mobile, number, "只用于寄送，不得泄露");
    assertThat(text).as("only the parts recorded").doesNotContain("G%08d".formatted(unit));
    assertThat(file(id).status()).isEqualTo(409);

    var looks =
        staffs.with("customer.read", "audit.read").get("/api/customers/{id}/looks", customer);
    assertThat(looks.text()).contains(record.get("number").asString(), "对外提供", "basic.mobile");

    var withdrawn =
        clerk.post(
            "/api/customers/{id}/consents/{consent}/withdrawal",
            Map.of("manner", "PAPER", "evidence", "CH-" + unit),
            customer,
            consent);
    assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(204);
    assertThat(file(next).text()).contains("缺少客户授权");
  }

  private static int sequence(String number) {
    return Integer.parseInt(number.substring(number.indexOf('-') + 1));
  }

  /** The bytes of the file, which the client of the tests reads as text. */
  private byte[] download(long id) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/hand-overs/" + id + "/file"))
            .header("Cookie", cookie("KEHENG") + "; " + cookie("XSRF-TOKEN"))
            .header("X-XSRF-TOKEN", String.valueOf(clerk.cookie("XSRF-TOKEN")))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"password\":\"" + PASSWORD + "\"}"))
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    return answer.body();
  }

  private String cookie(String name) {
    return name + "=" + clerk.cookie(name);
  }

  private static String sheet(byte[] file, String password) throws Exception {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file), password.toCharArray())) {
      zip.getNextEntry();
      return text(new ByteArrayInputStream(zip.readAllBytes()));
    }
  }

  private static String text(InputStream sheet) throws Exception {
    try (var book = new ReadableWorkbook(sheet)) {
      var text = new StringBuilder();
      book.getFirstSheet()
          .read()
          .forEach(
              row ->
                  row.forEach(
                      cell -> text.append(cell == null ? "" : cell.getText()).append('\n')));
      return text.toString();
    }
  }

  @Test
  void noCellOfTheFileIsAFormula() throws Exception {
    var formula = "=HYPERLINK(\"http://evil.example\")";
    customer = open(number + "F", formula);
    consent();
    var id = given(agreement(), "CONTACT", number + "F");
    var content = download(id);
    assertThat(sheet(content, PASSWORD)).contains("HYPERLINK");
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content), PASSWORD.toCharArray())) {
      zip.getNextEntry();
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(zip.readAllBytes()))) {
        assertThat(book.getFirstSheet().read())
            .allSatisfy(
                row ->
                    row.forEach(
                        cell -> assertThat(cell == null ? null : cell.getFormula()).isNull()));
      }
    }
  }

  @Test
  @Rule("S12-12")
  void isSeenByWhomItConcernsAndKeptForItsYears() {
    var agreement = agreement();
    consent();
    var id = give(agreement, "CONTACT", number).json().get("id").asLong();
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger =
        staffs.with(
            ScopeKind.OWN_UNIT, elsewhere, "customer.read", "handover.read", "handover.give");
    assertThat(stranger.get("/api/hand-overs/{id}", id).status()).isEqualTo(404);
    assertThat(stranger.get("/api/hand-overs/{id}/customers", id).status()).isEqualTo(404);
    var file = stranger.post("/api/hand-overs/{id}/file", Map.of("password", PASSWORD), id);
    assertThat(file.status()).isEqualTo(404);
    assertThat(stranger.get("/api/hand-overs").json().get("total").asInt()).isZero();
    var body =
        Map.of(
            "agreementId",
            agreement,
            "purpose",
            "试探",
            "parts",
            List.of("CONTACT"),
            "numbers",
            List.of(number));
    var hidden = stranger.post("/api/hand-overs", body);
    assertThat(hidden.text()).contains("不存在，或不在您的权限内").doesNotContain("缺少客户授权");

    assertThat(ids(clerk.get("/api/hand-overs").json())).contains(id);
    assertThatThrownBy(() -> delete(id)).isInstanceOf(DataAccessException.class);
    assertThat(clerk.get("/api/hand-overs/{id}", id).status()).isEqualTo(200);
  }

  @Test
  @Rule("S12-12")
  void isKeptByTheDayOfTheBankWhateverZoneTheSessionHas() {
    consent();
    var id = give(agreement(), "CONTACT", number).json().get("id").asLong();
    var last = again(id, today());
    var over = again(id, today().minusDays(1));
    inZone("<AHEAD>-167", () -> assertKept(() -> delete(last)));
    assertKept(() -> change(last, "keep_until = keep_until - 900"));
    assertKept(() -> change(last, "on_day = on_day - 900"));
    assertKept(() -> deleteCustomers(id));
    inZone("<BEHIND>+167", () -> delete(over));
    assertThat(clerk.get("/api/hand-overs/{id}", over).status()).isEqualTo(404);
    assertThat(clerk.get("/api/hand-overs/{id}", last).status()).isEqualTo(200);
  }

  private static void assertKept(ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("kept");
  }

  private void inZone(String zone, Runnable work) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            begun -> {
              jdbc.sql("SELECT set_config('TimeZone', :zone, true)")
                  .param("zone", zone)
                  .query(String.class)
                  .single();
              work.run();
            });
  }

  /** The same hand-over once more, as if its years ended on a day. */
  private long again(long id, LocalDate until) {
    return jdbc.sql(
            """
            INSERT INTO handover.hand_over
              (number, agreement_id, party, purpose, parts, duties, liability, on_day, keep_until,
               staff_id, at)
            SELECT number || :until, agreement_id, party, purpose, parts, duties, liability,
                   on_day, CAST(:until AS date), staff_id, at
            FROM handover.hand_over WHERE id = :id
            RETURNING id
            """)
        .param("until", until.toString())
        .param("id", id)
        .query(Long.class)
        .single();
  }

  private void change(long id, String assignment) {
    jdbc.sql("UPDATE handover.hand_over SET " + assignment + " WHERE id = :id")
        .param("id", id)
        .update();
  }

  private void deleteCustomers(long id) {
    jdbc.sql("DELETE FROM handover.hand_over_customer WHERE hand_over_id = :id")
        .param("id", id)
        .update();
  }

  private void delete(long id) {
    jdbc.sql(
            """
            WITH lines AS (DELETE FROM handover.hand_over_customer WHERE hand_over_id = :id)
            DELETE FROM handover.hand_over WHERE id = :id
            """)
        .param("id", id)
        .update();
  }

  private static List<Long> ids(JsonNode page) {
    return page.get("items").valueStream().map(row -> row.at("/handOver/id").asLong()).toList();
  }
}
