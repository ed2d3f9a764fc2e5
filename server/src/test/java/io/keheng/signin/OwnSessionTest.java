package io.keheng.signin;

import static io.keheng.Staffs.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Authenticator;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.keheng.password.SignInParameters;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
