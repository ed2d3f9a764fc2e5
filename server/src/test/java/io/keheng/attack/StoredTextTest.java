package io.keheng.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Scripts and formulas that people type come back as the text that they typed. */
@KehengTest
class StoredTextTest {

  private static final String SCRIPT = "<img src=x onerror=alert(1)><script>alert(2)</script>'\"";
  private static final List<String> FORMULAS =
      List.of("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "=HYPERLINK(\"http://x\")");

  @Autowired Staffs staffs;
  @Autowired Environment environment;
  private Client client;
  private long unit;

  @BeforeEach
  void officer() {
    client =
        staffs.with(
            "customer.*",
            "notice.publish",
            "unit.read",
            "unit.write",
            "import.read",
            "import.run",
            "audit.read",
            "audit.export");
    unit = staffs.headOffice().id();
  }

  private long customer(String name) {
    var data = Map.of("kind", "CORPORATE", "name", name, "unitId", unit, "status", "PROSPECT");
    var opened = client.post("/api/customers", Map.of("data", data, "confirmed", true));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return opened.json().get("id").asLong();
  }

  @Test
  void aScriptInAnyTextComesBackAsJsonAndIsNotAltered() {
    var id = customer(SCRIPT);
    var at = "/api/customers/" + id;
    assertCreated(client.post(at + "/notes", Map.of("section", "NEED", "text", SCRIPT)));
    assertCreated(
        client.post(
            at + "/contacts",
            Map.of("manner", "PHONE", "subject", SCRIPT, "content", SCRIPT, "nextStep", SCRIPT)));
    assertCreated(
        client.post(
            at + "/opportunities", Map.of("title", SCRIPT, "product", SCRIPT, "stage", "FOUND")));
    var notice = Map.of("title", SCRIPT, "body", SCRIPT, "unitId", unit);
    assertCreated(client.post("/api/notices", notice));
    assertCreated(
        client.post(
            "/api/views",
            Map.of("list", "x", "name", SCRIPT, "audience", "MINE", "state", Map.of("q", SCRIPT))));
    for (var path :
        List.of(
            at,
            at + "/notes",
            at + "/contacts",
            at + "/opportunities",
            "/api/notices",
            "/api/views?list=x")) {
      var read = client.get(path);
      assertThat(String.valueOf(read.headers().getContentType()))
          .as(path)
          .startsWith("application/json");
      assertThat(read.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(read.json().toString()).as(path).contains("<img src=x onerror=alert(1)>");
    }
  }

  @Test
  void whatWasSentWrongIsNotSentBackAsAPage() {
    for (var path : List.of("/api/customers?sort={s}", "/api/rules/{s}", "/api/nothing/{s}")) {
      var answer = staffs.with("customer.read", "rule.read").get(path, "<script>alert(1)<script>");
      assertThat(String.valueOf(answer.headers().getContentType())).as(path).contains("json");
    }
    var page = staffs.anonymous().get("/customers?q={s}", SCRIPT);
    assertThat(page.text()).doesNotContain("onerror");
  }

  @Test
  void formulasLeaveInExportsAsTexts() throws IOException {
    for (var formula : FORMULAS) {
      customer(formula);
    }
    var sheet = exported("/api/customers/export?kind=CORPORATE&columns=name");
    assertThat(sheet.get("xl/worksheets/sheet1.xml"))
        .contains("t=\"s\"")
        .doesNotContain("<f>", "<f ", "t=\"str\"");
    assertThat(String.join("", sheet.values())).contains("+1+1", "@SUM(1)");
    assertThat(
            exported("/api/audit/entries/export?format=XLSX&entity=customer")
                .get("xl/worksheets/sheet1.xml"))
        .doesNotContain("<f>", "<f ");
  }

  @Test
  void formulasInATableOfTextAreMarkedAsTexts() {
    var agent = "=1+1";
    var answer = raw("/api/customers/export?q=nobody", agent);
    assertThat(answer).startsWith("HTTP/1.1 200");
    var csv = client.get("/api/audit/entries/export?format=CSV&action=exported").text();
    assertThat(csv).contains(",'=1+1").doesNotContainPattern("(^|,)\"?=1\\+1");
  }

  private String raw(String path, String agent) {
    try (var raw = new Raw(environment.getRequiredProperty("local.server.port", Integer.class))) {
      raw.head(
          "GET " + path + " HTTP/1.1",
          "Host: localhost",
          "Connection: close",
          "User-Agent: " + agent,
          "Cookie: KEHENG=" + client.cookie("KEHENG"));
      return raw.answer();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The parts of a spreadsheet as they were sent. */
  private Map<String, String> exported(String path) throws IOException {
    var http =
        java.net.http.HttpClient.newHttpClient()
            .sendAsync(
                java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(
                            "http://localhost:"
                                + environment.getRequiredProperty("local.server.port")
                                + path))
                    .header("Cookie", "KEHENG=" + client.cookie("KEHENG"))
                    .build(),
                java.net.http.HttpResponse.BodyHandlers.ofByteArray())
            .join();
    assertThat(http.statusCode()).isEqualTo(200);
    return Spreadsheet.parts(http.body());
  }

  private static void assertCreated(Client.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }
}
