package io.keheng.signin;

import static io.keheng.Staffs.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Authenticator;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.password.SignInParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@KehengTest
class OwnSessionTest {

  @Autowired Staffs staffs;
  @Autowired SignInParameters parameters;
  @Autowired JdbcClient jdbc;

  @Test
  void oneMoreThanAllowedEndsTheOldest() {
    var someone = staffs.person("staff.read");
    var all = new ArrayList<Client>();
    for (int i = 0; i < parameters.sessionsPerPerson(); i++) {
      all.add(signedIn(someone));
    }
    assertThat(someone.client().get("/api/session").status()).isEqualTo(401);
    assertThat(all).allSatisfy(c -> assertThat(c.get("/api/session").status()).isEqualTo(200));
  }

  @Test
  void halfASessionPushesOutNone() {
    var someone = staffs.person("staff.read");
    Authenticator.enrol(someone.client());
    for (int i = 0; i <= parameters.sessionsPerPerson(); i++) {
      signedIn(someone);
    }
    assertThat(someone.client().get("/api/staff").status()).isEqualTo(200);
    assertThat(someone.client().get("/api/sessions/own").json().size()).isEqualTo(1);
  }

  @Test
  void oneOrAllOthersAreEndedFromHere() {
    var someone = staffs.person("staff.read");
    var second = signedIn(someone);
    var third = signedIn(someone);
    var own = third.get("/api/sessions/own").json();
    assertThat(own.size()).isEqualTo(3);
    assertThat(own.valueStream().filter(each -> each.get("here").asBoolean()).count()).isOne();
    assertThat(own.toString()).doesNotContain(String.valueOf(third.cookie("KEHENG")));
    var other =
        second
            .get("/api/sessions/own")
            .json()
            .valueStream()
            .filter(each -> each.get("here").asBoolean())
            .findFirst()
            .orElseThrow()
            .get("handle")
            .asString();
    assertThat(staffs.with().delete("/api/sessions/own/{handle}", other).status()).isEqualTo(404);
    assertThat(third.delete("/api/sessions/own/{handle}", other).status()).isEqualTo(204);
    assertThat(second.get("/api/session").status()).isEqualTo(401);
    assertThat(third.delete("/api/sessions/others").status()).isEqualTo(204);
    assertThat(someone.client().get("/api/session").status()).isEqualTo(401);
    assertThat(third.get("/api/session").status()).isEqualTo(200);
  }

  @Test
  void aSessionEndsAfterItsHoursHoweverBusy() {
    var someone = staffs.person("staff.read");
    age(someone, parameters.session().toMillis() - 60_000);
    assertThat(someone.client().get("/api/session").status()).isEqualTo(200);
    age(someone, 60_000);
    assertThat(someone.client().get("/api/session").status()).isEqualTo(401);
    assertThat(someone.client().get("/api/staff").status()).isEqualTo(401);
  }

  @Test
  void aSessionLeftAloneEnds() {
    var someone = staffs.person("staff.read");
    jdbc.sql(
            """
            UPDATE signin.spring_session
            SET last_access_time = last_access_time - :idle, expiry_time = expiry_time - :idle
            WHERE principal_name = :number
            """)
        .param("idle", parameters.idle().toMillis())
        .param("number", someone.number())
        .update();
    assertThat(someone.client().get("/api/session").status()).isEqualTo(401);
  }

  @Test
  void aSessionThatOwesTheSecondFactorEndsByTheParameter() {
    var someone = staffs.person("staff.read");
    Authenticator.enrol(someone.client());
    assertThat(waitsFor(someone)).isEqualTo(parameters.half());
    var held = parameter("half-minutes").get("value").asInt();
    set("half-minutes", held + 3);
    try {
      assertThat(waitsFor(someone)).isEqualTo(Duration.ofMinutes(held + 3));
    } finally {
      set("half-minutes", held);
    }
  }

  private JsonNode parameter(String name) {
    return staffs
        .with("parameter.read")
        .get("/api/sign-in-parameters")
        .json()
        .valueStream()
        .filter(parameter -> parameter.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void set(String name, int value) {
    var wanted = Map.of("value", value, "version", parameter(name).get("version").asInt());
    var answer = staffs.with("parameter.write").put("/api/sign-in-parameters/{name}", wanted, name);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  /** How long a session lasts in which the second factor is owed. */
  private Duration waitsFor(Staffs.Person person) {
    signedIn(person);
    var seconds =
        jdbc.sql(
                """
                SELECT max_inactive_interval FROM signin.spring_session
                WHERE principal_name = :number ORDER BY creation_time DESC LIMIT 1
                """)
            .param("number", person.number())
            .query(Integer.class)
            .single();
    return Duration.ofSeconds(seconds);
  }

  private void age(Staffs.Person person, long millis) {
    jdbc.sql(
            """
            UPDATE signin.spring_session SET creation_time = creation_time - :millis
            WHERE principal_name = :number
            """)
        .param("millis", millis)
        .param("number", person.number())
        .update();
  }

  private Client signedIn(Staffs.Person person) {
    var client = staffs.anonymous();
    assertThat(client.signIn(person.number(), PASSWORD).status()).isEqualTo(200);
    return client;
  }
}
