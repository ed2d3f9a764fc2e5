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
import org.springframework.util.LinkedMultiValueMap;

/** Requests that are too large, too slow, of another form, or dressed up as something else. */
@KehengTest
class RequestAttackTest {

  private static final int LARGE = 3 << 20;

  @Autowired Staffs staffs;
  @Autowired Environment environment;
  private Client client;

  @BeforeEach
  void signIn() {
    client = staffs.with("notice.publish", "import.run", "customer.create", "customer.read");
    client.get("/api/session");
  }

  private Raw raw() throws IOException {
    return new Raw(environment.getRequiredProperty("local.server.port", Integer.class));
  }

  /** The head of a request of the signed-in person. */
  private String[] head(String line, String... more) {
    var own =
        List.of(
            line + " HTTP/1.1",
            "Host: localhost",
            "Connection: close",
            "Cookie: KEHENG="
                + client.cookie("KEHENG")
                + "; XSRF-TOKEN="
                + client.cookie("XSRF-TOKEN"),
            "X-XSRF-TOKEN: " + client.cookie("XSRF-TOKEN"));
    return java.util.stream.Stream.concat(own.stream(), List.of(more).stream())
        .toArray(String[]::new);
  }

  private static final String JSON = "Content-Type: application/json";

  @Test
  void aBodyStatedTooLargeIsNotRead() throws IOException {
    try (var raw = raw()) {
      raw.head(head("POST /api/notices", JSON, "Content-Length: " + LARGE));
      assertThat(raw.answer()).startsWith("HTTP/1.1 413").contains("urn:keheng:body.large");
    }
  }

