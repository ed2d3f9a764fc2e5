package io.keheng.reveal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identifier.DocumentKind;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.role.Roles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Protected values in clear: for whom, for what, how long, how often, and who is told. */
@KehengTest
class RevealTest {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final String PATH = "/api/customers/{id}/reveal";

  @Autowired Staffs staffs;
  @Autowired Roles roles;
  @Autowired BankClock clock;

  long unit;
  Client officer;
  String mobile;
  long customer;

  @BeforeEach
  void customerOfAUnit() {
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    officer = staffs.with("customer.create", "customer.read", "audit.read");
    mobile = "139%08d".formatted(unit);
    customer = open("张三丰");
  }

  private long open(String name) {
    var basic =
        Map.of("documentKind", "RESIDENT_ID", "documentNumber", identity(), "mobile", mobile);
    var data = Map.of("kind", "PERSONAL", "name", name, "unitId", unit, "basic", basic);
    var answer = officer.post("/api/customers", Map.of("confirmed", true, "data", data));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asLong();
  }

  /** A right identity number, different each time. */
  private static String identity() {
    var digits =
        "110101%s%03d"
            .formatted(
                LocalDate.of(1960, 1, 1)
                    .plusDays(NEXT.incrementAndGet())
                    .format(DateTimeFormatter.BASIC_ISO_DATE),
                NEXT.get() % 1000);
    return "0123456789X"
        .chars()
        .mapToObj(check -> digits + (char) check)
        .filter(number -> DocumentKind.RESIDENT_ID.check("number", number).holds())
        .findFirst()
        .orElseThrow();
  }

  private Client clerk() {
    return staffs.with(ScopeKind.OWN_UNIT, unit, "customer.read", "customer.reveal");
  }

  @Test
  @Rule("S05-08")
  @Rule("S12-09")
  @Rule("S12-15")
  void isForAPurposeInsideTheScopeAndRecorded() {
    var clerk = clerk();
    assertThat(clerk.get("/api/customers/{id}", customer).text()).doesNotContain(mobile);
    assertThat(clerk.get(PATH, customer).text()).doesNotContain(mobile);

    var unasked = clerk.post(PATH, Map.of("purpose", "CURIOSITY"), customer);
    assertThat(unasked.status()).isEqualTo(422);
    assertThat(unasked.json().at("/violations/0/field").asString()).isEqualTo("purpose");
    var purposeless = clerk.post(PATH, Map.of("fields", List.of("basic.mobile")), customer);
    assertThat(purposeless.status()).isEqualTo(422);
    assertThat(purposeless.json().at("/violations/0/field").asString()).isEqualTo("purpose");
    assertThat(clerk.get(PATH, customer).json().get("shared").asBoolean()).isFalse();
    var unreferred = clerk.post(PATH, Map.of("purpose", "COMPLAINT"), customer);
    assertThat(unreferred.json().at("/violations/0/field").asString()).isEqualTo("reference");

    var wanted = Map.of("purpose", "CONTACT", "fields", List.of("basic.mobile"));
    var shown = clerk.post(PATH, wanted, customer);
    assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    assertThat(shown.json().get("values").get("basic.mobile").asString()).isEqualTo(mobile);
    assertThat(shown.json().get("values").size()).isOne();
    assertThat(shown.headers().getCacheControl()).contains("no-store");
    assertThat(clerk.get(PATH, customer).text()).as("while it lasts").contains(mobile);
    assertThat(clerk.get("/api/customers/{id}", customer).text()).doesNotContain(mobile);
    assertThat(clerk().get(PATH, customer).text()).as("a colleague").doesNotContain(mobile);

    var looks = officer.get("/api/customers/{id}/looks", customer).json().get("items");
    assertThat(looks.size()).isOne();
    assertThat(looks.get(0).at("/look/fields/0").asString()).isEqualTo("basic.mobile");
    assertThat(looks.get(0).get("purposeLabel").asString()).isEqualTo("联系客户");
    assertThat(looks.toString()).doesNotContain(mobile);
  }

  @Test
  @Rule("S05-08")
  @Rule("S12-15")
  void isRefusedOutsideTheScopeAsIfNobodyWereThere() {
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger = staffs.with(ScopeKind.OWN_UNIT, elsewhere, "customer.read", "customer.reveal");
    var wanted = Map.of("purpose", "CONTACT");
    var hidden = stranger.post(PATH, wanted, customer);
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(stranger.get(PATH, customer).status()).isEqualTo(404);
    assertThat(officer.get("/api/customers/{id}/looks", customer).json().get("total").asInt())
        .isZero();
    var unknown = stranger.post(PATH, wanted, Long.MAX_VALUE);
    assertThat(hidden.json().get("detail")).isEqualTo(unknown.json().get("detail"));
  }

