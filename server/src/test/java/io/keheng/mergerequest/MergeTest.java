package io.keheng.mergerequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.duplicate.MergeFixture;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two customers become one, asked for by one person and approved by another, and two again. */
@KehengTest
class MergeTest extends MergeFixture {

  private static final String MERGES = "/api/merges/{id}";

  private long first;
  private long second;

  @Autowired MergeSettling settling;

  private long replaced(long absorbed) {
    return jdbc.sql("SELECT count(*) FROM customer.replaced WHERE absorbed_id = :id")
        .param("id", absorbed)
        .query(Long.class)
        .single();
  }

  /** Two who are likely the same; the first has the identity card, the second the newer mobile. */
  private void two() {
    first =
        person(
            "A",
            Map.of(
                "documentKind", "RESIDENT_ID",
                "documentNumber", identity(),
                "mobile", "138%08d".formatted(unit)));
    second =
        person(
            "B",
            Map.of(
                "born",
                BORN,
                "mobile",
                "139%08d".formatted(unit),
                "email",
                "b" + unit + "@example.com"));
  }

  @Test
  @Rule("S20-03")
  void theSurvivorHasTheChosenValuesAndTheOtherIsNoMoreThanALeadToHim() {
    two();
    var before = officer.get("/api/customers?unit={unit}", unit).json().get("total").asInt();
    var shown = asking.get("/api/duplicates/{id}", pair(first, second).get("id").asLong()).json();
    assertThat(shown.at("/firstOpened").asBoolean()).isTrue();
    assertThat(field(shown, "basic.mobile").toString())
        .contains("138****", "139****", "\"same\":false")
        .doesNotContain("139%08d".formatted(unit));
    assertThat(field(shown, "basic.born").get("same").asBoolean()).isTrue();
    assertThat(field(shown, "basic.documentKind").toString())
        .contains("居民身份证")
        .doesNotContain("RESIDENT_ID");

    var merge = merge(first, second, "basic.mobile", "basic.email");
    var page = officer.get("/api/customers/{id}", second).json();
    assertThat(page.at("/customer/id").asLong()).as("led to the survivor").isEqualTo(first);
    assertThat(page.at("/customer/data/basic/email").asString()).contains("@example.com");
    assertThat(officer.get("/api/customers?q={q}", "139%08d".formatted(unit)).json().toString())
        .contains(tag + "A");
    assertThat(
            officer
                .get("/api/customers?q={q}", "138%08d".formatted(unit))
                .json()
                .get("total")
                .asInt())
        .as("neither has the old number now")
        .isZero();
    var after = officer.get("/api/customers?unit={unit}", unit).json();
    assertThat(after.get("total").asInt()).isEqualTo(before - 1);
    assertThat(after.toString()).doesNotContain(tag + "B");
    var found = officer.get("/api/customers?q={q}", tag + "B").json();
    assertThat(found.get("total").asInt()).isEqualTo(1);
    assertThat(found.at("/items/0/customer/id").asLong()).isEqualTo(first);
    assertThat(pairs(officer)).isEmpty();

    var detail = officer.get(MERGES, merge).json();
    assertThat(detail.at("/merge/state").asString()).isEqualTo("MERGED");
    assertThat(detail.at("/merge/decidedName").asString()).isNotEmpty();
    assertThat(detail.get("fields")).as("no longer two to be compared").isEmpty();
    assertThat(officer.get("/api/customers/{id}/changes", first).text())
        .contains("merged", tag + "B", "basic.mobile");
    var trail = staffs.with("audit.read", "customer.read");
    assertThat(trail.get("/api/audit/entries?customer={n}", tag + "B").text()).contains("merged");
    var telling = officer.get("/api/customers/{id}", first).json().at("/customer/version").asLong();
    assertThat(telling).isEqualTo(2);
  }

  @Test
  void aSecondPersonDecidesWhoSeesBothAsTheyAre() {
    two();
    var own = request(deciding, first, second).json().get("id").asLong();
    assertThat(type(approve(deciding, own))).isEqualTo("urn:keheng:duplicate.own");
    assertThat(type(request(asking, second, first))).isEqualTo("urn:keheng:duplicate.decided");
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger =
        staffs.with(
            ScopeKind.OWN_UNIT, elsewhere, "customer.read", "duplicate.read", "duplicate.approve");
    assertThat(approve(stranger, own).status()).isEqualTo(404);
    assertThat(stranger.get(MERGES, own).status()).isEqualTo(404);
    assertThat(stranger.get("/api/merges?size=100").text()).doesNotContain(tag);
    assertThat(asking.post(MERGES + "/withdrawal", null, own).status()).isEqualTo(403);
    assertThat(deciding.post(MERGES + "/withdrawal", null, own).status()).isEqualTo(204);

    var asked = ask(first, second, "basic.mobile");
    assertThat(deciding.get("/api/messages?size=100").text()).contains("/merges/" + asked);
    var seen = officer.get(MERGES, asked).json();
    change(second, "employer", "某某厂");
    var stale =
        Map.of(
            "survivorVersion", seen.get("survivorVersion").asLong(),
            "absorbedVersion", seen.get("absorbedVersion").asLong());
    assertThat(type(deciding.post(MERGES + "/approval", stale, asked)))
        .isEqualTo("urn:keheng:duplicate.stale");
    var no = Map.of("note", "证件未核对");
    assertThat(deciding.post(MERGES + "/rejection", no, asked).status()).isEqualTo(204);
    assertThat(asking.get("/api/messages?size=100").text()).contains("/merges/" + asked);
    assertThat(pairs(officer)).as("still to be looked at").containsKey("A=B");
    assertThat(customer(second).at("/customer/id").asLong()).isEqualTo(second);
    assertThat(request(asking, first, second, "number").status()).isEqualTo(422);
    var wrong = request(asking, first, second, "basic.documentKind", "basic.nationality");
    assertThat(wrong.status()).as("a kind of document without its number").isEqualTo(422);
  }

