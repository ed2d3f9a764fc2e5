package io.keheng.mergerequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a person asks of his information reaches what stayed with those merged into him. */
@KehengTest
class MergedPersonTest extends OwningFixture {

  private static final String ONE = "/api/rights-requests/{id}";
  private static final String PASSWORD = "opens-the-copy-7";

  private final List<Long> accounts = new ArrayList<>();

  private long granted(String kind) {
    var form =
        Map.of(
            "kind", kind,
            "applicant", "CUSTOMER",
            "applicantName", name,
            "content", "请处理我的信息",
            "manner", "PAPER");
    var made = officer.post(CUSTOMER + "/rights-requests", form, first);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var id = made.json().get("id").asLong();
    var identity = Map.of("version", version(id), "means", "DOCUMENT", "evidence", "ID-1");
    assertThat(officer.post(ONE + "/identity", identity, id).status()).isEqualTo(200);
    var decision = Map.of("version", version(id), "granted", true, "reasons", "依法");
    assertThat(officer.post(ONE + "/decision", decision, id).status()).isEqualTo(200);
    return id;
  }

  private long version(long id) {
    return officer.get(ONE, id).json().at("/line/request/version").asLong();
  }

  private void erase(long request, @Nullable String ended) {
    var form = new HashMap<String, Object>();
    form.put("ended", ended);
    var erased = officer.post(ONE + "/erasure", form, request);
    assertThat(erased.status()).as(erased.text()).isEqualTo(204);
  }

  /** The files of a copy by their names. */
  private Map<String, String> copy(long request) throws IOException {
    var answer = officer.post(ONE + "/copy", Map.of("password", PASSWORD), request);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var files = new HashMap<String, String>();
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(answer.bytes()), PASSWORD.toCharArray())) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getFileName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** Both gave the same consent: that of the second stays with him. */
  private void mergeWithAConsentOfEach() {
    record(first, "consents", consent("PROFILING", "2024-03-01"));
    record(second, "consents", consent("PROFILING", "2024-02-01"));
    merge(first, second);
  }

  @Test
  @Rule("S29-03")
  void theCopyHoldsWhatStayedWithTheAbsorbed() throws Exception {
    var look = officer.post(CUSTOMER + "/reveal", Map.of("purpose", "IDENTIFY"), second);
    assertThat(look.status()).as(look.text()).isEqualTo(200);
    mergeWithAConsentOfEach();
    var files = copy(granted("COPY"));
    assertThat(files.get("customer.csv"))
        .contains("P%07d1".formatted(unit), "P%07d2".formatted(unit), tag + "A", tag + "B");
    assertThat(files.get("consents.csv")).contains("2024-03-01", "2024-02-01");
    assertThat(files.get("looks.csv")).as("at the absorbed").contains("basic.documentNumber");
    assertThat(files.get("accounts.csv")).contains("OWNER", "AUTHORISED");
  }

  @Test
  @Rule("S12-15")
  void aDeletionEndsTheConsentsOfTheAbsorbedToo() {
    mergeWithAConsentOfEach();
    erase(granted("DELETION"), null);
    assertThat(open()).isZero();
  }

  private long open() {
    return jdbc.sql(
            """
            SELECT count(*) FROM consent.consent
            WHERE customer_id IN (:first, :second) AND withdrawn_on IS NULL
            """)
        .param("first", first)
        .param("second", second)
        .query(Long.class)
        .single();
  }

  @Test
  @Rule("S12-15")
  void whenTheTermEndsNothingTellsWhoseTheAccountsOfTheAbsorbedWere() {
    merge(first, second);
    officer
        .get(CUSTOMER + "/holdings", first)
        .json()
        .get("accounts")
        .forEach(account -> accounts.add(account.get("id").asLong()));
    assertThat(held(second)).as("an account of both").isOne();
    assertThat(numbered()).isEqualTo(2);
    close();
    erase(granted("DELETION"), "2010-01-01");
    assertThat(held(first) + held(second)).isZero();
    assertThat(numbered()).isZero();
  }

  private void close() {
    var stored = officer.get(CUSTOMER, first).json().get("customer");
    var data = (ObjectNode) stored.get("data");
    data.put("status", "CLOSED");
    data.put("since", "2001-01-01");
    var saving = Map.of("data", data, "version", stored.get("version").asLong(), "confirmed", true);
    var answer = officer.put(CUSTOMER, saving, first);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  /** How many of the accounts that the feed brought have their numbers. */
  private long numbered() {
    return jdbc.sql(
            """
            SELECT count(*) FROM ledger.account
            WHERE id = ANY(:accounts) AND num_nonnulls(account_no, account_index) > 0
            """)
        .param("accounts", accounts.toArray(Long[]::new))
        .query(Long.class)
        .single();
  }

  private long held(long customer) {
    return jdbc.sql("SELECT count(*) FROM ledger.account_holder WHERE customer_id = :customer")
        .param("customer", customer)
        .query(Long.class)
        .single();
  }
}
