package io.keheng.signin;

import static io.keheng.Staffs.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KehengTest
class SignInTest {

  @Autowired Staffs staffs;
  @Autowired Credentials credentials;
  @Autowired SignInParameters parameters;
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
  void failuresLockForATimeAlsoANameThatDoesNotExist() {
    var someone = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    for (var name : new String[] {someone.number(), "stranger-7"}) {
      for (int i = 0; i < parameters.failuresBeforeLock(); i++) {
        assertThat(type(staffs.anonymous().signIn(name, "x")))
            .isEqualTo("urn:keheng:sign-in-failed");
      }
      var locked = staffs.anonymous().signIn(name, PASSWORD);
      assertThat(locked.status()).isEqualTo(401);
      assertThat(type(locked)).isEqualTo("urn:keheng:sign-in-locked");
    }
    var officer = staffs.with("staff.unlock", "staff.read");
    assertThat(officer.get("/api/staff/{id}", someone.id()).json().get("locked").asBoolean())
        .isTrue();
    assertThat(officer.post("/api/staff/{id}/unlock", null, someone.id()).status()).isEqualTo(204);
    assertThat(staffs.anonymous().signIn(someone.number(), PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void lockEndsByItself() {
    var someone = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    for (int i = 0; i < parameters.failuresBeforeLock(); i++) {
      staffs.anonymous().signIn(someone.number(), "x");
    }
    jdbc.sql(
            """
            UPDATE signin.failure SET last_at = last_at - make_interval(mins => :lock)
            WHERE username = :name
            """)
        .param("lock", (int) parameters.lock().toMinutes())
        .param("name", someone.number())
        .update();
    assertThat(staffs.anonymous().signIn(someone.number(), PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void issuedPasswordMustBeChangedBeforeAnythingElse() {
    var someone = staffs.person(ScopeKind.WHOLE_BANK, staffs.headOffice().id(), "staff.read");
    var officer = staffs.with("staff.reset-password");
    var issued =
        officer
            .post("/api/staff/{id}/password-reset", null, someone.id())
            .json()
            .get("password")
            .asString();
    assertThat(someone.client().get("/api/session").status()).isEqualTo(401);
    var client = staffs.anonymous();
    var session = client.signIn(someone.number(), issued);
    assertThat(session.json().get("passwordChangeRequired").asBoolean()).isTrue();
    var shut = client.get("/api/staff");
    assertThat(shut.status()).isEqualTo(403);
    assertThat(type(shut)).isEqualTo("urn:keheng:password-change-required");
    assertThat(change(client, issued, "Another-Horse-8").status()).isEqualTo(204);
    assertThat(client.get("/api/staff").status()).isEqualTo(200);
    assertThat(staffs.anonymous().signIn(someone.number(), issued).status()).isEqualTo(401);
  }

  @Test
  void oldPasswordMustBeChanged() {
    var someone = staffs.person(ScopeKind.WHOLE_BANK, staffs.headOffice().id(), "staff.read");
    jdbc.sql(
            """
            UPDATE signin.credential SET set_at = set_at - make_interval(days => :days)
            WHERE staff_id = :id
            """)
        .param("days", (int) parameters.passwordAge().toDays() + 1)
        .param("id", someone.id())
        .update();
    assertThat(type(someone.client().get("/api/staff")))
        .isEqualTo("urn:keheng:password-change-required");
  }

  @Test
  void passwordRulesAreToldAtTheField() {
    var someone = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    for (var bad :
        new String[] {
          "Sh0rt-x",
          "alllowercaseletters",
          "Contains-" + someone.number() + "-1",
          PASSWORD,
          "Aa1-".repeat(20)
        }) {
      var answer = change(someone.client(), PASSWORD, bad);
      assertThat(answer.status()).as(bad).isEqualTo(422);
      assertThat(answer.json().get("violations").get(0).get("field").asString()).isEqualTo("next");
    }
    var wrong = change(someone.client(), "not-my-password", "Another-Horse-8");
    assertThat(wrong.json().get("violations").get(0).get("field").asString()).isEqualTo("current");
  }

  @Test
  void earlierPasswordsAreRemembered() {
    var client = staffs.with();
    assertThat(change(client, PASSWORD, "Another-Horse-8").status()).isEqualTo(204);
    assertThat(change(client, "Another-Horse-8", "Third-Horse-9").status()).isEqualTo(204);
    assertThat(change(client, "Third-Horse-9", PASSWORD).status()).isEqualTo(422);
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
  void noPasswordIsStoredInClear() {
    var someone = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    var stored =
        jdbc.sql("SELECT password FROM signin.credential WHERE staff_id = :id")
            .param("id", someone.id())
            .query(String.class)
            .single();
    assertThat(stored).startsWith("{bcrypt}").doesNotContain(PASSWORD);
  }

  @Test
  void scriptsRunOnlyFromOurOwnFiles() {
    var policy = staffs.anonymous().get("/").headers().getFirst("Content-Security-Policy");
    assertThat(policy).contains("script-src 'self';").contains("frame-ancestors 'none'");
  }

  private long sessionsOf(String number) {
    return jdbc.sql("SELECT count(*) FROM signin.spring_session WHERE principal_name = :number")
        .param("number", number)
        .query(Long.class)
        .single();
  }

  private static Client.Answer change(Client client, String current, String next) {
    return client.put("/api/session/password", Map.of("current", current, "next", next));
  }

  private static String type(Client.Answer answer) {
    return answer.json().path("type").asString("");
  }
}
