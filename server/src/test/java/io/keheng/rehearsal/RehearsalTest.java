package io.keheng.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.classification.Classifications;
import io.keheng.lake.Lake;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A draft against a book made by hand: who moves, what it costs, who stands near, and the end. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=rehearsal")
class RehearsalTest extends RehearsalFixture {

  @Autowired Lake lake;
  @Autowired Classifications classifications;
  @Autowired TransactionTemplate transaction;

  @Test
  @Rule("S03-05")
  void whoMovesFromWhereToWhereAndWhatItCosts() {
    saver("150000");
    var moved = saver("250000");
    saver("300000");
    saver("600000");
    var id = rehearsed(goldFrom("300000"), DAY, "金卡三十万");

    var found = one(officer, id);
    var book = jdbc.sql("SELECT count(*) FROM customer.customer").query(Long.class).single();
    assertThat(found.at("/rehearsal/customers").asLong()).isEqualTo(book);
    var matrix = matrix(found, "vip-grade");
    assertThat(matrix.get("customers").asLong()).isEqualTo(book);
    assertThat(found.get("tables").size()).isEqualTo(1);
    assertThat(matrix.get("release").asString()).startsWith("cny/vip-grade r");
    var worse = cell(found, "vip-grade", "GOLD", "NONE");
    assertThat(worse).isPositive().isEqualTo(matrix.get("worse").asLong());
    assertThat(found.at("/rehearsal/moved").asLong()).isEqualTo(worse);

    var lines = behind(officer, id, "table=vip-grade&before=GOLD&after=NONE").json();
    assertThat(lines.get("total").asLong()).isEqualTo(worse);
    assertThat(lines.get("notShown").asLong()).isZero();
    assertThat(lines.get("items").findValuesAsString("id")).contains(String.valueOf(moved));
    assertThat(lines.get("facts").findValuesAsString("name")).contains("savingsAverage12m");
    assertThat(lines.at("/items/0/changes/0/before").asString()).isEqualTo("黄金");
    var stay = behind(officer, id, "table=vip-grade&before=GOLD&after=GOLD").json();
    assertThat(stay.get("total").asLong()).isEqualTo(cell(found, "vip-grade", "GOLD", "GOLD"));

    var fee = fee("GOLD");
    var before = found.at("/costs/before/fee").decimalValue();
    var after = found.at("/costs/after/fee").decimalValue();
    assertThat(before.subtract(after))
        .isEqualByComparingTo(fee.multiply(BigDecimal.valueOf(worse)));
    assertThat(found.at("/costs/before/gifts").decimalValue())
        .isGreaterThan(found.at("/costs/after/gifts").decimalValue());
  }

