package io.keheng.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The tables of value, need, risk and service, at and around every bound. */
@KehengTest
class MeasuresTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Autowired Policies policies;

  private String decide(String table, Object... facts) {
    return policies.decide(table, Cases.person(policies, facts), DAY).outcome();
  }

  @ParameterizedTest
  @CsvSource({
    "depositBalance,500000.00,HIGH",
    "depositBalance,499999.99,MEDIUM",
    "depositBalance,50000.00,MEDIUM",
    "depositBalance,49999.99,LOW",
    "loanBalance,1000000.00,HIGH",
    "loanBalance,200000.00,MEDIUM",
    "loanBalance,199999.99,LOW",
    "feeIncome12m,5000.00,HIGH",
    "feeIncome12m,500.00,MEDIUM",
    "feeIncome12m,499.99,LOW"
  })
  @Rule("S13-01")
  void valueFollowsContribution(String fact, String amount, String tier) {
    assertThat(decide("value-tier", fact, amount)).isEqualTo(tier);
  }

  @ParameterizedTest
  @CsvSource({"300000,20,HIGH", "300000,19.99,MEDIUM", "30000,8,MEDIUM", "30000,7.99,LOW"})
  @Rule("S13-04")
  void theValueModelWeighsAssetsWithActivity(String assets, String frequency, String tier) {
    assertThat(decide("value-tier", "assetBalance", assets, "transactionsPerMonth12m", frequency))
        .isEqualTo(tier);
  }

  @Test
  @Rule("S13-02")
  void aCustomerMayHaveSeveralNeeds() {
    assertThat(decide("need")).isEqualTo("NONE");
    assertThat(decide("need", "investmentBalance", "0.01")).isEqualTo("INVESTMENT");
    assertThat(decide("need", "savingsAverage12m", "200000")).isEqualTo("INVESTMENT");
    assertThat(decide("need", "investmentBalance", "1", "savingsAverage12m", "200000"))
        .isEqualTo("INVESTMENT");
    assertThat(decide("need", "overdraftDays12m", "5")).isEqualTo("FINANCING");
    assertThat(
            policies
                .decide(
                    "need",
                    Cases.person(
                        policies,
                        "investmentBalance",
                        "1",
                        "loanBalance",
                        "1",
                        "transactionsPerMonth12m",
                        "10"),
                    DAY)
                .outcomes())
        .containsExactly("INVESTMENT", "FINANCING", "SETTLEMENT");
  }

  @Test
  @Rule("S13-03")
  void riskFollowsCreditAndMarket() {
    assertThat(decide("risk-tier")).isEqualTo("LOW");
    assertThat(decide("risk-tier", "badLoanRecord", true)).isEqualTo("HIGH");
    assertThat(decide("risk-tier", "loanOverdue", "0.01")).isEqualTo("HIGH");
    assertThat(decide("risk-tier", "overdraftDays12m", "30")).isEqualTo("HIGH");
    assertThat(decide("risk-tier", "overdraftDays12m", "29")).isEqualTo("MEDIUM");
    assertThat(decide("risk-tier", "overdraftDays12m", "1")).isEqualTo("MEDIUM");
    assertThat(decide("risk-tier", "loanBalance", "3000000")).isEqualTo("MEDIUM");
    assertThat(decide("risk-tier", "investmentBalance", "1000000")).isEqualTo("MEDIUM");
    assertThat(decide("risk-tier", "investmentBalance", "999999.99")).isEqualTo("LOW");
  }

  @Test
  @Rule("S13-11")
  @Rule("S13-15")
  void serviceFollowsValueAndActivity() {
    assertThat(decide("service-class", "depositBalance", "500000")).isEqualTo("KEY");
    assertThat(decide("service-class", "depositBalance", "50000")).isEqualTo("GENERAL");
    assertThat(decide("service-class", "activeMonths12m", "6")).isEqualTo("GENERAL");
    assertThat(decide("service-class", "activeMonths12m", "5")).isEqualTo("POTENTIAL");
  }

  @Test
  @Rule("S13-13")
  void gradesOfServiceFollowImportanceAndNeed() {
    assertThat(decide("service-grade", "depositBalance", "500000")).isEqualTo("A");
    assertThat(decide("service-grade", "depositBalance", "50000", "productsHeld", "3"))
        .isEqualTo("A");
    assertThat(decide("service-grade", "depositBalance", "50000", "productsHeld", "2"))
        .isEqualTo("B");
    assertThat(decide("service-grade", "productsHeld", "2")).isEqualTo("B");
    assertThat(decide("service-grade", "productsHeld", "1")).isEqualTo("C");
  }

  @Test
  @Rule("S14-01")
  @Rule("S14-02")
  @Rule("S14-03")
  void contactFollowsValue() {
    assertThat(decide("contact-frequency", "depositBalance", "500000")).isEqualTo("WEEKLY");
    assertThat(decide("contact-frequency", "depositBalance", "50000")).isEqualTo("MONTHLY");
    assertThat(decide("contact-frequency")).isEqualTo("QUARTERLY");
  }

  @Test
  @Rule("S02-01")
  @Rule("S02-02")
  void companiesAreCreditOrNonCreditCustomers() {
    var company = new Object[] {"kind", "CORPORATE", "accountCount", "1", "loanCount", "0"};
    assertThat(decide("corporate-kind", company)).isEqualTo("NON_CREDIT");
    company[5] = "1";
    assertThat(decide("corporate-kind", company)).isEqualTo("CREDIT");
    company[3] = "0";
    assertThat(decide("corporate-kind", company)).isEqualTo("NO_SETTLEMENT_ACCOUNT");
    assertThat(decide("corporate-kind")).isEqualTo("PERSONAL");
  }

  @Test
  void theCzechSetHasBoundsOfItsOwn() {
    var facts = Cases.person(policies, "savingsAverage12m", "60000", "depositBalance", "60000");
    assertThat(policies.decide("vip-grade", facts, DAY).outcome()).isEqualTo("NONE");
    facts.put("bookCurrency", "CZK");
    assertThat(policies.decide("vip-grade", facts, DAY).outcome()).isEqualTo("PLATINUM");
    assertThat(policies.decide("head-office-vip", facts, DAY).outcome()).isEqualTo("VIP");
    assertThat(policies.decide("value-tier", facts, LocalDate.of(1994, 3, 31)).outcome())
        .isEqualTo("HIGH");
  }

  @Test
  void aTableMayBeAskedForAnotherDateAndNeedsTheBook() {
    var facts = Cases.person(policies, "savingsAverage12m", "500000");
    assertThat(policies.decide("vip-grade", facts, LocalDate.of(2010, 1, 1)).outcome())
        .isEqualTo("PLATINUM");
    assertThatThrownBy(() -> policies.decide("vip-grade", facts, LocalDate.of(2009, 12, 31)))
        .isInstanceOf(Refusal.class)
        .hasMessage("measure.not-in-force");
    assertThat(policies.decide("vip-grade", facts, DAY).facts())
        .containsOnlyKeys("kind", "badLoanRecord", "savingsAverage12m");
    facts.remove("bookCurrency");
    assertThatThrownBy(() -> policies.decide("vip-grade", facts, DAY))
        .isInstanceOf(Refusal.class)
        .hasMessage("measure.no-set");
    assertThatThrownBy(() -> policies.decide("no-such-table", facts, DAY))
        .isInstanceOf(Refusal.class)
        .hasMessage("not-found");
    assertThat(policies.explain("reveal-allowance", Map.of("staffRole", "counter"), DAY))
        .satisfies(why -> assertThat(why.subject().value()).isEqualTo("80"));
  }
}
