package io.keheng.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** Files that are not what they say, or unpack to more than the machine holds. */
@KehengTest
class UploadAttackTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  /** Each entity is ten of the one before: a billion in all. */
  private static final String LAUGHS =
      "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d"
          + " \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e"
          + " \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f"
          + " \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>";

  private static final String OUTSIDE = "<!DOCTYPE l [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";

  @Autowired Staffs staffs;
  private Client client;

  @BeforeEach
  void officer() {
    client = staffs.with("import.read", "import.run", "import.template", "measure.check");
  }

  @Test
  void aSheetThatUnpacksToAThousandTimesItsSizeIsRefused() throws IOException {
    assertThat(refused("customers.xlsx", workbook(SHEET, null))).contains("展开后过大");
    assertThat(refused("customers.xlsx", workbook("xl/media/a.bin", null))).contains("展开后过大");
  }

  @Test
  void entitiesOfASheetAreNeitherExpandedNorFetched() throws IOException {
    for (var entity : new String[] {LAUGHS, OUTSIDE}) {
      var xml = "<?xml version=\"1.0\"?>" + entity + sheet("&f;");
      var told = refused("customers.xlsx", workbook(SHEET, xml));
      assertThat(told).contains("customers.xlsx").doesNotContain("root:", "aaaaaaaaaa");
    }
  }

  @Test
  void whatIsNoSheetIsRefusedByName() throws IOException {
    assertThat(refused("customers.xlsx", "PK\3\4 and no more".getBytes(StandardCharsets.UTF_8)))
        .contains("customers.xlsx");
    var picture =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    assertThat(refused("customers.csv", picture)).contains("customers.csv");
  }

  @Test
  void oneRowOfThirtyMegabytesIsRefused() {
    var row = ("customer_no;kind;name\n" + "长".repeat(10 << 20)).getBytes(StandardCharsets.UTF_8);
    var view = upload("customers.csv", row);
    var id = view.at("/load/id").asLong();
    assertThat(client.get("/api/imports/{id}", id).text()).hasSizeLessThan(1 << 20);
    assertThat(client.post("/api/imports/{id}/dry-run", null, id).status()).isEqualTo(202);
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofMinutes(1))
        .until(() -> !client.get("/api/imports/{id}", id).json().at("/load/endedAt").isNull());
    var done = client.get("/api/imports/{id}", id);
    assertThat(done.json().at("/load/state").asString()).isEqualTo("FAILED");
    assertThat(done.text()).hasSizeLessThan(1 << 20);
  }

  @Test
  void entitiesOfADecisionTableAreNeitherExpandedNorFetched() {
    for (var entity : new String[] {LAUGHS, OUTSIDE}) {
      var dmn =
          "<?xml version=\"1.0\"?>"
              + entity
              + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\""
              + " name=\"&f;\" namespace=\"n\"/>";
      var answer = client.post("/api/measures/checks", Map.of("dmn", dmn));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().path("readable").asBoolean()).isFalse();
      assertThat(answer.text()).doesNotContain("root:", "aaaaaaaaaa");
    }
  }

  @Test
  void aliasesOfATemplateAreNotMultipliedAndNoClassIsMade() {
    var laughs =
        """
        a: &a [x,x,x,x,x,x,x,x,x,x]
        b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]
        c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]
        d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]
        e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]
        f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]
        name: *f
        """;
    for (var text : new String[] {laughs, "!!javax.script.ScriptEngineManager [x]"}) {
      var answer = client.post("/api/feed-templates/checks", Map.of("text", text));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text()).hasSizeLessThan(5_000);
    }
  }

  private String refused(String name, byte[] bytes) {
    return upload(name, bytes).toString();
  }

  private JsonNode upload(String name, byte[] bytes) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "files",
        new ByteArrayResource(bytes) {
          @Override
          public String getFilename() {
            return name;
          }
        });
    parts.add("template", "keheng");
    var answer = client.upload("/api/imports", parts);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(
            answer
                .json()
                .path("recognised")
                .valueStream()
                .filter(file -> file.path("problem").isNull()))
        .as(answer.text())
        .hasSizeLessThanOrEqualTo(1);
    return answer.json();
  }

  private static String sheet(String text) {
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
        + text
        + "</t></is></c></row></sheetData></worksheet>";
  }

  /** A right workbook with one part put in another's place; without text, the part is a bomb. */
  private static byte[] workbook(String part, @Nullable String text) throws IOException {
    var made = new ByteArrayOutputStream();
    try (var book = new Workbook(made, "Test", "1.0")) {
      book.newWorksheet("s").value(0, 0, "customer_no");
    }
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      for (var kept : Spreadsheet.parts(made.toByteArray()).entrySet()) {
        if (!kept.getKey().equals(part)) {
          zip.putNextEntry(new ZipEntry(kept.getKey()));
          zip.write(kept.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
      zip.putNextEntry(new ZipEntry(part));
      if (text != null) {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
      } else {
        var nothing = new byte[1 << 20];
        for (var i = 0; i < 40; i++) {
          zip.write(nothing);
        }
      }
    }
    return packed.toByteArray();
  }
}
