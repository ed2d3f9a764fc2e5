package io.keheng.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.intake.Absorbed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Consents: what holds on which day, for which channel, and what each answer rests on. */
@KehengTest
class ConsentTest {

  private static final String PATH = "/api/customers/{id}/consents";

  @Autowired Staffs staffs;
  @Autowired Customers customers;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private long unit;
  private Client clerk;
  private String number;
  private long customer;

  @BeforeEach
  void customerOfAUnit() {
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    clerk = staffs.with(ScopeKind.OWN_UNIT, unit, "customer.read", "consent.record");
    number = "AG-" + System.nanoTime();
    customer = open(number, LocalDate.of(1980, 5, 1));
  }

  private long open(String number, LocalDate born) {
    var draft =
        CustomerDraft.of(
            Map.of(
                CustomerField.NUMBER, number,
                CustomerField.KIND, CustomerKind.PERSONAL,
                CustomerField.NAME, "同意人",
                CustomerField.BORN, born,
                CustomerField.UNIT, unit));
    return ((Absorbed.Created) customers.absorb(List.of(draft)).getFirst()).id();
  }

  private static Map<String, Object> marketing(LocalDate on, String evidence, String... channels) {
    var form = giving("MARKETING", on, evidence);
    form.put("channels", List.of(channels));
    return form;
  }

  private static Map<String, Object> giving(String purpose, LocalDate on, String evidence) {
    return new HashMap<>(
        Map.of(
            "purpose", purpose, "givenOn", on.toString(), "manner", "PAPER", "evidence", evidence));
  }

  private JsonNode why(String query) {
    return clerk.get(PATH + "/why?" + query, customer).json();
  }

  private String state(String query) {
    return why(query).at("/subject/value").asString();
  }

  @Test
  @Rule("S12-10")
  @Rule("S31-07")
  void holdsForThePurposeAndChannelItWasGivenForAndNoOther() {
    assertThat(state("purpose=SERVICE")).isEqualTo("NOT_NEEDED");
    assertThat(state("purpose=MARKETING&channel=SMS")).isEqualTo("MISSING");
    var given = clerk.post(PATH, marketing(LocalDate.of(2024, 3, 1), "P-1", "SMS"), customer);
    assertThat(given.status()).as(given.text()).isEqualTo(201);

    var why = why("purpose=MARKETING&channel=SMS&on=2024-03-02");
    assertThat(why.at("/subject/valueLabel").asString()).isEqualTo("已同意");
    assertThat(why.get("facts").toString()).contains("纸质文件 P-1", "2024-03-01");
    assertThat(why.at("/articles/0/id").asString()).isEqualTo("S12-10");
    assertThat(state("purpose=MARKETING&channel=SMS&on=2024-02-29")).isEqualTo("MISSING");
    assertThat(state("purpose=MARKETING&channel=TELEPHONE")).isEqualTo("MISSING");
    assertThat(why("purpose=PROFILING").at("/missing/0/need").asInt()).isEqualTo(2);
    assertThat(clerk.get(PATH + "/why?purpose=CURIOSITY", customer).status()).isEqualTo(422);
  }

