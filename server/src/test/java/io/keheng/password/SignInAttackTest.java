package io.keheng.password;

import static io.keheng.Staffs.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Authenticator;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What an attacker tries at the door of a bank. */
@KehengTest
class SignInAttackTest {

  @Autowired Staffs staffs;
  @Autowired SignInParameters parameters;
  @Autowired MeterRegistry meters;
  @Autowired Environment environment;

  @Test
  void guessingCodesLocksAndTheRightPasswordDoesNotBuyMoreGuesses() {
    var someone = staffs.person("staff.read");
    var app = Authenticator.enrol(someone.client());
    var limit = parameters.failuresBeforeLock();
    for (int i = 0; i < limit; i++) {
      var client = staffs.anonymous();
      assertThat(client.signIn(someone.number(), PASSWORD).status()).isEqualTo(200);
      assertThat(client.post("/api/session/code", Map.of("code", "000000")).status())
          .isEqualTo(422);
    }
    assertThat(type(staffs.anonymous().signIn(someone.number(), PASSWORD)))
        .isEqualTo("urn:keheng:sign-in-locked");
    assertThat(app.next()).isNotEmpty();
  }

  @Test
  void aLockedPersonsRightCodeIsRefusedToo() {
    var someone = staffs.person("staff.read");
    var app = Authenticator.enrol(someone.client());
    var client = staffs.anonymous();
    client.signIn(someone.number(), PASSWORD);
    for (int i = 0; i < parameters.failuresBeforeLock(); i++) {
      client.post("/api/session/code", Map.of("code", "000000"));
    }
    var right = client.post("/api/session/code", Map.of("code", app.next()));
    assertThat(type(right)).isEqualTo("urn:keheng:sign-in-locked");
    assertThat(client.get("/api/staff").status()).isEqualTo(403);
  }

