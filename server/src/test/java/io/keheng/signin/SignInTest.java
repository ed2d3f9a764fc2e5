package io.keheng.signin;

import static io.keheng.Staffs.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KehengTest
class SignInTest {

  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;

  @Test
  void toldWhoAndWhatAfterSignIn() {
    var client = staffs.with("change.read");
    var session = client.get("/api/session");
    assertThat(session.status()).isEqualTo(200);
    assertThat(session.json().get("permissions").get(0).asString()).isEqualTo("change.read");
    assertThat(session.json().get("posts").get(0).get("unitName").asString()).isEqualTo("总行");
    assertThat(session.json().get("passwordChangeRequired").asBoolean()).isFalse();
  }

  @Test
  void strangersGetAProblemAndNoRedirect() {
    var answer = staffs.anonymous().get("/api/session");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers().getContentType()).hasToString("application/problem+json");
    assertThat(type(answer)).isEqualTo("urn:keheng:sign-in-required");
    assertThat(answer.json().get("detail").asString()).isEqualTo("请先登录。");
    assertThat(
            staffs.anonymous().speaking("en").get("/api/session").json().get("detail").asString())
        .isEqualTo("Please sign in.");
    assertThat(staffs.anonymous().get("/api/no-such-thing").status()).isEqualTo(401);
    assertThat(staffs.with().get("/api/no-such-thing").status()).isEqualTo(404);
  }

  @Test
  void wrongPasswordAndUnknownPersonGetTheSameAnswer() {
    var someone = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    var wrong = staffs.anonymous().signIn(someone.number(), "x");
    var unknown = staffs.anonymous().signIn("nobody-of-this-name", "x");
    assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
    assertThat(wrong.json().get("detail")).isEqualTo(unknown.json().get("detail"));
  }

  @Test
  void sessionIsInTheDatabaseAndHasANewIdAfterSignIn() {
    var someone = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    var first = someone.client().cookie("KEHENG");
    assertThat(sessionsOf(someone.number())).isEqualTo(1);
    assertThat(someone.client().signIn(someone.number(), PASSWORD).status()).isEqualTo(200);
    assertThat(someone.client().cookie("KEHENG")).isNotEqualTo(first);
    assertThat(sessionsOf(someone.number())).isEqualTo(1);
  }

  @Test
  void writingWithoutTheTokenIsRefused() {
    var answer = staffs.anonymous().withoutToken().signIn("admin", "x");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(type(answer)).isEqualTo("urn:keheng:csrf");
  }

  @Test
  void signOutHereAndEverywhere() {
    var someone = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    var second = staffs.anonymous();
    var third = staffs.anonymous();
    second.signIn(someone.number(), PASSWORD);
    third.signIn(someone.number(), PASSWORD);
    assertThat(second.delete("/api/session").status()).isEqualTo(204);
    assertThat(second.get("/api/session").status()).isEqualTo(401);
    assertThat(third.get("/api/session").status()).isEqualTo(200);
    assertThat(third.delete("/api/sessions").status()).isEqualTo(204);
    assertThat(third.get("/api/session").status()).isEqualTo(401);
    assertThat(someone.client().get("/api/session").status()).isEqualTo(401);
    assertThat(sessionsOf(someone.number())).isZero();
  }

  @Test
  void scriptsRunOnlyFromOurOwnFiles() {
    var policy = staffs.anonymous().get("/").headers().getFirst("Content-Security-Policy");
    assertThat(policy).contains("script-src 'self';").contains("frame-ancestors 'none'");
  }

  @Test
  void whoIsSignedInIsSeenByWhoRunsTheSystem() {
    var someone = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    var running = staffs.with("operations.read").get("/api/sessions").json();
    assertThat(running.valueStream().map(open -> open.get("staffNo").asString()))
        .contains(someone.number());
  }

  private long sessionsOf(String number) {
    return jdbc.sql("SELECT count(*) FROM signin.spring_session WHERE principal_name = :number")
        .param("number", number)
        .query(Long.class)
        .single();
  }

  private static String type(Client.Answer answer) {
    return answer.json().path("type").asString("");
  }
}
