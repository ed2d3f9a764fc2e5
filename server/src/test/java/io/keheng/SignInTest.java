package io.keheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KehengTest
class SignInTest {

  @Autowired Staffs staffs;

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
    assertThat(answer.json().get("type").asString()).isEqualTo("urn:keheng:sign-in-required");
    assertThat(answer.json().get("detail").asString()).isEqualTo("请先登录。");
    assertThat(staffs.anonymous().get("/api/no-such-thing").status()).isEqualTo(401);
  }

  @Test
  void permissionOfTheEndpointIsAskedFor() {
    assertThat(staffs.with().get("/api/changes?entity=x&id=1").status()).isEqualTo(403);
    assertThat(staffs.with("change.read").get("/api/changes?entity=x&id=1").status())
        .isEqualTo(200);
  }

  @Test
  void wrongPasswordAndUnknownPersonGetTheSameAnswer() {
    var wrong = staffs.anonymous().signIn("admin", "x");
    var unknown = staffs.anonymous().signIn("nobody-of-this-name", "x");
    assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
    assertThat(wrong.json().get("detail")).isEqualTo(unknown.json().get("detail"));
    assertThat(Map.of()).isEmpty();
  }
}
