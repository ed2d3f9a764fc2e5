package io.keheng.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keheng.decision.SqlDialect;
import io.keheng.lake.Lake;
import io.keheng.lake.LakeEngine;
import io.keheng.lake.LakeException;
import io.keheng.lake.LakeProblem;
import io.keheng.lake.LakeSession;
import io.keheng.lake.MetricsRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An endpoint that is down, slow or of another version: a clear message, nothing half released. */
@ExtendWith(LocalSpark.class)
class FailuresTest {

  private static final int ACCOUNTS = 60;
  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void bank() {
    root = folder.resolve("lake");
    SmallBank.make(root, ACCOUNTS);
    SmallBank.loadFirst(root, ACCOUNTS, 2_000);
  }

  private static LakeEngine engine(String endpoint, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("endpoint", endpoint);
    return new SparkEngines().engine(settings);
  }

  /** The refusal of a run, after which the lake is as it was. */
  private LakeException refusal(LakeEngine engine) throws IOException {
    MetricsRun before;
    try (Lake duck = SmallBank.open(root)) {
      before = duck.metrics().run(SmallBank.MONTH_END, List.of());
    }
    SameFiguresTest.forget(root.resolve("totals"));
    List<Path> files = files();
    try (Lake spark = Lake.open(root, SmallBank.OPTIONS, engine)) {
      LakeException refused =
          catchThrowableOfType(
              LakeException.class, () -> spark.metrics().run(SmallBank.MONTH_END, List.of()));
      assertThat(refused).isNotNull();
      assertThat(spark.metrics().latest()).contains(before);
      assertThatThrownBy(
              () -> spark.metrics().classify(before, SameClassesTest.tables(SqlDialect.SPARK)))
          .isInstanceOf(LakeException.class);
      assertThat(files()).isEqualTo(files);
      return refused;
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void nobodyListens() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String endpoint = "sc://127.0.0.1:" + port;
    LakeException refused = refusal(engine(endpoint + "/;token=secret", Map.of()));

    assertThat(refused.problem()).isEqualTo(LakeProblem.ENGINE_UNREACHABLE);
    assertThat(refused).hasMessageContaining(endpoint).hasMessageNotContaining("secret");
    assertThat(refused.details()).containsEntry("endpoint", endpoint);
  }

  @Test
  void somebodyListensAndNeverAnswers() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      LakeException refused =
          refusal(
              engine("sc://127.0.0.1:" + silent.getLocalPort(), Map.of("answer-within", "PT3S")));

      assertThat(refused.problem()).isEqualTo(LakeProblem.ENGINE_SLOW);
      assertThat(refused.details()).containsEntry("limit", "3");
    }
  }

  @Test
  void anotherVersionAnswers() throws Exception {
    try (OtherVersion other = new OtherVersion("4.1.7")) {
      LakeException refused = refusal(engine(other.endpoint(), Map.of()));

      assertThat(refused.problem()).isEqualTo(LakeProblem.ENGINE_VERSION);
      assertThat(refused).hasMessageContaining("4.1.7");
      assertThat(refused.details()).containsEntry("found", "4.1.7").containsKey("needed");
    }
  }

  @Test
  void aStatementThatTakesTooLongIsStoppedOnTheServerToo(SparkServer server) throws Exception {
    LakeEngine engine =
        engine(server.endpoint(), Map.of("answer-within", "PT5M", "statement-within", "PT4S"));
    Path half = folder.resolve("half");
    try (LakeSession session = engine.open(folder.resolve("scratch"))) {
      assertThatThrownBy(
              () ->
                  session.run(
                      SqlDialect.SPARK.write(
                          "SELECT count(*) FROM range(1000000000000000)", half.toString())))
          .isInstanceOfSatisfying(
              LakeException.class,
              slow -> assertThat(slow.problem()).isEqualTo(LakeProblem.ENGINE_SLOW));
    }
    assertThat(half.resolve("_SUCCESS")).doesNotExist();
    try (LakeSession session = server.engine().open(folder.resolve("scratch"))) {
      assertThat(session.number("SELECT 1")).isEqualTo(1);
    }
  }

  @Test
  void theServerDiesInTheMiddle() throws Exception {
    try (SparkServer server = SparkServer.local()) {
      LakeEngine engine =
          engine(server.endpoint(), Map.of("answer-within", "PT5M", "return-within", "PT3S"));
      LakeException refused = refusal(new Watched(engine, "booked", () -> server.jvm().kill()));

      assertThat(refused.problem())
          .as(refused.getMessage())
          .isEqualTo(LakeProblem.ENGINE_UNREACHABLE);
    }
  }

  @Test
  void settingsThatMakeNoSenseAreNamed() {
    assertThatThrownBy(() -> engine("http://spark:15002", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sc://host:15002");
    assertThatThrownBy(() -> engine("sc://spark", Map.of("answer-within", "30 seconds")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("answer-within");
  }
}
