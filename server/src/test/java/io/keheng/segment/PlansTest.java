package io.keheng.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.classification.Classifications;
import io.keheng.classification.MadeCustomers;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** By which plan a customer is managed and looked after, as his page says. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=overrides")
class PlansTest {

  @Autowired Classifications classifications;
  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private long large;
  private long middling;
  private long small;
  private long company;
  private long smallCompany;

  @BeforeEach
  void customers() {
    var made = new MadeCustomers(jdbc);
    var unit = staffs.headOffice().id();
    large = made.person(unit, "900000");
    middling = made.person(unit, "300000");
    small = made.person(unit, "100");
    company = made.customer(unit, "CORPORATE", "CNY", "900000");
    smallCompany = made.customer(unit, "CORPORATE", "CNY", "100");
    classifications.classify(LocalDate.now(clock), null);
  }

  private JsonNode of(long customer, String table) {
    return staffs
        .with("customer.read")
        .get("/api/customers/" + customer + "/classes")
        .json()
        .valueStream()
        .filter(each -> each.get("table").asString().equals(table))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Rule("S13-12")
  void eachServiceClassHasItsPlanWithMeasuresAndCommunication() {
    assertThat(of(large, "service-class").get("outcome").asString()).isEqualTo("KEY");
    assertThat(of(large, "management-plan").get("outcome").asString()).isEqualTo("DEDICATED");
    assertThat(of(middling, "management-plan").get("outcome").asString()).isEqualTo("TEAM");
    assertThat(of(small, "service-class").get("outcome").asString()).isEqualTo("POTENTIAL");
    assertThat(of(small, "management-plan").get("outcome").asString()).isEqualTo("DEVELOPMENT");
    for (var customer : new long[] {large, middling, small}) {
      assertThat(of(customer, "management-plan").get("note").asString()).contains("措施：", "沟通：");
    }
    assertThat(of(large, "management-plan").get("articles").get(0).asString()).isEqualTo("S13-12");
  }

  @Test
  @Rule("S14-14")
  void frequencyAndMannerDifferByKindAndImportance() {
    assertThat(of(large, "maintenance-plan").get("outcome").asString()).isEqualTo("MEETING_WEEKLY");
    assertThat(of(company, "maintenance-plan").get("outcome").asString())
        .as("another kind, another manner")
        .isEqualTo("VISIT_WEEKLY");
    assertThat(of(middling, "maintenance-plan").get("outcome").asString()).endsWith("_MONTHLY");
    assertThat(of(small, "maintenance-plan").get("outcome").asString())
        .isEqualTo("MESSAGE_QUARTERLY");
    assertThat(of(smallCompany, "maintenance-plan").get("outcome").asString())
        .isEqualTo("CALL_QUARTERLY");
    for (var customer : new long[] {large, middling, small, company, smallCompany}) {
      assertThat(of(customer, "maintenance-plan").get("outcome").asString())
          .as("as often as the value tier asks for")
          .endsWith("_" + of(customer, "contact-frequency").get("outcome").asString());
    }
  }
}
