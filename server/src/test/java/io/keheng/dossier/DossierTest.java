package io.keheng.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.information.RiskTolerance;
import io.keheng.intake.Absorbed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KehengTest
class DossierTest {

  @Autowired Staffs staffs;
  @Autowired Customers customers;

  private Client client;
  private long customer;

  @BeforeEach
  void open() {
    client = staffs.with("customer.read", "customer.record");
    var draft =
        CustomerDraft.of(
            Map.of(
                CustomerField.NUMBER,
                "D-" + System.nanoTime(),
                CustomerField.KIND,
                CustomerKind.PERSONAL,
                CustomerField.NAME,
                "档案人",
                CustomerField.UNIT,
                staffs.headOffice().id(),
                CustomerField.PREFERRED_INVESTMENTS,
                List.of("债券基金"),
                CustomerField.RISK_TOLERANCE,
                RiskTolerance.C2));
    customer = ((Absorbed.Created) customers.absorb(List.of(draft)).getFirst()).id();
  }

  @Test
  @Rule("S12-18")
  void keepsTalksAndSalesOpportunities() {
    var talk = Map.of("manner", "PHONE", "subject", "到期提醒", "nextStep", "下周回访");
    assertThat(client.post("/api/customers/{id}/contacts", talk, customer).status()).isEqualTo(201);
    var talks = client.get("/api/customers/{id}/contacts", customer).json();
    assertThat(talks.get("total").asInt()).isEqualTo(1);
    assertThat(talks.get("items").get(0).get("nextStep").asString()).isEqualTo("下周回访");
    assertThat(talks.get("items").get(0).get("staffName").asString()).startsWith("测试");

    var chance = Map.of("title", "大额存单", "amount", 500000, "stage", "FOUND");
    var id = client.post("/api/customers/{id}/opportunities", chance, customer).json().get("id");
    var won = Map.of("title", "大额存单", "amount", 500000, "stage", "WON", "version", 1);
    var path = "/api/customers/{id}/opportunities/{opportunity}";
    assertThat(client.put(path, won, customer, id.asLong()).json().get("stage").asString())
        .isEqualTo("WON");
    assertThat(client.put(path, won, customer, id.asLong()).status()).isEqualTo(409);
  }

  @Test
  @Rule("S12-17")
  void keepsFeedbackServiceAndNeedsInTheFile() {
    for (var section : List.of("FEEDBACK", "SERVICE", "NEED")) {
      var note = Map.of("section", section, "text", section + " 记录");
      assertThat(client.post("/api/customers/{id}/notes", note, customer).status()).isEqualTo(201);
    }
    var notes = client.get("/api/customers/{id}/notes", customer).json();
    assertThat(notes.valueStream().map(note -> note.get("section").asString()))
        .containsExactly("FEEDBACK", "NEED", "SERVICE");
  }

  @Test
  @Rule("S12-16")
  void showsTheInvestmentRecordToAuthorisedStaffOnly() {
    var path = "/api/customers/{id}/investment";
    assertThat(client.get(path, customer).status()).isEqualTo(403);
    var authorised = staffs.with("customer.read", "customer.investment");
    var record = authorised.get(path, customer).json();
    assertThat(record.get("preference").get("investments").get(0).asString()).isEqualTo("债券基金");
    assertThat(record.get("risk").get("tolerance").asString()).isEqualTo("C2");
    assertThat(record.get("reviewDue").asString())
        .isGreaterThan(record.get("reviewedOn").asString());
  }
}
