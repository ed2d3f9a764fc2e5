package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;

/** The register goes away as it is filtered: masked, bounded, recorded. */
@KehengTest
class RegisterSheetTest extends AfterFixture {

  private static final String BOOK = "/api/complaints/export";
  private static final String PAPER = "/api/complaints/register.pdf";

  private Staffs.Person taker;

  @BeforeEach
  void whoTakesItAway() {
    taker = staffs.person(ScopeKind.OWN_UNIT, outlet, "complaint.read", "complaint.export");
  }

  private long detailed() {
    var told = told("LETTER");
    told.put("contract", "HT-2026-7788");
    told.put("address", "浙江省杭州市西湖区文三路10号");
    told.put("demand", "退还费用");
    return lodge(clerk.client(), told);
  }

  private static List<List<String>> lines(byte[] xlsx) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      return book.getFirstSheet().read().stream()
          .map(row -> row.stream().map(cell -> cell.getText()).toList())
          .toList();
    }
  }

  @Test
  @Rule("S10-36")
  @Rule("S10-55")
  void goesIntoASpreadsheetAsItIsFiltered() throws IOException {
    detailed();
    lodge();
    assertThat(lines(taker.client().get(BOOK).bytes())).hasSize(3);
    var lines = lines(taker.client().get(BOOK + "?channel=LETTER").bytes());
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).contains("投诉时间", "投诉人", "合同或凭证号", "地址", "投诉事项", "承诺答复期限");
    assertThat(lines.get(1))
        .contains("信函", "王投诉", "139****5678", "HT-2026-7788", "柜员态度不好，等候两小时", "退还费用")
        .contains("浙江省杭州市西湖区***", today().plusDays(15).toString())
        .doesNotContain("13912345678");
  }

  @Test
  @Rule("S10-55")
  void isPrintedAsARegister() {
    var number = page(detailed()).at("/complaint/number").asString();
    var answer = taker.client().get(PAPER + "?open=true");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(text(answer.bytes()))
        .contains("投诉登记簿", "共1件", number, "139****5678", "HT-2026-7788", "退还费用")
        .contains("打印人")
        .doesNotContain("13912345678", "文三路");
  }

  @Test
  void isRecordedAndOnlyForWhoMayAndOfHisScope() throws IOException {
    detailed();
    assertThat(clerk.client().get(BOOK).status()).isEqualTo(403);
    assertThat(clerk.client().get(PAPER).status()).isEqualTo(403);
    var other = staffs.with(ScopeKind.OWN_UNIT, branch, "complaint.read", "complaint.export");
    assertThat(lines(other.get(BOOK).bytes())).as("the heading alone").hasSize(1);
    taker.client().get(BOOK);
    taker.client().get(PAPER);
    var trail =
        staffs
            .with("audit.*")
            .get("/api/audit/entries?entity=complaint-register&staff={who}", taker.number())
            .json();
    assertThat(trail.get("items").findValuesAsString("entityId"))
        .containsExactlyInAnyOrder("xlsx", "pdf");
  }

  @Test
  void isNotPrintedWithoutEnd() {
    var tag = "S" + UUID.randomUUID().toString().substring(0, 8);
    var rows = new StringBuilder();
    rows.append("number,lodged,accepted,answered,closed,state,channel,product,issue,response,");
    rows.append("result,timely,unit,content\n");
    for (var i = 0; i <= 500; i++) {
      rows.append(tag).append(i).append(",2024-03-01,,,,OPEN,WEBSITE,贷款,利率,,NONE,,,过久\n");
    }
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "file",
        new ByteArrayResource(rows.toString().getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return tag + ".csv";
          }
        });
    parts.add("template", "keheng");
    parts.add("unit", String.valueOf(outlet));
    assertThat(officer.upload("/api/complaint-imports", parts).status()).isEqualTo(201);
    var answer = taker.client().get(PAPER);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("detail").asString()).contains("500", "缩小范围");
    assertThat(taker.client().get(BOOK).status()).as("a spreadsheet holds more").isEqualTo(200);
  }
}