  @Test
  void manyGuessesAtOnceAreCountedOneByOne() throws Exception {
    var someone = staffs.person("staff.read");
    var limit = parameters.failuresBeforeLock();
    var clients = IntStream.range(0, limit * 3).mapToObj(i -> staffs.anonymous()).toList();
    clients.forEach(client -> client.get("/api/session"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var guesses =
          clients.stream()
              .map(client -> (Callable<String>) () -> type(client.signIn(someone.number(), "x")))
              .toList();
      var answers = threads.invokeAll(guesses).stream().map(future -> future.resultNow()).toList();
      assertThat(answers.stream().filter("urn:keheng:sign-in-failed"::equals)).hasSize(limit);
      assertThat(answers.stream().filter("urn:keheng:sign-in-locked"::equals)).hasSize(limit * 2);
    }
  }

  @Test
  void tryingNamesInTurnLocksTheAddressAndNoOther() throws UnknownHostException {
    var someone = staffs.person("staff.read");
    var attacker = from("127.0.0.77");
    for (int i = 0; i < parameters.failuresFromAddress(); i++) {
      var answer = attacker.signIn("name-" + i, "Welcome-2026");
      assertThat(type(answer)).isEqualTo("urn:keheng:sign-in-failed");
    }
    assertThat(type(attacker.signIn(someone.number(), PASSWORD)))
        .isEqualTo("urn:keheng:sign-in-locked");
    assertThat(from("127.0.0.78").signIn(someone.number(), PASSWORD).status()).isEqualTo(200);
  }

  /** Robust where a measurement of time is not: the costly work is counted. */
  @Test
  void knownUnknownAndLockedNamesCostTheSameComparisonAndGetTheSameAnswer() {
    var someone = staffs.person("staff.read");
    var without = staffs.person("staff.read");
    var costs = new HashSet<Double>();
    var answers = new HashSet<String>();
    for (var name : List.of(someone.number(), "no-such-person", without.number())) {
      var before = comparisons();
      var answer = staffs.anonymous().signIn(name, "wrong");
      costs.add(comparisons() - before);
      answers.add(type(answer) + answer.status() + answer.json().get("detail").asString());
    }
    assertThat(costs).containsExactly(1.0);
    assertThat(answers).hasSize(1);
    for (int i = 0; i < parameters.failuresBeforeLock(); i++) {
      staffs.anonymous().signIn(someone.number(), "wrong");
    }
    var before = comparisons();
    assertThat(type(staffs.anonymous().signIn(someone.number(), PASSWORD)))
        .isEqualTo("urn:keheng:sign-in-locked");
    assertThat(comparisons() - before).isEqualTo(1.0);
  }

  @Test
  void aSessionIdGivenBeforeSignInIsNeverTheOneAfter() {
    var someone = staffs.person("staff.read");
    Authenticator.enrol(someone.client());
    var victim = staffs.anonymous();
    victim.post("/api/session/passkey-question", null);
    var planted = victim.cookie("KEHENG");
    assertThat(planted).isNotNull();
    victim.signIn(someone.number(), PASSWORD);
    assertThat(victim.cookie("KEHENG")).isNotEqualTo(planted);
    var attacker = staffs.anonymous().withCookie("KEHENG", planted);
    assertThat(attacker.get("/api/session").status()).isEqualTo(401);
    var invented = staffs.anonymous().withCookie("KEHENG", "aW52ZW50ZWQ");
    var plain = staffs.person("staff.read");
    invented.signIn(plain.number(), PASSWORD);
    assertThat(invented.cookie("KEHENG")).isNotEqualTo("aW52ZW50ZWQ");
  }

  @Test
  void everyStepOfASignInAsksForTheToken() {
    var someone = staffs.person("staff.read");
    Authenticator.enrol(someone.client());
    var client = staffs.anonymous();
    client.signIn(someone.number(), PASSWORD);
    client.withoutToken();
    for (var path :
        List.of("/api/session", "/api/session/code", "/api/session/passkey", "/api/session/totp")) {
      assertThat(type(client.post(path, Map.of("code", "1")))).isEqualTo("urn:keheng:csrf");
    }
  }

  @Test
  void cookiesAreHiddenFromScriptsAndStayOnTheSite() {
    var someone = staffs.person("staff.read");
    var client = staffs.anonymous();
    var set =
        client.signIn(someone.number(), PASSWORD).headers().getOrDefault("Set-Cookie", List.of());
    for (var name : List.of("KEHENG=", "KEHENG_BROWSER=")) {
      assertThat(set)
          .anySatisfy(
              cookie ->
                  assertThat(cookie)
                      .startsWith(name)
                      .contains("HttpOnly")
                      .contains("SameSite=Lax")
                      .contains("Path=/"));
    }
  }

  @Test
  void aPasskeyAnswerWithoutAQuestionOrMadeUpProvesNobody() {
    var client = staffs.anonymous();
    var made =
        Map.of(
            "credential",
            Map.of(
                "id", "AAAA",
                "rawId", "AAAA",
                "type", "public-key",
                "response",
                    Map.of(
                        "clientDataJSON", "e30", "authenticatorData", "AAAA", "signature", "AAAA"),
                "clientExtensionResults", Map.of()));
    assertThat(type(client.post("/api/session/passkey", made)))
        .isEqualTo("urn:keheng:passkey.failed");
    client.post("/api/session/passkey-question", null);
    assertThat(type(client.post("/api/session/passkey", made)))
        .isEqualTo("urn:keheng:passkey.failed");
    assertThat(client.get("/api/session").status()).isEqualTo(401);
  }

  private Client from(String address) throws UnknownHostException {
    var port = environment.getRequiredProperty("local.server.port", Integer.class);
    return new Client(port, InetAddress.getByName(address));
  }

  private double comparisons() {
    return meters.counter(CountedPasswordEncoder.METER).count();
  }

  private static String type(Client.Answer answer) {
    return answer.json().path("type").asString("");
  }
}