  @Test
  void aBodyThatGrowsTooLargeIsLeft() throws IOException {
    var part = "x".repeat(1 << 16);
    try (var raw = raw()) {
      raw.head(head("POST /api/notices", JSON, "Transfer-Encoding: chunked")).send("1\r\n\"\r\n");
      for (var sent = 0; sent < 1_200_000; sent += part.length()) {
        raw.send(Integer.toHexString(part.length()) + "\r\n" + part + "\r\n");
      }
      raw.send("0\r\n\r\n");
      assertThat(raw.answer()).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void filesSentToOtherDoorsOrByStrangersAreNotEvenStored() throws IOException {
    var files = "Content-Type: multipart/form-data; boundary=b";
    for (var line : List.of("POST /api/notices", "POST /api/session", "PUT /", "POST /nowhere")) {
      try (var raw = raw()) {
        raw.head(head(line, files, "Content-Length: " + LARGE));
        assertThat(raw.answer()).as(line).startsWith("HTTP/1.1 415");
      }
    }
    try (var raw = raw()) {
      raw.head(
          "POST /api/imports HTTP/1.1",
          "Host: localhost",
          "Connection: close",
          files,
          "Content-Length: " + LARGE);
      assertThat(raw.answer()).startsWith("HTTP/1.1 403");
    }
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("title", "x");
    assertThat(client.upload("/api/notices", parts).status()).isEqualTo(415);
  }

  @Test
  void filesLargerThanExpectedAreRefusedByTheirStatedSize() throws IOException {
    var files = "Content-Type: multipart/form-data; boundary=b";
    client = staffs.with("calendar.manage");
    client.get("/api/session");
    for (var size : List.of(21L << 20, 9_000_000_000L)) {
      try (var raw = raw()) {
        raw.head(head("POST /api/calendar/files", files, "Content-Length: " + size));
        assertThat(raw.answer()).startsWith("HTTP/1.1 413").contains("urn:keheng:body.large");
      }
    }
    try (var raw = raw()) {
      raw.head(head("POST /api/calendar/files", files, "Transfer-Encoding: chunked"));
      assertThat(raw.answer()).startsWith("HTTP/1.1 411").contains("urn:keheng:body.length");
    }
  }

  @Test
  void aStrangersFilesAreRefusedBeforeTheyCome() throws IOException {
    var stranger = staffs.anonymous();
    stranger.get("/api/session");
    var token = stranger.cookie("XSRF-TOKEN");
    try (var raw = raw()) {
      raw.head(
          "POST /api/imports HTTP/1.1",
          "Host: localhost",
          "Connection: close",
          "Cookie: XSRF-TOKEN=" + token,
          "X-XSRF-TOKEN: " + token,
          "Content-Type: multipart/form-data; boundary=b",
          "Content-Length: 9000000000");
      assertThat(raw.answer()).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void aBodyThatStopsOrDripsIsGivenUp() throws IOException {
    try (var stops = raw();
        var drips = raw()) {
      stops.head(head("POST /api/notices", JSON, "Content-Length: 900")).send("{\"title\":");
      drips.head(head("POST /api/notices", JSON, "Content-Length: 900")).send("{");
      assertThat(drips.drips(250, 80)).as("dripping ends").isTrue();
      assertThat(stops.answer()).startsWith("HTTP/1.1 4");
    }
  }

  @Test
  void anotherFormThanJsonIsNotTaken() {
    var json = "{\"title\":\"t\",\"body\":\"b\",\"unitId\":" + staffs.headOffice().id() + "}";
    for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
      try (var raw = raw()) {
        raw.head(
                head(
                    "POST /api/notices",
                    "Content-Type: " + type,
                    "Content-Length: " + json.length()))
            .send(json);
        assertThat(raw.answer()).as(type).startsWith("HTTP/1.1 415");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  @Test
  void noHeaderOrFieldChangesTheMethod() throws IOException {
    var view = Map.of("list", "attack", "name", "n", "audience", "MINE", "state", Map.of());
    var id = client.post("/api/views", view).json().get("id").asLong();
    for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
      try (var raw = raw()) {
        raw.head(
            head(
                "POST /api/views/" + id + "?_method=DELETE",
                header + ": DELETE",
                "Content-Length: 0"));
        assertThat(raw.answer()).as(header).startsWith("HTTP/1.1 405");
      }
    }
    assertThat(client.get("/api/views?list=attack").json()).hasSize(1);
  }

  @Test
  void methodsThatEchoOrTunnelAreRefused() throws IOException {
    for (var line :
        List.of("TRACE /api/units", "CONNECT localhost:1", "PROPFIND /", "FOO /api/units")) {
      try (var raw = raw()) {
        raw.head(head(line, "X-Secret: told"));
        assertThat(raw.answer()).as(line).matches("(?s)HTTP/1.1 (4|501).*").doesNotContain("told");
      }
    }
  }

  @Test
  void whatNobodyTypesIsNotUnderstood() {
    var deep = "[".repeat(5000) + "]".repeat(5000);
    for (var body :
        List.of(
            deep,
            "{\"title\":\"a\\u0000b\",\"body\":\"b\",\"unitId\":1}",
            "{\"title\":\"a\",\"body\":\"b\",\"unitId\":1e999999999}",
            "{\"data\":{\"name\":\"a\",\"financial\":{\"assets\":1e999999999}}}",
            "{\"data\":{\"name\":\"a\",\"financial\":{\"assets\":\"1e-999999999\"}}}")) {
      for (var path : List.of("/api/notices", "/api/customers")) {
        try (var raw = raw()) {
          raw.head(head("POST " + path, JSON, "Content-Length: " + body.length())).send(body);
          assertThat(raw.answer()).as(body).startsWith("HTTP/1.1 4").doesNotContain("Exception");
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    }
  }

  @Test
  void aForeignHostOrForwardedAddressLeadsNowhere() throws IOException {
    for (var line :
        List.of("GET /", "GET //evil.example/..", "GET /login?redirect=//evil.example")) {
      try (var raw = raw()) {
        raw.head(
            line + " HTTP/1.1",
            "Host: evil.example",
            "X-Forwarded-Host: evil.example",
            "Connection: close");
        assertThat(raw.answer()).as(line).doesNotContain("Location:");
      }
    }
  }

  @Test
  void twoLengthsOrALineBreakInAHeadAreRefused() throws IOException {
    for (var more :
        List.of(
            List.of("Content-Length: 3", "Content-Length: 5"),
            List.of("Content-Length: 3", "Transfer-Encoding: xchunked"),
            List.of("X-One: a\rSet-Cookie: planted=1"))) {
      try (var raw = raw()) {
        raw.head(head("POST /api/notices", more.toArray(String[]::new))).send("0\r\n\r\n");
        assertThat(raw.answer())
            .as(more.toString())
            .matches("(?s)HTTP/1.1 (4|501).*")
            .doesNotContain("planted");
      }
    }
  }

  @Test
  void noOtherOriginIsAllowedToRead() throws IOException {
    for (var line : List.of("GET /api/session", "OPTIONS /api/session")) {
      try (var raw = raw()) {
        raw.head(head(line, "Origin: https://evil.example", "Access-Control-Request-Method: POST"));
        assertThat(raw.answer()).as(line).doesNotContainIgnoringCase("access-control-allow");
      }
    }
  }
}
