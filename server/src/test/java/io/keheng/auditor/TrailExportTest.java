package io.keheng.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.attack.Spreadsheet;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The trail as a sheet, however long: each row leaves as it is read. */
@KehengTest
class TrailExportTest {

  @Autowired Staffs staffs;

  @Test
  void aSheetKeepsNoTextUntilItsEnd() throws IOException {
    var name = "Long Sheet " + System.nanoTime();
    var data =
        Map.of(
            "kind",
            "CORPORATE",
            "name",
            name,
            "unitId",
            staffs.headOffice().id(),
            "status",
            "PROSPECT");
    var opened =
        staffs
            .with("customer.read", "customer.create")
            .post("/api/customers", Map.of("data", data, "confirmed", true));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    var number = opened.json().at("/data/number").asString();
    var path = "/api/audit/entries/export?format=XLSX&customer={c}";
    var sheet = staffs.holding("auditor").client().get(path, number);
    assertThat(sheet.status()).isEqualTo(200);
    var parts = Spreadsheet.parts(sheet.bytes());
    assertThat(parts.get("xl/worksheets/sheet1.xml")).contains(name);
    assertThat(parts.get("xl/sharedStrings.xml")).contains("<si>").doesNotContain(name);
  }
}
