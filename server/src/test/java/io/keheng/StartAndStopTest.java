package io.keheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartAndStopTest {

  @TempDir Path home;

  @Test
  void dataSurvivesAKilledProcessAndASecondStartIsRefused() throws Exception {
    try (var first = ChildKeheng.start(home)) {
      var second = ChildKeheng.run(home, "--server.port=0");
      assertThat(second.code()).isEqualTo(2);
      assertThat(second.out() + second.err())
          .contains("正由另一个 Keheng 使用（进程 " + first.process.pid())
          .contains("is in use by another Keheng")
          .doesNotContain("\tat ");

      var beside = ChildKeheng.run(home, "probe");
      assertThat(beside.out()).as(beside.err()).isEqualTo("runs 1\n");
      assertThat(status(first, "/actuator/health/readiness")).isEqualTo(200);

      first.kill();
      assertThat(postmaster()).as("a killed process leaves its database running").isPresent();
    }
    try (var again = ChildKeheng.start(home)) {
      assertThat(again.said).contains("接管仍在运行的数据库");
      assertThat(ChildKeheng.run(home, "probe").out()).isEqualTo("runs 2\n");
    }
    assertThat(postmaster()).as("a stopped process stops its database").isEmpty();
    assertThat(ChildKeheng.run(home, "probe", "--exit=1"))
        .extracting("code", "out")
        .containsExactly(1, "runs 3\n");
    assertThat(postmaster()).isEmpty();
    assertThat(Files.readString(home.resolve("logs/keheng.json"))).contains("\"@timestamp\"");
  }

  @Test
  void aCommandTellsWhatIsWrong() throws Exception {
    var unknown = ChildKeheng.run(home, "prove");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("prove").contains("probe");
    var help = ChildKeheng.run(home, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("probe").contains("Counts its own runs.");
    assertThat(ChildKeheng.run(home, "probe", "--help").out()).contains("--exit");
    assertThat(home.resolve("postgres")).as("help starts nothing").doesNotExist();

    var badOption = ChildKeheng.run(home, "probe", "--frob");
    assertThat(badOption.code()).isEqualTo(2);
    assertThat(badOption.err()).contains("--frob").contains("Usage").doesNotContain("\tat ");
    var refused = ChildKeheng.run(home, "probe", "--refuse");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("没有这条记录").doesNotContain("\tat ");
  }

  private static int status(ChildKeheng keheng, String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + keheng.port + path);
      return client
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  private java.util.Optional<ProcessHandle> postmaster() throws Exception {
    var file = home.resolve("postgres/postmaster.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
            .filter(ProcessHandle::isAlive)
        : java.util.Optional.empty();
  }
}
