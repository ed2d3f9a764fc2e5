package io.keheng.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Nobody writes a line of his own into a log or the trail. */
@KehengTest
class LogInjectionTest {

  private static final String FORGED = "{\"message\":\"forged line\"}";

  @Autowired Staffs staffs;
  @Autowired Environment environment;

  @Test
  void everyLineOfTheLogIsOneThatKehengWrote() throws IOException {
    var log = Path.of(environment.getRequiredProperty("logging.file.name"));
    var before = Files.readAllLines(log).size();
    staffs.anonymous().signIn("x\r\n" + FORGED, "y\n" + FORGED);
    staffs.anonymous().get("/api/units?q={q}", "\r\n" + FORGED);
    var person = staffs.with("measure.check", "import.template");
    person.post("/api/measures/checks", Map.of("dmn", "\r\n" + FORGED));
    person.post("/api/feed-templates/checks", Map.of("text", "\r\n" + FORGED));
    try (var raw = raw()) {
      raw.head("GET /api/%0d%0a" + "x HTTP/1.1", "Host: localhost", "Connection: close");
      raw.answer();
    }
    assertThat(Files.readAllLines(log).stream().skip(before))
        .doesNotContain(FORGED)
        .allSatisfy(line -> assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue());
  }

  @Test
  void theTrailKeepsAnAgentInPlainCharacters() throws IOException {
    var person = staffs.person("customer.read", "customer.export");
    try (var raw = raw()) {
      raw.head(
          "GET /api/customers/export?q=nobody HTTP/1.1",
          "Host: localhost",
          "Connection: close",
          "Cookie: KEHENG=" + person.client().cookie("KEHENG"),
          "User-Agent: agent with \u00e9 more" + "x".repeat(3000));
      assertThat(raw.answer()).startsWith("HTTP/1.1 200");
    }
    var found =
        staffs
            .with("audit.read")
            .get("/api/audit/entries?staff={n}&entity=customer-list", person.number());
    assertThat(found.json().at("/items/0/entry/agent").asString())
        .matches("agent[\\x20-\\x7e]+")
        .hasSizeLessThanOrEqualTo(200);
  }

  private Raw raw() throws IOException {
    return new Raw(environment.getRequiredProperty("local.server.port", Integer.class));
  }
}
