package io.keheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.measure.Catalogue;
import io.keheng.measure.Releases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** The tables of VIP customers, at and around every bound. */
@KehengTest
class VipMeasuresTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Autowired Policies policies;
  @Autowired Catalogue catalogue;
  @Autowired Releases releases;

  private String decide(String table, Object... facts) {
    return policies.decide(table, Cases.person(policies, facts), DAY).outcome();
  }

  @ParameterizedTest
  @CsvSource({"499999.99,NONE", "500000.00,VIP", "500000.01,VIP"})
  @Rule("S03-12")
  void savingsOfHalfAMillionMakeAHeadOfficeVip(String average, String outcome) {
    assertThat(decide("head-office-vip", "savingsAverage12m", average)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "999999.99,false,0,NONE",
    "1000000.00,false,0,VIP",
    "1000000.00,true,0,NONE",
    "1000000.00,false,0.01,NONE"
  })
  @Rule("S03-13")
  void aGoodLoanOfAMillionMakesAHeadOfficeVip(
      String balance, boolean bad, String overdue, String outcome) {
    assertThat(
            decide(
                "head-office-vip",
                "loanBalance",
                balance,
                "badLoanRecord",
                bad,
                "loanOverdue",
                overdue))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"99999.99,NONE", "100000.00,VIP"})
  @Rule("S03-14")
  void cardSpendingOfAHundredThousandMakesAHeadOfficeVip(String spending, String outcome) {
    assertThat(decide("head-office-vip", "cardSpending12m", spending)).isEqualTo(outcome);
  }

  @Test
  void companiesAreNoPersonalVips() {
    assertThat(decide("head-office-vip", "kind", "CORPORATE", "savingsAverage12m", "9000000"))
        .isEqualTo("NONE");
    assertThat(decide("vip-grade", "kind", "CORPORATE", "savingsAverage12m", "9000000"))
        .isEqualTo("NONE");
  }

  @Test
  void aSwitchDemandsAllThreeCriteria(@Autowired Staffs staffs) {
    var set = catalogue.set("cny");
    var table = set.table("head-office-vip").orElseThrow();
    var any =
        staffs
            .with("measure.read")
            .get("/api/measures/cny/head-office-vip")
            .json()
            .get("dmn")
            .asString();
    var all =
        io.keheng.decision.DecisionModel.read(
            any.replaceFirst("<text>&quot;ANY&quot;</text>", "<text>&quot;ALL&quot;</text>"));
    var two = Cases.person(policies, "savingsAverage12m", "500000", "cardSpending12m", "100000");
    var three =
        Cases.person(
            policies,
            "savingsAverage12m",
            "500000",
            "loanBalance",
            "1000000",
            "cardSpending12m",
            "100000");
    assertThat(all.evaluate("headOfficeVip", two).value()).isEqualTo("NONE");
    assertThat(all.evaluate("headOfficeVip", three).value()).isEqualTo("VIP");
    assertThat(releases.model(releases.on(set, table, DAY)).evaluate("headOfficeVip", two).value())
        .isEqualTo("VIP");
  }

  @ParameterizedTest
  @CsvSource({
    "199999.99,NONE",
    "200000.00,GOLD",
    "499999.99,GOLD",
    "500000.00,PLATINUM",
    "1999999.99,PLATINUM",
    "2000000.00,DIAMOND"
  })
  @Rule("S03-01")
  @Rule("S03-20")
  void gradesRiseFromGoldOverPlatinumToDiamond(String average, String grade) {
    assertThat(decide("vip-grade", "savingsAverage12m", average)).isEqualTo(grade);
    assertThat(decide("vip-grade", "savingsAverage12m", average, "badLoanRecord", true))
        .isEqualTo("NONE");
  }

  @Test
  void theReasonNamesTheRowTheArticleAndWhatIsMissing() {
    LocaleContextHolder.setLocale(Locale.CHINA);
    var why =
        policies.explain(
            "vip-grade", Cases.person(policies, "savingsAverage12m", "412300.00"), DAY);
    assertThat(why.subject().valueLabel()).isEqualTo("黄金");
    assertThat(why.decision()).isNotNull();
    assertThat(why.decision().rows().stream().filter(row -> row.fired()).toList())
        .singleElement()
        .satisfies(row -> assertThat(row.articles()).contains("S03-20"));
    assertThat(why.articles().getFirst().text()).isNotBlank();
    assertThat(why.articles().stream().map(a -> a.source()))
        .anyMatch(source -> source.contains("ⅩⅩ银行个人VIP客户管理暂行办法"));
    assertThat(why.missing())
        .singleElement()
        .satisfies(
            missing -> {
              assertThat(missing.outcomeLabel()).isEqualTo("白金");
              assertThat((BigDecimal) missing.need()).isEqualByComparingTo("500000");
              assertThat((BigDecimal) missing.by()).isEqualByComparingTo("87700.00");
              assertThat(missing.unit()).isEqualTo("CNY");
            });
    assertThat(why.decision().release().name()).isEqualTo("cny/vip-grade r1");
  }
}
