package io.keheng.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keheng.KehengTest;
import io.keheng.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copy that a person gets of what the bank keeps of him. */
@KehengTest
class RightsCopyTest extends RightsFixture {

  private static final String PASSWORD = "opens-the-copy-7";
  private static final int CONTACTS = 501;
  private static final Map<String, String> SEALED = Map.of("password", PASSWORD);

  @Autowired JdbcClient jdbc;

  @Test
  @Rule("S29-03")
  @Rule("S12-15")
  void aCopyIsMadeForAGrantedRequestAndInClearOnlyAfterTheIdentityWasChecked() throws Exception {
    var id = receive("COPY", "HEIR");
    assertThat(officer.post(ONE + "/copy", SEALED, id).status()).as("not granted").isEqualTo(409);
    decide(id, true, null);
    var masked = copy(id);
    assertThat(masked.get("customer.json")).doesNotContain(mobile).contains("137****");
    assertThat(masked.get("customer.csv")).contains("'=请求人").doesNotContain(mobile);

    assertThat(identify(id).status()).isEqualTo(200);
    var clear = copy(id);
    assertThat(clear.get("customer.json")).contains(mobile, "basic.mobile");
    assertThat(clear.get("customer.csv")).contains(mobile);
    var looks = officer.get("/api/customers/{id}/looks", customer).json().get("items");
    assertThat(looks.size()).as("only the look in clear").isOne();
    assertThat(looks.get(0).get("purposeLabel").asString()).isEqualTo("客户查阅、复制本人信息");
    var trail =
        officer.get("/api/audit/entries?entity=rights-request&size=20&sort=-at").json().toString();
    assertThat(trail).doesNotContain(mobile).contains("导出");
    assertThat(clerk.post(ONE + "/copy", SEALED, id).status()).as("no permission").isEqualTo(403);
  }

  /** The files of a copy by their names. */
  private Map<String, String> copy(long id) throws Exception {
    var answer = officer.post(ONE + "/copy", SEALED, id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.headers().getFirst("Content-Disposition")).contains(".zip");
    assertThatThrownBy(() -> files(answer.bytes(), "another-password"))
        .isInstanceOf(ZipException.class);
    return files(answer.bytes(), PASSWORD);
  }

  private static Map<String, String> files(byte[] content, String password) throws IOException {
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content), password.toCharArray())) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getFileName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  @Rule("S29-03")
  @Rule("S12-15")
  void aCopyHoldsEverythingThatIsKeptOfThePerson() throws Exception {
    hold();
    var clerkOfAll = staffs.with("customer.read", "customer.record", "customer.relate");
    var note = Map.of("section", "NEED", "text", "要换手机");
    assertThat(clerkOfAll.post("/api/customers/{id}/notes", note, customer).status())
        .isEqualTo(201);
    var id = receive("COPY", "CUSTOMER");
    decide(id, true, null);
    var weak = officer.post(ONE + "/copy", Map.of("password", "short"), id);
    assertThat(weak.json().at("/violations/0/field").asString()).isEqualTo("password");
    identify(id);
    copy(id);
    var files = copy(id);
    assertThat(files.keySet())
        .contains(
            "customer.json",
            "customer.csv",
            "consents.csv",
            "relations.csv",
            "accounts.csv",
            "loans.csv",
            "cards.csv",
            "orders.csv",
            "transactions.csv",
            "classes.csv",
            "contacts.csv",
            "opportunities.csv",
            "notes.csv",
            "looks.csv",
            "shares.csv",
            "hand-overs.csv");
    assertThat(files.get("loans.csv")).contains("LN-" + customer, "120000", "编号");
    assertThat(files.get("notes.csv")).contains("要换手机");
    assertThat(files.get("contacts.csv"))
        .as("a heading, and more than a page of a list")
        .hasLineCount(1 + CONTACTS);
    assertThat(files.get("shares.csv")).contains("GX-R-" + customer, "联系方式");
    assertThat(files.get("hand-overs.csv"))
        .contains("DW-R-" + customer, "账单公司")
        .as("consented to, never given")
        .doesNotContain("DW-U-");
    assertThat(files.get("looks.csv")).as("the copy before this").contains("basic.mobile");
    assertThat(files.get("customer.json")).contains("LN-" + customer, "要换手机", "账单公司");
  }

  /** What other modules keep of the customer. */
  private void hold() {
    for (var sql :
        List.of(
            """
            INSERT INTO dossier.contact
              (customer_id, at, manner, inbound, subject, content, staff_id, staff_name)
            SELECT :id, now(), 'PHONE', true, 'S' || n, 'C' || n, 1, 'x' FROM generate_series(1, %d) n
            """
                .formatted(CONTACTS),
            """
            INSERT INTO ledger.loan (loan_no, customer_id, currency, amount, granted, status)
            VALUES ('LN-' || :id, :id, 'CNY', 120000, '2024-01-02', 'ACTIVE')
            """,
            """
            WITH given AS (
              INSERT INTO sharing.share
                (number, purpose, reason, parts, numbers, from_on, to_on, grantee_staff, state,
                 applied_by, applied_at, decided_by, decided_at)
              VALUES ('GX-R-' || :id, 'JOINT_SERVICE', 'r', '{CONTACT}', '{x}', '2024-01-02',
                      '2024-02-02', 1, 'APPROVED', 1, '2024-01-01', 2, '2024-01-01')
              RETURNING id)
            INSERT INTO sharing.share_customer SELECT id, :id FROM given
            """,
            """
            WITH agreed AS (
              INSERT INTO handover.agreement
                (file_number, party, purpose, parts, duties, liability, valid_from, valid_to,
                 staff_id, at)
              VALUES ('A-R-' || :id, '账单公司', 'p', '{CONTACT}', 'd', 'l', '2024-01-01',
                      '2024-12-31', 1, '2024-01-01')
              RETURNING id),
            given AS (
              INSERT INTO handover.hand_over
                (number, agreement_id, party, purpose, parts, duties, liability, on_day,
                 keep_until, staff_id, at, state, decided_by, decided_at, file_at)
              SELECT n || :id, id, '账单公司', 'p', '{CONTACT}', 'd', 'l', '2024-01-03',
                     '2027-01-03', 1, '2024-01-03', 'CONSENTED', 2, '2024-01-03', file_at
              FROM agreed, (VALUES ('DW-R-', timestamptz '2024-01-04'), ('DW-U-', NULL))
                AS g (n, file_at)
              RETURNING id)
            INSERT INTO handover.hand_over_customer SELECT id, :id, 'x' FROM given
            """)) {
      jdbc.sql(sql).param("id", customer).update();
    }
  }
}