  private BigDecimal fee(String grade) {
    var table = officer.get("/api/measures/cny/fee-waiver").json();
    return table
        .get("rows")
        .valueStream()
        .filter(row -> row.get("cells").toString().contains(grade))
        .map(row -> new BigDecimal(row.get("outcome").asString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDraftOfThePricesChangesTheCostAlone() {
    saver("250000");
    var revision = revision();
    draft(revision, "outcome-cost", "<text>100</text>", "<text>150</text>");
    var id = rehearsed(revision, DAY, "提高年费减免");
    var found = one(officer, id);
    assertThat(found.at("/rehearsal/moved").asLong()).isZero();
    assertThat(found.get("tables").size()).isEqualTo(12);
    assertThat(found.at("/costs/after/fee").decimalValue())
        .isGreaterThan(found.at("/costs/before/fee").decimalValue());
  }

  @Test
  void agreesWithRunsBeforeAndAfterTheRelease() {
    customer(staffs.headOffice().id(), null, "INVESTMENT", "500000");
    customer(staffs.headOffice().id(), null, "INVESTMENT", "1000");
    var revision = revision();
    var parameter = "<text>" + marketRisk() + "</text>";
    draft(revision, "risk", parameter, "<text>130000</text>");
    var submission = "/api/revisions/{id}/submission";
    var early = officer.post(submission, Map.of(), revision);
    assertThat(early.json().get("type").asString()).isEqualTo("urn:keheng:revision.not-rehearsed");

    var today = LocalDate.now(clock);
    var id = rehearsed(revision, today, "送审前演练");
    var found = one(officer, id);
    assertThat(cell(found, "risk-tier", "LOW", "MEDIUM")).isPositive();
    assertThat(officer.post(submission, Map.of(), revision).status()).isEqualTo(204);
    assertThat(officer.delete("/api/rehearsals/" + id).status()).isEqualTo(409);
    staffs
        .with("measure.read", "measure.approve")
        .post("/api/revisions/{id}/approval", Map.of(), revision);
    var released =
        staffs
            .with("measure.read", "measure.release")
            .post("/api/revisions/{id}/release", Map.of(), revision);
    assertThat(released.status()).as(released.text()).isEqualTo(204);

    assertThat(classified(today)).isEqualTo(sums(found, "before"));
    clock.later(
        Duration.ofDays(1),
        () -> assertThat(classified(today.plusDays(1))).isEqualTo(sums(found, "after")));
  }

  private String marketRisk() {
    return officer
        .get("/api/measures/cny/risk-tier")
        .json()
        .get("parameters")
        .valueStream()
        .filter(one -> one.get("name").asString().equals("marketRiskBalance"))
        .map(one -> one.get("value").decimalValue().toPlainString())
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Long> sums(JsonNode rehearsal, String side) {
    var sums = new TreeMap<String, Long>();
    for (var cell : matrix(rehearsal, "risk-tier").get("cells")) {
      sums.merge(cell.get(side).asString(), cell.get("customers").asLong(), Long::sum);
    }
    return sums;
  }

  private Map<String, Long> classified(LocalDate asOf) {
    var sums = new TreeMap<String, Long>();
    for (var table : classifications.classify(asOf, null).tables()) {
      if (table.table().equals("risk-tier")) {
        table.outcomes().forEach(one -> sums.put(one.code(), one.count()));
      }
    }
    return sums;
  }

  @Test
  void whatIsCancelledHalfWayLeavesNothing() {
    saver("250000");
    var revision = goldFrom("300000");
    var id = new ArrayList<Long>();
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("LOCK TABLE ledger.loan IN ACCESS EXCLUSIVE MODE").update();
          var started = start(revision, LocalDate.of(2026, 2, 28), "半途取消");
          assertThat(started.status()).as(started.text()).isEqualTo(202);
          id.add(started.json().get("id").asLong());
          assertThat(start(revision, DAY, "同时").status()).isEqualTo(409);
          assertThat(officer.delete("/api/rehearsals/" + id.getFirst()).status()).isEqualTo(409);
          var cancelled = officer.post("/api/rehearsals/" + id.getFirst() + "/cancellation", null);
          assertThat(cancelled.status()).isEqualTo(202);
        });
    ended(id.getFirst());
    var found = one(officer, id.getFirst());
    assertThat(found.at("/rehearsal/state").asString()).isEqualTo("CANCELLED");
    assertThat(found.at("/rehearsal/problem").asString()).contains("没有留下任何结果");
    assertThat(found.get("tables").size()).isZero();
    assertThat(
            jdbc.sql(
                    """
                    SELECT (SELECT count(*) FROM rehearsal.cell WHERE rehearsal_id = :id)
                      + (SELECT count(*) FROM rehearsal.place WHERE rehearsal_id = :id)
                    """)
                .param("id", id.getFirst())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(Files.exists(lake.root().resolve("rehearsals/" + id.getFirst()))).isFalse();
    assertThat(behind(officer, id.getFirst(), "moved=true").status()).isEqualTo(409);
    assertThat(
            officer
                .post("/api/revisions/{id}/submission", Map.of(), revision)
                .json()
                .get("type")
                .asString())
        .isEqualTo("urn:keheng:revision.not-rehearsed");
  }

  @Test
  void forHowManyAFactIsUnknownIsTold() {
    var unknown = saver("250000");
    var known = saver("250000");
    jdbc.sql("UPDATE customer.customer SET born = '1980-01-02' WHERE id = :id")
        .param("id", known)
        .update();
    var revision = revision();
    draft(revision, "vip-grade", "savingsAverage12m", "age");
    var id = rehearsed(revision, DAY, "按年龄");
    var found = one(officer, id);
    var ages = jdbc.sql("SELECT count(*) FROM customer.customer WHERE born IS NULL");
    assertThat(found.get("unknown").findValuesAsString("fact")).containsExactly("age");
    assertThat(found.at("/unknown/0/customers").asLong())
        .isEqualTo(ages.query(Long.class).single());
    var lines = behind(officer, id, "unknown=age&size=500").json();
    assertThat(lines.get("items").findValuesAsString("id"))
        .contains(String.valueOf(unknown))
        .doesNotContain(String.valueOf(known));
  }

  @Test
  void oneNumberAsACurveAndWhoStandsNearIt() {
    var near = saver("299999.99");
    var id = rehearsed(goldFrom("300000"), DAY, "曲线");
    var path = "/api/rehearsals/" + id;
    var parameters = officer.get(path + "/parameters?table=vip-grade").json();
    assertThat(parameters.findValuesAsString("name"))
        .contains("goldSavings", "platinumSavings", "diamondSavings");
    var curve =
        officer
            .get(
                path
                    + "/curve?table=vip-grade&parameter=goldSavings&from=200000&to=600000&steps=41")
            .json();
    assertThat(curve.get("passes").asInt()).isEqualTo(1);
    assertThat(curve.get("thresholds").size()).isEqualTo(41);
    assertThat(curve.at("/moved/0").asLong()).isZero();
    var matrix = one(officer, id);
    assertThat(curve.at("/thresholds/10").decimalValue()).isEqualByComparingTo("300000");
    assertThat(curve.at("/moved/10").asLong()).isEqualTo(matrix.at("/rehearsal/moved").asLong());

    var boundaries = officer.get(path + "/boundaries?table=vip-grade&percent=1").json();
    assertThat(boundaries.findValuesAsString("parameter")).contains("goldSavings");
    var nearest =
        officer.get(path + "/nearest?table=vip-grade&fact=savingsAverage12m&value=300000").json();
    assertThat(nearest.get("items").valueStream().limit(3).toList())
        .anySatisfy(
            line -> {
              assertThat(line.at("/customer/id").asLong()).isEqualTo(near);
              assertThat(line.get("distance").decimalValue()).isEqualByComparingTo("-0.01");
            });
    assertThat(officer.get(path + "/curve?table=vip-grade&parameter=x&from=1&to=2").status())
        .isEqualTo(422);
    assertThat(
            officer
                .get(path + "/curve?table=vip-grade&parameter=goldSavings&from=1&to=1E999999999")
                .status())
        .isEqualTo(422);
  }
}
