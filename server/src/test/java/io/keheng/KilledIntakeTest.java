package io.keheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while complaints come in loses none that it acknowledged. */
class KilledIntakeTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String PUBLIC = "/api/public/complaints";
  private static final int ENOUGH = 25;
  private static final int AT_ONCE = 4;
  private static final int SEQUENCE = 5;

  @TempDir Path home;

  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger addresses = new AtomicInteger();

  @Test
  @Rule("S10-77")
  void losesNoComplaintNumberOrClockAndDoublesNone() throws Exception {
    var first = ChildKeheng.start(home);
    try (var customers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var i = 0; i < AT_ONCE; i++) {
        customers.execute(() -> complainAgainAndAgain(first.port));
      }
      await().atMost(PATIENCE).until(() -> acknowledged.size() >= ENOUGH);
      first.kill();
    }
    try (var second = ChildKeheng.start(home)) {
      acknowledged.forEach(
          (number, code) -> {
            var key = Map.of("number", number, "code", code);
            var status = client(second.port).post(PUBLIC + "/status", key);
            assertThat(status.status()).as(number).isEqualTo(200);
            assertThat(status.json().get("dueAt").isNull()).as("its deadline").isFalse();
          });
      var next = sequence(complain(second.port).json().get("number").asString());
      assertThat(acknowledged.keySet().stream().map(KilledIntakeTest::sequence))
          .as("none twice, all before the next")
          .doesNotHaveDuplicates()
          .allMatch(sequence -> sequence < next);
      assertThat(next - 1 - acknowledged.size())
          .as("no gap but for what was under way and not acknowledged")
          .isBetween(0, AT_ONCE);

      Database.kill(home);
      refusesPolitely(complain(second.port));
      refusesPolitely(client(second.port).wearing("KEHENG", "a session").get("/api/complaints"));
    }
  }

  private static void refusesPolitely(Client.Answer without) {
    assertThat(without.status()).as(without.text()).isEqualTo(503);
    assertThat(without.json().get("detail").asString()).contains("暂时", "稍后");
    assertThat(without.headers().getFirst("Retry-After")).isNotNull();
    assertThat(without.text()).doesNotContain("Exception", "postgres");
  }

  /** The database of a home folder, files and all, as an operating system would end it. */
  private static final class Database {
    static void kill(Path home) throws IOException {
      var pid = Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst();
      var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      server.children().forEach(ProcessHandle::destroyForcibly);
      server.destroyForcibly();
      server.onExit().join();
    }
  }

  private static int sequence(String number) {
    return Integer.parseInt(number.substring(number.length() - SEQUENCE));
  }

  private void complainAgainAndAgain(int port) {
    while (true) {
      try {
        var answer = complain(port);
        if (answer.status() != 201) {
          return;
        }
        acknowledged.put(
            answer.json().get("number").asString(), answer.json().get("code").asString());
      } catch (RuntimeException gone) {
        return;
      }
    }
  }

  private Client.Answer complain(int port) {
    return client(port)
        .post(PUBLIC, Map.of("complainant", "钱先生", "phone", "13500003333", "content", "柜员态度不好"));
  }

  /** From an address of its own, since each may send so many alone. */
  private Client client(int port) {
    var next = addresses.incrementAndGet();
    try {
      return new Client(
          port,
          InetAddress.getByAddress(
              new byte[] {127, 1, (byte) (next / 200), (byte) (next % 200 + 1)}));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