  @Test
  @Rule("S05-08")
  void endsByItself() {
    var clerk = clerk();
    clerk.post(PATH, Map.of("purpose", "CONTACT", "fields", List.of("basic.mobile")), customer);
    var term = RevealTerms.read().term();
    clock.later(
        term.minusSeconds(30),
        () -> assertThat(clerk.get(PATH, customer).text()).as("while it lasts").contains(mobile));
    clock.later(
        term.plusSeconds(1),
        () -> {
          var ended = clerk.get(PATH, customer);
          assertThat(ended.status()).isEqualTo(200);
          assertThat(ended.json().get("values")).isEmpty();
          assertThat(ended.json().get("until").isNull()).isTrue();
        });
  }

  @Test
  @Rule("S12-09")
  void readingMoreCustomersThanOneMayRevealIsNotEnough() {
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var reader = staffs.person("customer.read");
    var revealer = staffs.person(ScopeKind.OWN_UNIT, elsewhere, "customer.reveal");
    roles.assign(
        reader.id(),
        List.of(
            new Roles.Grant(role(reader), ScopeKind.WHOLE_BANK, List.of()),
            new Roles.Grant(role(revealer), ScopeKind.CHOSEN_UNITS, List.of(elsewhere))));
    assertThat(reader.client().get("/api/customers/{id}", customer).status()).isEqualTo(200);
    var refused = reader.client().post(PATH, Map.of("purpose", "CONTACT"), customer);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).doesNotContain(mobile);
    assertThat(reader.client().get(PATH, customer).status()).isEqualTo(403);
  }

  private long role(Staffs.Person person) {
    return roles.byCode(person.number()).orElseThrow().id();
  }

  @Test
  void countsCustomersADayAndRefusesWhenTheAllowanceIsUsedUp() {
    var clerk = clerk();
    var wanted = Map.of("purpose", "CONTACT", "fields", List.of("basic.mobile"));
    var first = clerk.post(PATH, wanted, customer).json();
    var again = clerk.post(PATH, wanted, customer).json();
    assertThat(first.get("used").asInt()).isOne();
    assertThat(again.get("used").asInt()).as("the same customer counts once").isOne();
    var allowed = first.get("allowed").asInt();
    assertThat(allowed).isPositive();
    for (var n = 1; n < allowed; n++) {
      assertThat(clerk.post(PATH, wanted, open("李" + n)).status()).isEqualTo(200);
    }
    var refused = clerk.post(PATH, wanted, open("王一多"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asString()).contains(String.valueOf(allowed));
    assertThat(refused.json().at("/why/decision/name").asString()).isEqualTo("reveal-allowance");
    assertThat(clerk.post(PATH, wanted, customer).status())
        .as("one already counted")
        .isEqualTo(200);
  }

  private static List<String> cells(Client.Answer sheet) throws IOException {
    assertThat(sheet.status()).as(sheet.text()).isEqualTo(200);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet.bytes()))) {
      return book.getFirstSheet().read().stream().map(row -> row.getCellText(0)).toList();
    }
  }

  @Test
  @Rule("S05-08")
  @Rule("S12-15")
  void handsAListOutInClearForAPurposeAndRecordsEachCustomer() throws Exception {
    var path = "/api/customers/clear-export?unit=" + unit + "&columns=name&columns=mobile";
    var person = staffs.person("customer.read", "customer.export-clear");
    var clerk = person.client();
    assertThat(staffs.with("customer.read", "customer.export").get(path + "&purpose=RISK").status())
        .isEqualTo(403);
    var unreferred = clerk.get(path + "&purpose=CONTACT");
    assertThat(unreferred.json().at("/violations/0/field").asString()).isEqualTo("reference");
    var masked = clerk.get(path.replace("mobile", "since") + "&purpose=CONTACT&reference=X-123");
    assertThat(masked.status()).isEqualTo(422);

    var sheet = clerk.get(path + "&purpose=RISK&reference=X-123");
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.headers().getCacheControl()).contains("no-store");
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet.bytes()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(0))
          .contains("风险与合规检查", "X-123", "不得外传", person.number());
      assertThat(rows.get(2).getCellText(1)).isEqualTo(mobile);
    }
    var looks = officer.get("/api/customers/{id}/looks", customer).json().get("items");
    assertThat(looks.size()).isOne();
    assertThat(looks.get(0).at("/look/reference").asString()).isEqualTo("X-123");
    var inTheBody = "/api/customers/clear-export?columns=mobile&purpose=RISK&reference=X-124";
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger =
        staffs.with(ScopeKind.OWN_UNIT, elsewhere, "customer.read", "customer.export-clear");
    assertThat(cells(stranger.post(inTheBody, Map.of("q", mobile)))).doesNotContain(mobile);
    assertThat(cells(clerk.post(inTheBody, Map.of("q", mobile)))).contains(mobile);
    assertThat(looks.get(0).at("/look/fields/0").asString()).isEqualTo("basic.mobile");
  }
}
