package io.keheng.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.attack.Spreadsheet;
import io.keheng.identity.UnitKind;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The trail as a sheet, however long: each row leaves as it is read. */
@KehengTest
class TrailExportTest {

  @Autowired Staffs staffs;

  @Test
  void aSheetKeepsNoTextUntilItsEnd() throws IOException {
    var unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var sheet =
        staffs
            .holding("auditor")
            .client()
            .get("/api/audit/entries/export?format=XLSX&entity=unit&q={q}", unit.name());
    assertThat(sheet.status()).isEqualTo(200);
    var parts = Spreadsheet.parts(sheet.bytes());
    assertThat(parts.get("xl/worksheets/sheet1.xml")).contains(unit.name());
    assertThat(parts.get("xl/sharedStrings.xml")).contains("时间").doesNotContain(unit.name());
  }
}
