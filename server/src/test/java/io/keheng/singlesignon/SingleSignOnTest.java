package io.keheng.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keheng.Authenticator;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Against a real Keycloak, which the build unpacks; without it the test is skipped and says so. */
@KehengTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SingleSignOnTest {

  private static final String PREFIX = "keheng.single-sign-on.";
  private static final String PASSWORD = "provider-Password-1";

  @Autowired Staffs staffs;
  @Autowired Environment environment;

  private Keycloak keycloak;

  @BeforeAll
  void start() throws Exception {
    assertThatItIsOff();
    assumeTrue(
        Keycloak.isUnpacked(),
        "Keycloak is not in target/keycloak; ./mvnw verify unpacks it there");
    keycloak = Keycloak.start(environment.getRequiredProperty("local.server.port", Integer.class));
    System.setProperty(PREFIX + "issuer", keycloak.issuer());
    System.setProperty(PREFIX + "client-id", "keheng");
    System.setProperty(PREFIX + "client-secret", "secret-of-the-test");
    System.setProperty(PREFIX + "claim", "staff_number");
  }

  @AfterAll
  void stop() {
    for (var name : new String[] {"issuer", "client-id", "client-secret", "claim"}) {
      System.clearProperty(PREFIX + name);
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void whoIsKnownAndInServiceSignsInWithoutALocalPassword() throws Exception {
    hire("sso-1");
    var client = staffs.anonymous();
    var back = signIn(client, "known");
    var in = client.get(back.getPath() + "?" + template(back), values(back));
    assertThat(in.status()).isEqualTo(302);
    assertThat(in.headers().getFirst("Location")).endsWith("/signed-in");
    var session = client.get("/api/session").json();
    assertThat(session.get("staffNo").asString()).isEqualTo("sso-1");
    assertThat(session.get("passwordChangeRequired").asBoolean()).isFalse();
    assertThat(client.get("/api/sessions/own").json().get(0).get("way").asString())
        .isEqualTo("SINGLE_SIGN_ON");
    assertThat(staffs.anonymous().signIn("sso-1", PASSWORD).status()).isEqualTo(401);
    assertThatTheAnswerIsGoodOnce(back);
  }

  @Test
  void whoIsNotOfTheBankOrHasLeftStaysOutside() throws Exception {
    assertThat(refusal("stranger")).endsWith("/login?refused=unknown");
    var id = hire("sso-2");
    staffs
        .with("staff.write")
        .post("/api/staff/{id}/departure", Map.of("on", "2026-01-31", "version", 1), id);
    assertThat(refusal("left")).endsWith("/login?refused=unknown");
  }

  @Test
  void aSecondFactorSetUpHereIsAskedForAlsoAfterTheProvider() throws Exception {
    var someone = hire("sso-3");
    var client = staffs.anonymous();
    var back = signIn(client, "careful");
    client.get(back.getPath() + "?" + template(back), values(back));
    var app = Authenticator.enrol(client);
    var again = staffs.anonymous();
    var second = signIn(again, "careful");
    again.get(second.getPath() + "?" + template(second), values(second));
    assertThat(again.get("/api/session").json().get("lacking").asString())
        .isEqualTo("SECOND_FACTOR");
    assertThat(again.post("/api/session/code", Map.of("code", app.next())).status()).isEqualTo(204);
    assertThat(again.get("/api/session").json().get("id").asLong()).isEqualTo(someone);
  }

  @Test
  void whereToGoIsNeverTakenFromTheAddress() {
    var start = staffs.anonymous().get("/oauth2/authorization/keheng?to=//evil.example");
    assertThat(start.headers().getFirst("Location")).startsWith(keycloak.issuer());
    var forged = staffs.anonymous().get("/login/oauth2/code/keheng?code=x&state=y");
    assertThat(forged.headers().getFirst("Location")).endsWith("/login?refused=failed");
  }

  private void assertThatItIsOff() {
    var state = staffs.anonymous().get("/api/single-sign-on").json();
    assertThat(state.get("on").asBoolean()).isFalse();
    var start = staffs.anonymous().get("/oauth2/authorization/keheng");
    assertThat(start.headers().getFirst("Location")).endsWith("/login?refused=failed");
  }

  private void assertThatTheAnswerIsGoodOnce(URI back) {
    var thief = staffs.anonymous();
    var again = thief.get(back.getPath() + "?" + template(back), values(back));
    assertThat(again.headers().getFirst("Location")).endsWith("/login?refused=failed");
    assertThat(thief.get("/api/session").status()).isEqualTo(401);
  }

  private String refusal(String username) throws Exception {
    var client = staffs.anonymous();
    var back = signIn(client, username);
    var answer = client.get(back.getPath() + "?" + template(back), values(back));
    assertThat(client.get("/api/session").status()).isEqualTo(401);
    return Objects.requireNonNull(answer.headers().getFirst("Location"));
  }

  private URI signIn(Client client, String username) throws Exception {
    var start = client.get("/oauth2/authorization/keheng");
    var address = Objects.requireNonNull(start.headers().getFirst("Location"));
    assertThat(address).contains("code_challenge_method=S256");
    return keycloak.signIn(address, username, PASSWORD);
  }

  private long hire(String number) {
    var body = new HashMap<String, Object>();
    body.put("number", number);
    body.put("name", "单点" + number);
    body.put("unitId", staffs.headOffice().id());
    body.put("post", "clerk");
    body.put("on", "2020-01-01");
    return staffs.with("staff.write").post("/api/staff", body).json().get("id").asLong();
  }

  private static String template(URI back) {
    return Arrays.stream(back.getRawQuery().split("&"))
        .map(pair -> pair.substring(0, pair.indexOf('=')))
        .map(name -> name + "={" + name + "}")
        .collect(Collectors.joining("&"));
  }

  private static Object[] values(URI back) {
    return Arrays.stream(back.getQuery().split("&"))
        .map(pair -> pair.substring(pair.indexOf('=') + 1))
        .toArray();
  }
}
