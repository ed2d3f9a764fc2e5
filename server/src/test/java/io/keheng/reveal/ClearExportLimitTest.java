package io.keheng.reveal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import io.keheng.identity.UnitKind;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists in clear hold so many customers, and so many a day for one person. */
@KehengTest
class ClearExportLimitTest {

  private static final String QUERY =
      "/api/customers/clear-export?columns=name&columns=mobile&purpose=RISK&reference=X-1&unit=";

  @Autowired Staffs staffs;
  @Autowired Customers customers;
  @Autowired TransactionTemplate transaction;

  @Test
  @Rule("S12-09")
  void noListAndNoDayHoldsMoreThanTheTermsSay() {
    var terms = RevealTerms.read();
    var full = unitOf(terms.exported());
    var tooMany = unitOf(terms.exported() + 1);
    var person = staffs.person("customer.read", "customer.export-clear");
    assertThat(person.client().get(QUERY + tooMany).status()).isEqualTo(422);

    var times = terms.exportedADay() / terms.exported();
    for (var n = 0; n < times; n++) {
      assertThat(person.client().get(QUERY + full).status()).isEqualTo(200);
    }
    var refused = person.client().get(QUERY + full);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("%,d".formatted(terms.exportedADay()));
    assertThat(other().get(QUERY + full).status()).as("a colleague").isEqualTo(200);
  }

  private Client other() {
    return staffs.with("customer.read", "customer.export-clear");
  }

  private long unitOf(int count) {
    var unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var drafts = IntStream.range(0, count).mapToObj(n -> draft(unit, n)).toList();
    transaction.executeWithoutResult(begun -> customers.absorb(drafts));
    return unit;
  }

  private static CustomerDraft draft(long unit, int n) {
    return CustomerDraft.of(
        Map.of(
            CustomerField.NUMBER,
            "CE-%d-%d".formatted(unit, n),
            CustomerField.KIND,
            CustomerKind.PERSONAL,
            CustomerField.NAME,
            "名单客户",
            CustomerField.MOBILE,
            "13%09d".formatted(unit * 2000 + n),
            CustomerField.UNIT,
            unit));
  }
}
