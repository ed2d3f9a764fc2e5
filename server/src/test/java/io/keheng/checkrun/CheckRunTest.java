package io.keheng.checkrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
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
import io.keheng.information.CustomerStatus;
import io.keheng.truthfulness.Book;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

/** The check of the whole book: by the clock, and by the command. */
@KehengTest
class CheckRunTest {

  @Autowired Staffs staffs;
  @Autowired Customers customers;
  @Autowired CheckInformationCommand command;
  @Autowired CheckSchedule schedule;
  @Autowired BankClock clock;

  private Client client;
  private long unit;

  @BeforeEach
  void open() {
    unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    client = staffs.with("customer.read", "truth.read");
  }

  @Test
  @Rule("S12-08")
  void aFeedClosesWhatItPutsRightAndTheRegularCheckFindsTheRest() {
    var number = "TR-FEED-" + unit;
    var id = Book.person(customers, unit, Map.of(CustomerField.NUMBER, number));
    recheck(id);
    assertThat(Book.findings(client, id)).contains("contact-missing", "born-missing");
    var fed =
        Map.of(
            CustomerField.NUMBER,
            number,
            CustomerField.KIND,
            CustomerKind.PERSONAL,
            CustomerField.NAME,
            "真实人",
            CustomerField.UNIT,
            unit,
            CustomerField.MOBILE,
            Book.mobile());
    customers.absorb(List.of(CustomerDraft.of(fed)));
    assertThat(Book.findings(client, id))
        .contains("born-missing")
        .doesNotContain("contact-missing");

    var fresh = Book.person(customers, unit, Map.of());
    assertThat(Book.findings(client, fresh)).as("a feed waits for the check").isEmpty();
    schedule.regular();
    assertThat(Book.findings(client, fresh)).contains("contact-missing");
    var later = Duration.ofDays(4000);
    clock.later(later, schedule::regular);
    assertThat(Book.findings(client, id)).as("by the day of the check").contains("review-overdue");
  }

  @Test
  @Rule("S12-06")
  @Rule("S20-03")
  void figuresOfAUnitLeadToItsFindingsAndTheCommandSaysTheSame() {
    var good =
        Map.of(
            CustomerField.MOBILE,
            Book.mobile(),
            CustomerField.BORN,
            LocalDate.of(1990, 1, 1),
            CustomerField.STATUS,
            CustomerStatus.PROSPECT);
    Book.person(customers, unit, good);
    var bad = Book.person(customers, unit, Map.of(CustomerField.STATUS, CustomerStatus.PROSPECT));
    var summary = run("--json");
    assertThat(summary).contains("\"command\":\"check-information\"", "\"contact-missing\":");

    var local = staffs.with(ScopeKind.OWN_UNIT, unit, "customer.read", "truth.read");
    var figures = local.get("/api/truthfulness/figures").json();
    assertThat(figures.get("customers").asInt()).isEqualTo(2);
    assertThat(figures.get("truthful").asInt()).isEqualTo(1);
    assertThat(figures.get("score").asDouble()).isEqualTo(85.0);
    assertThat(figures.get("units")).hasSize(1);
    var missing = local.get("/api/truthfulness/findings?check=contact-missing").json().get("items");
    assertThat(missing).hasSize(1);
    assertThat(missing.get(0).get("finding").get("customerId").asLong()).isEqualTo(bad);
    assertThat(
            local
                .get("/api/truthfulness/figures?check=sex-contradicts")
                .json()
                .get("truthful")
                .asInt())
        .isEqualTo(2);
  }

  private List<String> recheck(long id) {
    assertThat(client.post("/api/customers/{id}/truthfulness/check", null, id).status())
        .isEqualTo(200);
    return Book.findings(client, id);
  }

  private String run(String... args) {
    var out = new StringWriter();
    assertThat(new CommandLine(command).setOut(new PrintWriter(out)).execute(args)).isZero();
    return out.toString();
  }
}
