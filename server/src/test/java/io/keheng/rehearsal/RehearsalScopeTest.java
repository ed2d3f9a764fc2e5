package io.keheng.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Whoever sees a unit sees its figures and its customers, and nothing of the rest. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=rehearsal-scope")
class RehearsalScopeTest extends RehearsalFixture {

  private static final String[] READS = {"rehearsal.read", "rehearsal.export", "customer.read"};

  @Test
  @Rule("S12-09")
  @Rule("S12-15")
  void figuresAndListsEndAtTheScope() throws IOException {
    var here = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var there = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var person = staffs.person(ScopeKind.OWN, here, READS);
    var own = customer(here, person.id(), "SAVINGS", "250000");
    var colleagues = customer(here, null, "SAVINGS", "260000");
    customer(there, null, "SAVINGS", "250000");
    customer(there, null, "SAVINGS", "600000");
    var id = rehearsed(goldFrom("300000"), DAY, "范围");
    assertThat(cell(one(officer, id), "vip-grade", "GOLD", "NONE")).isEqualTo(3);

    var unit = staffs.with(ScopeKind.OWN_UNIT, here, READS);
    var seen = one(unit, id);
    assertThat(seen.get("whole").asBoolean()).isFalse();
    assertThat(seen.at("/rehearsal/customers").asLong()).isEqualTo(2);
    assertThat(cell(seen, "vip-grade", "GOLD", "NONE")).isEqualTo(2);
    assertThat(cell(seen, "vip-grade", "PLATINUM", "PLATINUM")).isZero();
    var units = unit.get("/api/rehearsals/" + id + "/units").json();
    assertThat(units.findValuesAsString("id")).containsExactly(String.valueOf(here));
    var curve =
        unit.get(
                "/api/rehearsals/{id}/curve?table=vip-grade&parameter=goldSavings&from=200000&to=300000&steps=3",
                id)
            .json();
    assertThat(curve.get("moved").toString()).isEqualTo("[0,0,2]");
    assertThat(
            unit.get(
                    "/api/rehearsals/{id}/nearest?table=vip-grade&fact=savingsAverage12m&value=300000",
                    id)
                .json()
                .get("items")
                .size())
        .isEqualTo(2);
    var lines = behind(unit, id, "moved=true").json();
    assertThat(lines.get("total").asLong()).isEqualTo(2);
    assertThat(behind(unit, id, "moved=true&unit=" + there).json().get("total").asLong()).isZero();

    var alone = person.client();
    assertThat(cell(one(alone, id), "vip-grade", "GOLD", "NONE")).isEqualTo(1);
    assertThat(behind(alone, id, "moved=true").json().at("/items/0/id").asLong()).isEqualTo(own);
    assertThat(exported(alone, id)).containsExactly("客户号", number(own));
    var managers = officer.get("/api/rehearsals/" + id + "/managers").json();
    assertThat(managers.findValuesAsString("id")).contains(String.valueOf(person.id()));

    // Who went to another unit since is counted by the figure and not shown.
    jdbc.sql("UPDATE customer.customer SET unit_id = :unit WHERE id = :id")
        .param("unit", there)
        .param("id", colleagues)
        .update();
    var after = behind(unit, id, "table=vip-grade&before=GOLD&after=NONE").json();
    assertThat(after.get("total").asLong()).isEqualTo(1);
    assertThat(after.get("notShown").asLong()).isEqualTo(1);
    assertThat(after.get("items").findValuesAsString("number")).containsExactly(number(own));
  }

  private String number(long customer) {
    return jdbc.sql("SELECT number FROM customer.customer WHERE id = :id")
        .param("id", customer)
        .query(String.class)
        .single();
  }

  private static List<String> exported(Client who, long id) throws IOException {
    var answer = who.get("/api/rehearsals/" + id + "/export");
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()));
        var rows = book.getSheet(5).orElseThrow().openStream()) {
      return rows.map(row -> row.getCellText(0)).toList();
    }
  }
}
