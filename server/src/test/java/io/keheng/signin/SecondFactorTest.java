package io.keheng.signin;

import static io.keheng.Staffs.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Authenticator;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KehengTest
class SecondFactorTest {

  private static final String CODE = "/api/session/code";

  @Autowired Staffs staffs;
  @Autowired JdbcClient jdbc;

  @Test
  void aRoleThatAsksForASecondFactorOpensNothingBeforeOneIsSetUp() {
    var someone = staffs.person("staff.read");
    require(someone.number(), true);
    var client = staffs.anonymous();
    assertThat(lacking(client.signIn(someone.number(), PASSWORD))).isEqualTo("ENROLMENT");
    var shut = client.get("/api/staff");
    assertThat(shut.status()).isEqualTo(403);
    assertThat(type(shut)).isEqualTo("urn:keheng:second-factor-enrolment-required");
    var secret = client.post("/api/session/totp", null).json();
    assertThat(secret.get("address").asString())
        .startsWith("otpauth://totp/Keheng:" + someone.number() + "?secret=")
        .contains(secret.get("secret").asString());
    var app = new Authenticator(secret.get("secret").asString());
    assertThat(client.put("/api/session/totp", Map.of("code", app.at(-9))).status()).isEqualTo(422);
    var before = client.cookie("KEHENG");
    var codes = client.put("/api/session/totp", Map.of("code", app.next())).json().get("codes");
    assertThat(codes.size()).isEqualTo(10);
    assertThat(client.cookie("KEHENG")).isNotEqualTo(before);
    assertThat(client.get("/api/staff").status()).isEqualTo(200);
    require(someone.number(), false);
  }

  @Test
  void theSecondStepIsAskedForAndHalfASessionOpensNothing() {
    var someone = staffs.person("staff.read");
    var app = Authenticator.enrol(someone.client());
    var client = staffs.anonymous();
    var half = client.signIn(someone.number(), PASSWORD);
    assertThat(lacking(half)).isEqualTo("SECOND_FACTOR");
    assertThat(half.json().get("permissions").isEmpty()).isTrue();
    for (var path : new String[] {"/api/staff", "/api/sessions/own", "/api/session/factors"}) {
      assertThat(type(client.get(path))).isEqualTo("urn:keheng:second-factor-required");
    }
    assertThat(type(client.post("/api/session/totp", null)))
        .isEqualTo("urn:keheng:second-factor-required");
    assertThat(type(client.delete("/api/sessions"))).isEqualTo("urn:keheng:second-factor-required");
    var before = client.cookie("KEHENG");
    assertThat(client.post(CODE, Map.of("code", app.next())).status()).isEqualTo(204);
    assertThat(client.cookie("KEHENG")).isNotEqualTo(before);
    assertThat(client.get("/api/staff").status()).isEqualTo(200);
  }