  @Test
  @Rule("S20-03")
  void isUndoneWithinTheTermAndWhatChangedSinceStaysUnlessChosen() {
    two();
    var merge = merge(first, second, "basic.mobile", "basic.email");
    change(first, "email", "new" + unit + "@example.com");
    var given = officer.get(MERGES, merge).json();
    assertThat(given.get("obstacle").isNull()).isTrue();
    assertThat(given.get("given").toString())
        .contains("\"path\":\"basic.email\"", "\"changedSince\":true");
    assertThat(officer.get(MERGES + "/why", merge).json().get("days").size()).isGreaterThan(29);
    assertThat(undo(merge).status()).isEqualTo(204);
    assertThat(officer.get("/api/customers?q={q}", "138%08d".formatted(unit)).json().toString())
        .as("the replaced number is back")
        .contains(tag + "A");
    assertThat(customer(first).at("/customer/data/basic/email").asString()).startsWith("n");
    assertThat(customer(second).at("/customer/id").asLong()).isEqualTo(second);
    assertThat(officer.get("/api/customers?q={q}", "139%08d".formatted(unit)).json().toString())
        .contains(tag + "B")
        .doesNotContain(tag + "A");
    assertThat(pairs(officer)).containsKey("A=B");
    assertThat(type(undo(merge))).isEqualTo("urn:keheng:duplicate.not-merged");

    var again = merge(first, second, "basic.mobile", "basic.email");
    change(first, "email", "other" + unit + "@example.com");
    assertThat(undo(again, "basic.email").status()).isEqualTo(204);
    assertThat(customer(first).at("/customer/data/basic/email").asString())
        .as("as before the merge, though changed since")
        .startsWith("n");

    var last = merge(first, second, "basic.mobile");
    jdbc.sql("UPDATE duplicate.merge SET undo_until = current_date - 1 WHERE id = :id")
        .param("id", last)
        .update();
    assertThat(type(undo(last))).isEqualTo("urn:keheng:duplicate.undo-over");
    assertThat(replaced(second)).as("sealed while it can be undone").isPositive();
    settling.settle();
    assertThat(replaced(second)).isZero();
    assertThat(officer.get(MERGES, last).json().get("obstacle").asString()).contains("届满");
  }

  @Test
  void aRequestWithOneWhoIsOnlyStoredHoldsNobodyUp() {
    two();
    var third = person("C", Map.of("born", BORN));
    ask(first, third);
    assertThat(type(request(asking, first, second))).isEqualTo("urn:keheng:duplicate.decided");
    jdbc.sql("UPDATE customer.customer SET locked_on = current_date WHERE id = :id")
        .param("id", third)
        .update();
    assertThat(request(asking, first, second).status()).isEqualTo(201);
  }

  @Test
  void onlyWhoMayApproveBothIsAskedTo() {
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    first = person("A", Map.of("born", BORN));
    second = elsewhere(elsewhere);
    var whole = new String[] {"customer.read", "duplicate.read", "duplicate.approve"};
    var both = staffs.with(whole);
    var other = staffs.with(ScopeKind.OWN_UNIT, elsewhere, whole);
    var asker = staffs.with("customer.read", "duplicate.read", "duplicate.merge");
    var asked = request(asker, first, second).json().get("id").asLong();
    assertThat(both.get("/api/messages?size=100").text()).contains("/merges/" + asked);
    assertThat(deciding.get("/api/messages?size=100").text()).doesNotContain("/merges/" + asked);
    assertThat(other.get("/api/messages?size=100").text()).doesNotContain("/merges/" + asked);
  }

  /** The same person as a customer of another unit. */
  private long elsewhere(long other) {
    var basic = Map.of("born", BORN);
    return open(
        Map.of(
            "kind",
            "PERSONAL",
            "status",
            "PROSPECT",
            "name",
            name,
            "number",
            tag + "B",
            "unitId",
            other,
            "basic",
            basic));
  }

  @Test
  @Rule("S20-03")
  void whoTookSomebodyInIsPartedAfterwardsOnlyInOrder() {
    two();
    var third = person("C", Map.of("born", BORN));
    var inner = merge(second, third);
    var outer = merge(first, second);
    assertThat(customer(third).at("/customer/id").asLong()).as("over two steps").isEqualTo(first);
    assertThat(type(undo(inner))).isEqualTo("urn:keheng:duplicate.survivor-merged");
    assertThat(undo(outer).status()).isEqualTo(204);
    assertThat(customer(third).at("/customer/id").asLong()).isEqualTo(second);
    assertThat(undo(inner).status()).isEqualTo(204);
    assertThat(customer(third).at("/customer/id").asLong()).isEqualTo(third);
  }

  private static tools.jackson.databind.JsonNode field(
      tools.jackson.databind.JsonNode shown, String path) {
    return shown
        .get("fields")
        .valueStream()
        .filter(line -> line.get("path").asString().equals(path))
        .findFirst()
        .orElseThrow();
  }
}
