package io.keheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What measures demand of the numbers of their tables: floors, and weights that add up. */
@KehengTest
class DemandsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Autowired Policies policies;
  @Autowired Staffs staffs;

  private Client reader;

  @BeforeEach
  void signIn() {
    reader = staffs.with("measure.read", "measure.check");
  }

  private String points(String mode, String component, String part) {
    var facts = Map.of("csrMode", mode, "csrComponent", component, "csrPart", part);
    return policies.decide("csr-score", facts, DAY).outcome();
  }

  private String dmn(String set, String table) {
    return reader.get("/api/measures/" + set + "/" + table).json().get("dmn").asString();
  }

  private JsonNode check(String set, String model, String dmn) {
    return reader
        .post("/api/measures/checks", Map.of("dmn", dmn, "set", set, "model", model))
        .json()
        .get("findings");
  }

  /** The text with a number of one row of a table replaced. */
  private static String weight(String dmn, String row, String from, String to) {
    var at = dmn.indexOf("<outputEntry id=\"" + row + "_out\">");
    var changed =
        dmn.substring(at).replaceFirst("<text>" + from + "</text>", "<text>" + to + "</text>");
    return dmn.substring(0, at) + changed;
  }

  @ParameterizedTest
  @CsvSource({"BASE,40", "BONUS,15"})
  @Rule("S04-08")
  void modeOneWeighsBusinessProcessing(String part, String points) {
    assertThat(points("ONE", "BUSINESS_PROCESSING", part)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "QUALITY_MONITORING,BASE,40",
    "QUALITY_MONITORING,BONUS,0",
    "ON_SITE_MANAGEMENT,BASE,15",
    "CUSTOMER_SATISFACTION,BASE,5",
    "CUSTOMER_SATISFACTION,BONUS,5",
    "SUPERIOR_RATING,BASE,0"
  })
  @Rule("S04-09")
  void modeOneWeighsTheRest(String component, String part, String points) {
    assertThat(points("ONE", component, part)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "BUSINESS_PROCESSING,BASE,20",
    "BUSINESS_PROCESSING,BONUS,7",
    "QUALITY_MONITORING,BASE,50",
    "QUALITY_MONITORING,BONUS,8"
  })
  @Rule("S04-10")
  void modeTwoWeighsBusinessAndQuality(String component, String part, String points) {
    assertThat(points("TWO", component, part)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "ON_SITE_MANAGEMENT,BASE,15",
    "CUSTOMER_SATISFACTION,BASE,5",
    "CUSTOMER_SATISFACTION,BONUS,5",
    "SUPERIOR_RATING,BASE,10"
  })
  @Rule("S04-11")
  void modeTwoWeighsTheRest(String component, String part, String points) {
    assertThat(points("TWO", component, part)).isEqualTo(points);
  }

  @Test
  @Rule("S04-08")
  @Rule("S04-09")
  @Rule("S04-10")
  @Rule("S04-11")
  void thePointsOfAModeAddUp() {
    var dmn = dmn("bank", "csr-score");
    assertThat(check("bank", "csr-score", dmn).size()).isZero();
    var base = check("bank", "csr-score", weight(dmn, "csrScore_row_9", "50", "40"));
    assertThat(base.findValuesAsString("code")).containsExactly("SUM_DIFFERS");
    assertThat(base.get(0).get("row").asInt()).isEqualTo(7);
    assertThat(base.get(0).get("column").asInt()).isEqualTo(4);
    assertThat(base.get(0).get("text").asString())
        .isEqualTo("“TWO”的分值合计 90，应为 100（规则 S04-08, S04-09, S04-10, S04-11）。");
    var bonus = check("bank", "csr-score", weight(dmn, "csrScore_row_8", "7", "8"));
    assertThat(bonus.findValuesAsString("code")).containsExactly("SUM_ABOVE");
    assertThat(bonus.get(0).get("row").asInt()).isEqualTo(8);
  }

  @Test
  @Rule("S11-23")
  void incomeWeighsSixtyToSeventyOfAHundred() {
    var indicator = Map.of("appraisalIndicator", "FEE_INCOME");
    assertThat(policies.decide("appraisal-weights", indicator, DAY).rules())
        .containsExactly("S11-23");
    var dmn = dmn("bank", "appraisal-weights");
    assertThat(check("bank", "appraisal-weights", dmn).size()).isZero();
    var less = weight(dmn, "appraisalWeight_row_3", "10", "5");
    assertThat(check("bank", "appraisal-weights", less).findValuesAsString("code"))
        .containsExactly("SUM_DIFFERS");
    for (var fault : List.of(List.of("30", "10"), List.of("10", "30"))) {
      var income = fault.getFirst().equals("30") ? 2 : 3;
      var other = income == 2 ? 3 : 2;
      var moved =
          weight(
              weight(dmn, "appraisalWeight_row_" + income, fault.get(0), fault.get(1)),
              "appraisalWeight_row_" + other,
              fault.get(1),
              fault.get(0));
      var found = check("bank", "appraisal-weights", moved);
      assertThat(found.findValuesAsString("code")).containsExactly("SHARE_OUTSIDE");
      assertThat(found.get(0).get("text").asString()).contains("45%", "60%", "70%", "S11-23");
    }
    var most =
        dmn.replace(">INCOME</text>", ">x</text>").replace(">OTHER</text>", ">INCOME</text>");
    assertThat(check("bank", "appraisal-weights", most).findValuesAsString("code"))
        .containsExactly("SHARE_OUTSIDE");
  }

  @ParameterizedTest
  @CsvSource({"CNY,cny,10000,5000", "CZK,czk,30000,15000"})
  @Rule("S03-09")
  @Rule("S03-10")
  void aLocalUnionWaivesOnTopOfTheProvince(
      String currency, String set, String local, String province) {
    var facts = Cases.person(policies, "savingsAverage12m", local);
    facts.put("bookCurrency", currency);
    assertThat(policies.decide("annual-fee-waiver", facts, DAY).outcome()).isEqualTo("WAIVED");
    var below = Cases.person(policies, "savingsAverage12m", (Integer.parseInt(local) - 1) + ".99");
    below.put("bookCurrency", currency);
    assertThat(policies.decide("annual-fee-waiver", below, DAY).outcome()).isEqualTo("CHARGED");
    below.put("kind", "CORPORATE");
    assertThat(policies.decide("annual-fee-waiver", below, DAY).outcome()).isEqualTo("NONE");
    var shown = reader.get("/api/measures/" + set + "/annual-fee-waiver").json();
    assertThat(shown.get("parameters").findValuesAsString("name"))
        .contains("cardAnnualFee", "provinceWaiverSavings", "localWaiverSavings");
    var dmn = shown.get("dmn").asString();
    var text = "<text>" + local + "</text>";
    assertThat(check(set, "annual-fee-waiver", dmn).size()).isZero();
    var equal = dmn.replace(text, "<text>" + province + "</text>");
    assertThat(check(set, "annual-fee-waiver", equal).size()).isZero();
    var looser =
        check(
            set,
            "annual-fee-waiver",
            dmn.replace(text, "<text>" + (Integer.parseInt(province) - 1) + "</text>"));
    assertThat(looser.findValuesAsString("code")).containsExactly("BELOW_FLOOR");
    assertThat(looser.get(0).get("row").asInt()).isEqualTo(1);
    assertThat(looser.get(0).get("column").asInt()).isEqualTo(2);
    assertThat(looser.get(0).get("text").asString()).contains(province, "S03-10");
  }

  @Test
  void aTextOfNoSetIsAskedNothingMore() {
    var dmn = weight(dmn("bank", "csr-score"), "csrScore_row_9", "50", "40");
    var answer = reader.post("/api/measures/checks", Map.of("dmn", dmn)).json();
    assertThat(answer.get("findings").size()).isZero();
  }

  @Test
  void whatIsDecidedOneByOneIsToldWithItsCost() {
    var dmn = dmn("bank", "reveal-allowance").replace(">-</text>", ">string length(?) > 3</text>");
    var found = check("bank", "reveal-allowance", dmn.replace("> 3<", "&gt; 3<"));
    assertThat(found.findValuesAsString("code")).contains("ONE_BY_ONE");
    assertThat(found.findValuesAsString("severity")).doesNotContain("ERROR");
  }
}
