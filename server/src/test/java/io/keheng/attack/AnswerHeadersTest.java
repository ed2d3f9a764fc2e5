package io.keheng.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Every answer, whatever it is and whoever gives it, tells the browser what to keep to. */
@KehengTest
class AnswerHeadersTest {

  private static final Map<String, String> EXPECTED =
      Map.of(
          "content-security-policy", "script-src 'self'",
          "x-content-type-options", "nosniff",
          "x-frame-options", "deny",
          "referrer-policy", "same-origin",
          "permissions-policy", "camera=()",
          "cross-origin-opener-policy", "same-origin",
          "cross-origin-resource-policy", "same-origin");

  @Autowired Staffs staffs;
  @Autowired Environment environment;

  private String answer(String line) throws IOException {
    try (var raw = new Raw(environment.getRequiredProperty("local.server.port", Integer.class))) {
      raw.head(line + " HTTP/1.1", "Host: localhost", "Connection: close");
      var whole = raw.answer();
      return whole.substring(0, whole.indexOf("\r\n\r\n"));
    }
  }

  @Test
  void everyKindOfAnswerCarriesThem() throws IOException {
    for (var line :
        List.of(
            "GET /",
            "GET /favicon.svg",
            "GET /assets/nothing.js",
            "GET /nothing.php",
            "GET /api/session",
            "GET /api/nothing",
            "GET /api/startup",
            "POST /api/session",
            "DELETE /api/units",
            "GET /actuator/health",
            "GET /actuator/nothing",
            "GET /error",
            "GET /api/units;x=1",
            "GET /api/%2e%2e/%2e%2e/application.yaml",
            "GET /api/units%00",
            "GET /a//b",
            "PROPFIND /")) {
      var head = answer(line).toLowerCase(Locale.ROOT);
      EXPECTED.forEach(
          (name, value) ->
              assertThat(head).as(line).containsPattern(name + ": [^\r]*" + Pattern.quote(value)));
      assertThat(head).as(line).doesNotContain("\r\nserver:", "x-powered-by");
    }
  }

  @Test
  void noAnswerOfTheApiIsKept() throws IOException {
    for (var line : List.of("GET /api/session", "GET /api/startup", "GET /api/nothing", "GET /")) {
      assertThat(answer(line)).as(line).contains("Cache-Control: no-store");
    }
    var own = staffs.with("unit.read").get("/api/units");
    assertThat(own.headers().getCacheControl()).contains("no-store");
  }

  @Test
  void scriptsAreTakenFromFilesAlone() throws IOException {
    var page = staffs.anonymous().get("/");
    var policy = String.valueOf(page.headers().getFirst("Content-Security-Policy"));
    var scripts = policy.substring(policy.indexOf("script-src ")).split(";")[0];
    assertThat(scripts).isEqualTo("script-src 'self'");
    assertThat(policy).contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
    assertThat(page.text()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("onload=");
  }

  @Test
  void aRefusalInFrontOfEverythingTellsNothing() throws IOException {
    for (var line : List.of("GET /api/<x>", "GET /%zz", "GET /api/units;x=1")) {
      try (var raw = new Raw(environment.getRequiredProperty("local.server.port", Integer.class))) {
        raw.head(line + " HTTP/1.1", "Host: localhost", "Connection: close");
        assertThat(raw.answer())
            .as(line)
            .startsWith("HTTP/1.1 4")
            .doesNotContain("Tomcat", "Exception", "org.apache", "java.lang");
      }
    }
  }

  @Test
  void filesOfTheApplicationAreNotServed() throws IOException {
    for (var path :
        List.of(
            "/application.yaml",
            "/assets/../application.yaml",
            "/assets/..%2fapplication.yaml",
            "/assets/..%252fapplication.yaml",
            "/assets/%2e%2e/%2e%2e/application.yaml",
            "/META-INF/MANIFEST.MF",
            "/measures/roles.yaml",
            "/WEB-INF/web.xml",
            "/assets/..\\application.yaml")) {
      assertThat(answer("GET " + path)).as(path).startsWith("HTTP/1.1 4");
    }
  }
}
