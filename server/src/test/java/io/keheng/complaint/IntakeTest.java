package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.customer.Customers;
import io.keheng.identity.ScopeKind;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.intake.Absorbed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the form of a complaint is helped with. */
@KehengTest
class IntakeTest extends ComplaintFixture {

  private static final String[] TELLER = {"complaint.read", "complaint.lodge", "customer.read"};

  @Autowired Customers customers;
  @Autowired JdbcClient jdbc;

  @Test
  void keepsTheTelephoneOfTheCustomerThatTheFormShowsUnderItsMask() {
    var draft =
        CustomerDraft.of(
            Map.of(
                CustomerField.NUMBER,
                "CT-" + System.nanoTime(),
                CustomerField.KIND,
                CustomerKind.PERSONAL,
                CustomerField.NAME,
                "王投诉",
                CustomerField.UNIT,
                outlet,
                CustomerField.MOBILE,
                "13912345678"));
    var customer = ((Absorbed.Created) customers.absorb(List.of(draft)).getFirst()).id();
    var teller = staffs.person(ScopeKind.OWN_UNIT, outlet, TELLER);
    var told = told("COUNTER");
    var byHand = lodge(teller.client(), told);
    told.put("customerId", customer);
    told.put("phone", "139****5678");
    assertThat(telephone(lodge(teller.client(), told))).isEqualTo(telephone(byHand));
  }

  private String telephone(long id) {
    return jdbc.sql("SELECT encode(phone_index, 'hex') FROM complaint.complaint WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  @Test
  void offersPeopleOfAnyUnitByTheBeginningOfNameOrNumber() {
    var elsewhere = staffs.person(ScopeKind.OWN_UNIT, branch, CLERK);
    assertThat(offered(elsewhere.number())).contains(elsewhere.id());
    assertThat(offered("测试" + elsewhere.number())).containsExactly(elsewhere.id());
    assertThat(offered(" ")).isEmpty();
  }

  private List<Long> offered(String q) {
    var answer = clerk.client().get("/api/complaint-staff?q={q}", q);
    return answer.json().valueStream().map(person -> person.get("id").asLong()).toList();
  }

  @Test
  void showsOtherCasesOfTheSameComplainantToWhoMaySeeThem() {
    var told = told("COUNTER");
    told.put("phone", "13811112222");
    var first = lodge(clerk.client(), told);
    var again = lodge(clerk.client(), told);
    var other = lodge(clerk.client(), told("COUNTER"));
    var repeats = ONE + "/repeats";
    assertThat(ids(clerk.client().get(repeats, again).json())).containsExactly(first);
    assertThat(ids(clerk.client().get(repeats, other).json())).doesNotContain(first, again);
    told.put("subjects", List.of(clerk.id()));
    told.put("unitId", outlet);
    lodge(upper.client(), told);
    assertThat(ids(clerk.client().get(repeats, again).json()))
        .as("never one about himself")
        .containsExactly(first);
  }

  private static List<Long> ids(JsonNode cases) {
    return cases.valueStream().map(each -> each.get("id").asLong()).toList();
  }
}
