package io.keheng.password;

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
class LockTest {

  @Autowired Staffs staffs;
  @Autowired SignInParameters parameters;
  @Autowired JdbcClient jdbc;

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

  private static String type(Client.Answer answer) {
    return answer.json().path("type").asString("");
  }
}