  @Test
  @Rule("S12-10")
  void noWordsAreGivenUnderAVersionThatAlreadyStoodForOthers() {
    var first = clerk.post(PATH, giving("PROFILING", LocalDate.now(clock), "P-8"), customer);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    var other = open(number + "-2", LocalDate.of(1981, 5, 1));
    reword("'X' || zh");
    var refused = clerk.post(PATH, giving("PROFILING", LocalDate.now(clock), "P-9"), other);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("type").asString()).isEqualTo("urn:keheng:consent.text-changed");
    assertThat(clerk.get(PATH, other).json().get("history").size()).isZero();
    reword("substr(zh, 2)");
    var again = clerk.post(PATH, giving("PROFILING", LocalDate.now(clock), "P-9"), other);
    assertThat(again.status()).isEqualTo(201);
  }

  /** As if the words of the versions kept had been others than those of the parameters. */
  private void reword(String words) {
    jdbc.sql("UPDATE consent.text SET zh = " + words + " WHERE purpose = 'PROFILING'").update();
  }

  @Test
  @Rule("S12-10")
  @Rule("S29-03")
  void isWithdrawnAtOnceWithLessThanWasAskedForGivingIt() {
    var form = marketing(LocalDate.of(2024, 3, 1), "P-2", "SMS", "EMAIL");
    var id = clerk.post(PATH, form, customer).json().at("/ids/0").asLong();
    assertThat(clerk.post(PATH, form, customer).status()).as("twice").isEqualTo(409);
    var path = PATH + "/{consent}/withdrawal";
    var withdrawal = Map.of("manner", "RECORDING");
    assertThat(clerk.post(path, withdrawal, customer, id).status()).isEqualTo(204);
    assertThat(clerk.post(path, withdrawal, customer, id).status()).isEqualTo(409);

    assertThat(state("purpose=MARKETING&channel=SMS")).isEqualTo("WITHDRAWN");
    assertThat(state("purpose=MARKETING&channel=EMAIL")).isEqualTo("GIVEN");
    assertThat(state("purpose=MARKETING&channel=SMS&on=2024-06-01")).isEqualTo("GIVEN");
    var history = clerk.get(PATH, customer).json().get("history");
    assertThat(history.size()).isEqualTo(2);
    assertThat(history.toString()).contains("withdrawnByName\":\"测试", "本行及本行代销的保险");
    assertThat(clerk.post(PATH, form, customer).status()).as("EMAIL holds").isEqualTo(409);
    form.put("channels", List.of("SMS"));
    assertThat(clerk.post(PATH, form, customer).status()).as("again").isEqualTo(201);
    assertThat(state("purpose=MARKETING&channel=SMS")).isEqualTo("GIVEN");
  }

  @Test
  @Rule("S12-10")
  void lapsesWhenTheTextAsksForMoreAndTheCustomerIsListed() {
    clerk.post(PATH, marketing(LocalDate.of(2023, 6, 1), "P-3", "LETTER"), customer);
    clerk.post(PATH, giving("PROFILING", LocalDate.of(2023, 6, 1), "P-4"), customer);
    var letters = "purpose=MARKETING&channel=LETTER";
    assertThat(state(letters + "&on=2023-12-31")).isEqualTo("GIVEN");
    assertThat(state(letters + "&on=2024-01-01")).isEqualTo("LAPSED");
    assertThat(why(letters).get("facts").toString()).contains("2024-01-01");
    assertThat(state("purpose=PROFILING")).as("not a material change").isEqualTo("GIVEN");

    assertThat(renewals(clerk)).containsExactly("营销推介（信函）");
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    assertThat(renewals(staffs.with(ScopeKind.OWN_UNIT, elsewhere, "customer.read"))).isEmpty();

    clerk.post(PATH, marketing(LocalDate.of(2024, 2, 1), "P-5", "LETTER"), customer);
    assertThat(state(letters)).isEqualTo("GIVEN");
    assertThat(renewals(clerk)).isEmpty();
    var newest = clerk.get(PATH, customer).json().at("/history/0/consent/id").asLong();
    clerk.post(PATH + "/{consent}/withdrawal", Map.of("manner", "PAGE"), customer, newest);
    assertThat(renewals(clerk)).as("withdrawn is not asked again").isEmpty();
  }

  private List<String> renewals(Client reader) {
    var items = reader.get("/api/consent-renewals?q={n}", number).json().get("items");
    var labels = new ArrayList<String>();
    items.forEach(item -> labels.add(item.get("label").asString()));
    return labels;
  }

  @Test
  @Rule("S12-15")
  @Rule("S05-23")
  @Rule("S31-07")
  void givingToAThirdPartyNeedsASeparateConsentForThatParty() {
    var on = LocalDate.of(2024, 3, 1);
    clerk.post(PATH, marketing(on, "P-6", "SMS"), customer);
    var form = giving("THIRD_PARTY", on, "P-6");
    var nameless = clerk.post(PATH, giving("THIRD_PARTY", on, "P-7"), customer);
    assertThat(nameless.json().at("/violations/0/field").asString()).isEqualTo("party");
    form.put("party", "安心保险公司");
    var together = clerk.post(PATH, form, customer);
    assertThat(together.status()).isEqualTo(422);
    assertThat(together.json().at("/violations/0/message").asString()).contains("营销推介");
    form.put("evidence", "P-7");
    assertThat(clerk.post(PATH, form, customer).status()).isEqualTo(201);
    assertThat(state("purpose=THIRD_PARTY&party=安心保险公司")).isEqualTo("GIVEN");
    assertThat(state("purpose=THIRD_PARTY&party=别家公司")).isEqualTo("MISSING");
    var mixed = clerk.post(PATH, marketing(on, "P-7", "EMAIL"), customer);
    assertThat(mixed.status()).as("the paper of a separate consent").isEqualTo(422);
  }

  @Test
  @Rule("S12-10")
  void aGuardianConsentsForAChild() {
    customer = open(number + "-C", LocalDate.of(2015, 5, 1));
    var form = giving("PROFILING", LocalDate.of(2024, 3, 1), "P-8");
    var alone = clerk.post(PATH, form, customer);
    assertThat(alone.json().at("/violations/0/field").asString()).isEqualTo("guardian.name");
    form.put("guardian", Map.of("name", "监护人", "relation", "PARENT"));
    assertThat(clerk.post(PATH, form, customer).status()).isEqualTo(201);
    assertThat(why("purpose=PROFILING").get("facts").toString()).contains("监护人");

    customer = open(number + "-D", LocalDate.of(2010, 3, 1));
    var grown = clerk.post(PATH, form, customer);
    assertThat(grown.json().at("/violations/0/field").asString()).isEqualTo("guardian.name");
  }

  @Test
  @Rule("S12-15")
  void isRecordedInsideTheScopeOnlyAndWithRightEvidence() {
    var form = giving("PROFILING", LocalDate.of(2024, 3, 1), "手机 13900000000");
    var worded = clerk.post(PATH, form, customer);
    assertThat(worded.json().at("/violations/0/field").asString()).isEqualTo("evidence");
    form.put("evidence", "R-20240301-7");
    form.put("givenOn", "2999-01-01");
    assertThat(clerk.post(PATH, form, customer).json().at("/violations/0/field").asString())
        .isEqualTo("givenOn");
    form.put("givenOn", "2024-03-01");
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger = staffs.with(ScopeKind.OWN_UNIT, elsewhere, "customer.read", "consent.record");
    assertThat(stranger.post(PATH, form, customer).status()).isEqualTo(404);
    assertThat(stranger.get(PATH, customer).status()).isEqualTo(404);
    var needless = giving("SERVICE", LocalDate.of(2024, 3, 1), "P-9");
    assertThat(clerk.post(PATH, needless, customer).status()).isEqualTo(422);
    assertThat(clerk.post(PATH, form, customer).status()).isEqualTo(201);
    var auditor = staffs.with("customer.read", "audit.read");
    var trail = auditor.get("/api/audit/entries?entity=consent&sort=-at&size=5").text();
    assertThat(trail).contains("客户同意");
  }
}