  @Test
  void noCodeIsTakenTwiceNorAnEarlierOneAfterALater() {
    var someone = staffs.person("staff.read");
    var app = Authenticator.enrol(someone.client());
    var code = app.next();
    assertThat(half(someone).post(CODE, Map.of("code", code)).status()).isEqualTo(204);
    var again = half(someone).post(CODE, Map.of("code", code));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.json().get("violations").get(0).get("field").asString()).isEqualTo("code");
    assertThat(half(someone).post(CODE, Map.of("code", app.at(-1))).status()).isEqualTo(422);
    assertThat(half(someone).post(CODE, Map.of("code", app.next())).status()).isEqualTo(204);
  }

  @Test
  void aRecoveryCodeIsGoodOnceAndNewOnesEndTheOld() {
    var someone = staffs.person("staff.read");
    var secret = someone.client().post("/api/session/totp", null).json().get("secret").asString();
    var confirmed =
        someone
            .client()
            .put("/api/session/totp", Map.of("code", new Authenticator(secret).next()))
            .json()
            .get("codes");
    var codes = confirmed.valueStream().map(code -> code.asString()).toList();
    var typed = codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    assertThat(half(someone).post(CODE, Map.of("code", typed)).status()).isEqualTo(204);
    assertThat(half(someone).post(CODE, Map.of("code", codes.getFirst())).status()).isEqualTo(422);
    var client = half(someone);
    assertThat(client.post(CODE, Map.of("code", codes.get(1))).status()).isEqualTo(204);
    assertThat(client.get("/api/session/factors").json().get("recoveryCodesLeft").asInt())
        .isEqualTo(8);
    assertThat(client.post("/api/session/recovery-codes", null).status()).isEqualTo(200);
    assertThat(half(someone).post(CODE, Map.of("code", codes.get(2))).status()).isEqualTo(422);
  }

  @Test
  void whatIsStoredIsSealedOrAHash() {
    var someone = staffs.person("staff.read");
    var secret = someone.client().post("/api/session/totp", null).json().get("secret").asString();
    someone.client().put("/api/session/totp", Map.of("code", new Authenticator(secret).next()));
    var stored =
        jdbc.sql(
                """
                SELECT encode(secret, 'escape') || encode(secret, 'base64') FROM factor.totp
                WHERE staff_id = :id
                UNION ALL
                SELECT encode(secret, 'escape') || encode(secret, 'base64')
                FROM factor.totp_proposed
                UNION ALL
                SELECT encode(hash, 'escape') FROM factor.recovery_code WHERE staff_id = :id
                UNION ALL
                SELECT encode(attribute_bytes, 'escape') FROM signin.spring_session_attributes
                """)
            .param("id", someone.id())
            .query(String.class)
            .list();
    assertThat(stored).noneMatch(text -> text.contains(secret));
  }

  @Test
  void anAdministratorResetsTheSecondFactorAndNotThePasswordToo() {
    var someone = staffs.person("staff.read");
    Authenticator.enrol(someone.client());
    var officer =
        staffs.with(
            "staff.reset-second-factor", "staff.reset-password", "staff.read", "change.read");
    var reset = officer.post("/api/staff/{id}/second-factor-reset", null, someone.id());
    assertThat(reset.status()).isEqualTo(204);
    assertThat(someone.client().get("/api/session").status()).isEqualTo(401);
    assertThat(lacking(staffs.anonymous().signIn(someone.number(), PASSWORD))).isEmpty();
    var changes = officer.get("/api/changes?entity=staff&id={id}", someone.id()).json();
    assertThat(changes.get("items").get(0).get("action").asString())
        .isEqualTo("second-factor-reset");
    var both = officer.post("/api/staff/{id}/password-reset", null, someone.id());
    assertThat(type(both)).isEqualTo("urn:keheng:reset.by-another");
    var another = staffs.with("staff.reset-password");
    assertThat(another.post("/api/staff/{id}/password-reset", null, someone.id()).status())
        .isEqualTo(200);
  }

  @Test
  void theLastFactorOfWhoMustHaveOneStays() {
    var someone = staffs.person("staff.read");
    require(someone.number(), true);
    Authenticator.enrol(someone.client());
    var kept = someone.client().delete("/api/session/totp");
    assertThat(type(kept)).isEqualTo("urn:keheng:second-factor.last");
    require(someone.number(), false);
    assertThat(someone.client().delete("/api/session/totp").status()).isEqualTo(204);
    assertThat(lacking(staffs.anonymous().signIn(someone.number(), PASSWORD))).isEmpty();
  }

  @Test
  void secondFactorsAreChangedOnlyShortlyAfterSigningIn() {
    var someone = staffs.person("staff.read");
    Authenticator.enrol(someone.client());
    jdbc.sql(
            """
            UPDATE signin.spring_session SET creation_time = creation_time - 660000
            WHERE principal_name = :number
            """)
        .param("number", someone.number())
        .update();
    for (var answer :
        List.of(
            someone.client().delete("/api/session/totp"),
            someone.client().post("/api/session/totp", null),
            someone.client().post("/api/session/recovery-codes", null),
            someone.client().post("/api/session/passkeys/question", null))) {
      assertThat(type(answer)).isEqualTo("urn:keheng:sign-in-again");
    }
    assertThat(someone.client().get("/api/staff").status()).isEqualTo(200);
  }

  @Test
  void theRolesThatAskForOneStandInTheParameterTable() {
    var officer = staffs.with("parameter.read");
    var delivered = officer.get("/api/second-factor-roles").json();
    assertThat(
            delivered
                .valueStream()
                .filter(rule -> rule.get("required").asBoolean())
                .map(rule -> rule.get("role").asString()))
        .contains("administrator", "auditor", "compliance-officer", "data-officer");
    var stale = staffs.with("parameter.write");
    assertThat(
            stale
                .put(
                    "/api/second-factor-roles/{role}",
                    Map.of("required", true, "version", 99),
                    "administrator")
                .status())
        .isEqualTo(409);
  }

  /** The role of a test person bears his number. */
  private void require(String role, boolean required) {
    var officer = staffs.with("parameter.read", "parameter.write");
    var version =
        officer
            .get("/api/second-factor-roles")
            .json()
            .valueStream()
            .filter(rule -> rule.get("role").asString().equals(role))
            .findFirst()
            .orElseThrow()
            .get("version")
            .asInt();
    var change = Map.of("required", required, "version", version);
    assertThat(officer.put("/api/second-factor-roles/{role}", change, role).status())
        .isEqualTo(200);
  }

  private Client half(Staffs.Person person) {
    var client = staffs.anonymous();
    assertThat(client.signIn(person.number(), PASSWORD).status()).isEqualTo(200);
    return client;
  }

  private static String lacking(Client.Answer answer) {
    return answer.json().get("lacking").asString("");
  }

  private static String type(Client.Answer answer) {
    return answer.json().path("type").asString("");
  }
}
