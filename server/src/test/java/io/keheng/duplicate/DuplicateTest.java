package io.keheng.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is found to stand twice in the book, who is not, and to whom it is shown. */
@KehengTest
class DuplicateTest extends MergeFixture {

  private static final int MANY = 250;
  private static final String CREDIT_CODE = "91350211M000100Y46";

  @Test
  @Rule("S20-03")
  void findsWhoIsLikelyTheSameOverTheWholeBook() {
    var number = identity();
    person("A", Map.of("documentKind", "RESIDENT_ID", "documentNumber", number));
    var old = number.substring(0, 6) + number.substring(8, 17);
    person("B", "改名" + unit, Map.of("documentKind", "OTHER", "documentNumber", old));
    person("C", Map.of("born", BORN, "mobile", "138%08d".formatted(unit)));
    person("D", Map.of("mobile", "138%08d".formatted(unit)));
    var other = identity();
    person("E", Map.of("documentKind", "RESIDENT_ID", "documentNumber", other));
    var licence = Map.of("documentKind", "CREDIT_CODE", "documentNumber", CREDIT_CODE);
    company("F", "甲公司" + unit, Map.of(), licence);
    company("G", "乙公司" + unit, Map.of("registrationNumber", CREDIT_CODE), Map.of());
    person("H", "外人" + unit, Map.of("born", BORN));
    var expected =
        Map.of(
            "A=B",
            "LIKELY",
            "A=C",
            "POSSIBLE",
            "C=D",
            "LIKELY",
            "C=E",
            "POSSIBLE",
            "F=G",
            "LIKELY");
    assertThat(pairs(officer)).as("as each is entered").isEqualTo(expected);

    jdbc.sql("DELETE FROM duplicate.pair").update();
    search();
    assertThat(pairs(officer)).as("A and E have different identity numbers").isEqualTo(expected);
    var strong = officer.get("/api/duplicates?unit={unit}&strength=LIKELY", unit).json();
    assertThat(strong.get("total").asInt()).isEqualTo(3);
    var id = strong.at("/items/0/pair/id").asLong();
    var why = officer.get("/api/duplicates/{id}/why", id).json();
    assertThat(why.at("/subject/value").asString()).isEqualTo("LIKELY");
    assertThat(why.get("articles").toString()).contains("S20-03");
  }

  @Test
  @Rule("S20-03")
  void whoWasToldApartIsProposedAgainOnlyWhenTheFactsChange() {
    var one = person("A", Map.of("born", BORN));
    var other = person("B", Map.of("born", BORN, "mobile", "139%08d".formatted(unit)));
    var pair = pair(one, other);
    var path = "/api/duplicates/{id}/difference";
    var blank = Map.of("version", pair.get("version").asLong(), "reason", " ");
    assertThat(asking.post(path, blank, pair.get("id").asLong()).status()).isEqualTo(422);
    var told = Map.of("version", pair.get("version").asLong(), "reason", "孪生兄弟，已核对证件");
    assertThat(asking.post(path, told, pair.get("id").asLong()).status()).isEqualTo(204);
    assertThat(pairs(officer)).isEmpty();
    search();
    change(one, "employer", "某某厂");
    assertThat(pairs(officer)).as("nothing in common has changed").isEmpty();
    var kept = officer.get("/api/duplicates?unit={unit}&state=DIFFERENT", unit).json();
    assertThat(kept.at("/items/0/pair/reason").asString()).contains("孪生");

    change(one, "mobile", "139%08d".formatted(unit));
    assertThat(pairs(officer)).containsEntry("A=B", "LIKELY");
    change(one, "born", "1991-01-01");
    change(one, "mobile", "137%08d".formatted(unit));
    assertThat(pairs(officer)).as("alike no more").isEmpty();
  }

  @Test
  @Rule("S20-03")
  void aFeedBringsThemToo() throws Exception {
    feed(
        Map.of(
            "customers.csv",
            """
            customer_no;kind;name;sex;born;address
            %1$sX;PERSONAL;来自文件;MALE;1980-02-29;甲路1号
            %1$sY;PERSONAL;来自文件;MALE;1980-02-29;乙路1号
            """));
    var found = officer.get("/api/duplicates?q={q}", tag + "X").json();
    assertThat(found.get("total").asInt()).isEqualTo(1);
    assertThat(found.at("/items/0/common").toString()).isEqualTo("[\"NAME\",\"BORN\"]");
  }

  /**
   * Large feeds are followed by a search of the book; one that meets another waits for its turn.
   */
  @Test
  @Rule("S20-03")
  void largeFeedsOneAfterTheOtherBringThemToo() throws Exception {
    var feeds = List.of("P", "Q", "R");
    for (var feed : feeds) {
      feed(Map.of("customers.csv", many(feed)));
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(feeds)
                    .allSatisfy(
                        feed -> {
                          var found = officer.get("/api/duplicates?q={q}", tag + feed + 1).json();
                          assertThat(found.get("total").asInt()).isEqualTo(1);
                        }));
  }

  private String many(String feed) {
    var rows = new StringBuilder("customer_no;kind;name;sex;born;address\n");
    for (var i = 1; i <= MANY; i++) {
      var day = i <= 2 ? LocalDate.of(1980, 2, 29) : LocalDate.of(1981, 1, 1).plusDays(i);
      rows.append("%s%s%d;PERSONAL;许多%s;FEMALE;%s;丙路1号\n".formatted(tag, feed, i, feed, day));
    }
    return rows.toString();
  }

  @Test
  void isHiddenFromWhoMaySeeOnlyOneOfTheTwo() {
    var one = person("A", Map.of("born", BORN));
    var elsewhere = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger =
        staffs.with(
            ScopeKind.OWN_UNIT, elsewhere, "customer.read", "duplicate.read", "duplicate.merge");
    var here = unit;
    unit = elsewhere;
    var other = person("B", Map.of("born", BORN));
    unit = here;
    var pair = pair(one, other);
    var id = pair.get("id").asLong();
    for (var client : java.util.List.of(stranger, asking)) {
      assertThat(client.get("/api/duplicates?size=100").text()).doesNotContain(tag);
      assertThat(client.get("/api/duplicates/counts").json().get("open").asInt()).isZero();
      assertThat(client.get("/api/duplicates/{id}", id).status()).isEqualTo(404);
      assertThat(client.get("/api/duplicates/{id}/why", id).status()).isEqualTo(404);
      var told = Map.of("version", pair.get("version").asLong(), "reason", "不是");
      assertThat(client.post("/api/duplicates/{id}/difference", told, id).status()).isEqualTo(404);
      assertThat(request(client, one, other).status()).isEqualTo(404);
    }
    var shown = officer.get("/api/duplicates/{id}", id).json();
    assertThat(shown.at("/fields").toString()).contains("basic.born");
  }

  private void company(
      String number, String called, Map<String, ?> corporate, Map<String, ?> basic) {
    open(
        Map.of(
            "kind", "CORPORATE",
            "name", called,
            "number", tag + number,
            "unitId", unit,
            "status", "PROSPECT",
            "basic", basic,
            "corporate", corporate));
  }
}
