package io.keheng.mergerequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.duplicate.MergeFixture;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Companies that are one: their parents, and since when they are corporate customers. */
@KehengTest
class MergeCompaniesTest extends MergeFixture {

  private long first;
  private long second;

  @BeforeEach
  void two() {
    first = company("A", "合并公司" + unit);
    second = company("B", "合并公司" + unit);
  }

  private long company(String number, String called) {
    return open(
        Map.of(
            "kind",
            "CORPORATE",
            "status",
            "PROSPECT",
            "name",
            called,
            "number",
            tag + number,
            "unitId",
            unit,
            "corporate",
            Map.of("registrationNumber", "R" + unit + called.length())));
  }

  private Client.Answer under(long child, long parent, String since, @Nullable String until) {
    var relation = new HashMap<String, Object>(Map.of("kind", "PARENT", "outgoing", true));
    relation.put("otherId", parent);
    relation.put("since", since);
    relation.put("until", until);
    return officer.post("/api/customers/{id}/relations", relation, child);
  }

  @Test
  @Rule("S20-03")
  void whatStayedWithTheAbsorbedMakesNoCircle() {
    var above = company("Y", "上级公司甲乙" + unit);
    var beside = company("M", "旁系公司甲乙丙" + unit);
    assertThat(under(first, second, "2010-01-01", "2015-12-31").status()).isEqualTo(201);
    assertThat(under(second, above, "2010-01-01", null).status()).isEqualTo(201);
    assertThat(under(above, first, "2016-01-01", null).status()).isEqualTo(201);
    assertThat(under(beside, first, "2010-01-01", null).status()).isEqualTo(201);
    merge(first, second);
    var related = under(above, beside, "2012-01-01", "2015-06-30");
    assertThat(related.status()).as(related.text()).isEqualTo(201);
  }

  @Test
  @Rule("S02-01")
  @Rule("S20-03")
  void theSurvivorIsACorporateCustomerByTheAccountOfTheAbsorbedUntilTheyPart() throws Exception {
    feed(
        Map.of(
            "accounts.csv",
            """
            account_no;product;currency;opened;closed;opening_balance
            %1$sS1;SETTLEMENT;CNY;2021-03-04;;100.00
            """,
            "holders.csv",
            """
            account_no;customer_no;role
            %1$sS1;%1$sB;OWNER
            """));
    assertThat(settlement(second)).isEqualTo("2021-03-04");
    var merge = merge(first, second, "corporate.registrationNumber");
    assertThat(settlement(first)).isEqualTo("2021-03-04");
    assertThat(undo(merge).status()).isEqualTo(204);
    assertThat(settlement(first)).isEmpty();
    assertThat(settlement(second)).isEqualTo("2021-03-04");
  }

  private String settlement(long company) {
    return customer(company).at("/customer/data/corporate/settlementOpened").asString("");
  }
}
