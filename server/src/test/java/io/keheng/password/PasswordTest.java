package io.keheng.password;

import static io.keheng.Staffs.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.staff.Staffing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KehengTest
class PasswordTest {

  @Autowired Staffs staffs;
  @Autowired SignInParameters parameters;
  @Autowired Staffing staffing;
  @Autowired Credentials credentials;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

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
  void whatIsGuessedFirstIsRefused() {
    var someone = staffs.person(ScopeKind.OWN, staffs.headOffice().id());
    for (var common : List.of("Qwerty12345!", "P@ssw0rd-123", "Abcd-12345678", "Iloveyou-1A")) {
      var answer = change(someone.client(), PASSWORD, common);
      assertThat(answer.status()).as(common).isEqualTo(422);
      assertThat(answer.text()).as(common).contains("太容易猜到");
    }
    assertThat(staffs.headOffice().name()).isEqualTo("总行");
    for (var own : List.of("Keheng-xu7-Qmw", "Zonghang-xu7-Qmw")) {
      var answer = change(someone.client(), PASSWORD, own);
      assertThat(answer.status()).as(own).isEqualTo(422);
      assertThat(answer.text()).as(own).contains("本行名称");
    }
    assertThat(change(someone.client(), PASSWORD, "Trombone-xu7-Qmw").status()).isEqualTo(204);
  }

  @Test
  void whatThePersonAndTheBankAreCalledIsRefused() {
    var number = "p" + System.nanoTime();
    var today = LocalDate.now(clock);
    var id =
        staffing.hire(
            new Staffing.Hire(number, "欧阳锋", staffs.headOffice().id(), "clerk", null, null, today));
    credentials.choose(id, PASSWORD);
    var client = staffs.anonymous();
    client.signIn(number, PASSWORD);
    assertThat(staffs.headOffice().code()).isEqualTo("0000");
    for (var own : List.of("Ouyangfeng-xu7-Qmw", "Trombone-0000-Qmw")) {
      var answer = change(client, PASSWORD, own);
      assertThat(answer.status()).as(own).isEqualTo(422);
      assertThat(answer.text()).as(own).contains("本行名称");
    }
    assertThat(change(client, PASSWORD, "Trombone-7316-Qmw").status()).isEqualTo(204);
  }

  @Test
  void earlierPasswordsAreRemembered() {
    var client = staffs.with();
    assertThat(change(client, PASSWORD, "Another-Horse-8").status()).isEqualTo(204);
    assertThat(change(client, "Another-Horse-8", "Third-Horse-9").status()).isEqualTo(204);
    assertThat(change(client, "Third-Horse-9", PASSWORD).status()).isEqualTo(422);
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
  void theNumbersOfSigningInAreChangedInTheParameterTable() {
    var client = staffs.with("parameter.read", "parameter.write", "change.read");
    var path = "/api/sign-in-parameters/password-history";
    var held =
        client
            .get("/api/sign-in-parameters")
            .json()
            .valueStream()
            .filter(parameter -> parameter.get("name").asString().equals("password-history"))
            .findFirst()
            .orElseThrow();
    var change = Map.of("value", held.get("value").asInt(), "version", held.get("version").asInt());
    assertThat(client.put(path, change).status()).isEqualTo(200);
    assertThat(client.put(path, change).status()).isEqualTo(409);
    assertThat(client.put(path, Map.of("value", 0, "version", 1)).status()).isEqualTo(422);
    assertThat(
            client
                .get("/api/changes?entity=sign-in-parameter&id=password-history")
                .json()
                .get("total")
                .asInt())
        .isPositive();
  }

  @Test
  void aParameterThatNoPasswordCouldSatisfyIsRefused() {
    var client = staffs.with("parameter.read", "parameter.write");
    for (var most : Map.of("password-strength", 4, "password-kinds", 4).entrySet()) {
      var path = "/api/sign-in-parameters/" + most.getKey();
      var held =
          parameters.all().stream()
              .filter(each -> each.name().equals(most.getKey()))
              .findFirst()
              .orElseThrow();
      var more = Map.of("value", most.getValue() + 1, "version", held.version());
      var answer = client.put(path, more);
      assertThat(answer.status()).as(most.getKey()).isEqualTo(422);
      assertThat(answer.json().at("/violations/0/field").asString()).isEqualTo("value");
      assertThat(answer.text()).contains("最大为 " + most.getValue());
      assertThat(parameters.all()).contains(held);
    }
  }

  private static Client.Answer change(Client client, String current, String next) {
    return client.put("/api/session/password", Map.of("current", current, "next", next));
  }

  private static String type(Client.Answer answer) {
    return answer.json().path("type").asString("");
  }
}
