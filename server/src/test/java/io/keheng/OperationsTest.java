package io.keheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What tells how the system runs: open on the machine itself, elsewhere with a permission. */
@KehengTest
class OperationsTest {

  private static final String BOM = "/actuator/sbom/application";

  @Autowired Staffs staffs;
  @Autowired Environment environment;

  @Test
  void answersOnTheMachineItself() {
    var here = staffs.anonymous();
    here.get("/api/units");
    var metrics = here.get("/actuator/prometheus");
    assertThat(metrics.status()).isEqualTo(200);
    assertThat(metrics.text())
        .contains("jvm_memory_used_bytes", "hikaricp_connections", "http_server_requests_seconds");
    for (var part : new String[] {"", "/liveness", "/readiness"}) {
      var health = here.get("/actuator/health" + part);
      assertThat(health.json().get("status").asString()).as(part).isEqualTo("UP");
    }
  }

  @Test
  void asksOthersForThePermissionOfOperations() throws Exception {
    var from = outside();
    for (var path : new String[] {"/actuator/prometheus", "/actuator/health", "/v3/api-docs"}) {
      assertThat(stranger(from).get(path).status()).as(path).isEqualTo(401);
      assertThat(signedIn(from, "customer.read").get(path).status()).as(path).isEqualTo(403);
      assertThat(signedIn(from, "operations.read").get(path).status()).as(path).isEqualTo(200);
    }
  }

  @Test
  void saysWhatItIsMadeOf() throws Exception {
    assumeTrue(
        getClass().getResource("/META-INF/sbom/application.cdx.json") != null,
        "Built without -Psbom; skipped");
    var from = outside();
    assertThat(stranger(from).get(BOM).status()).isEqualTo(401);
    assertThat(signedIn(from, "customer.read").get(BOM).status()).isEqualTo(403);
    var bom = signedIn(from, "operations.read").get(BOM).text();
    assertThat(bom).contains("CycloneDX", "pkg:maven/org.springframework.boot/spring-boot@");
  }

  @Test
  void opensNothingElseOfTheActuator() {
    var officer = staffs.with("operations.read");
    for (var path : new String[] {"env", "heapdump", "beans", "shutdown", "loggers"}) {
      assertThat(officer.get("/actuator/" + path).status()).as(path).isEqualTo(404);
    }
  }

  private Client stranger(InetAddress from) {
    return new Client(environment.getRequiredProperty("local.server.port", Integer.class), from);
  }

  private Client signedIn(InetAddress from, String permission) {
    var client = stranger(from);
    var person = staffs.person(permission);
    assertThat(client.signIn(person.number(), Staffs.PASSWORD).status()).isEqualTo(200);
    return client;
  }

  /** An address of this machine by which it is not itself. */
  private static InetAddress outside() throws SocketException {
    var found =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(Inet4Address.class::isInstance)
            .filter(address -> !address.isLoopbackAddress())
            .findFirst();
    assumeTrue(found.isPresent(), "This machine has no address but its own; skipped");
    return found.orElseThrow();
  }
}
