package io.keheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine of the lake that configuration names: found, told what it lacks, reached. */
class EngineAtStartTest {

  private static final String SPARK = "--keheng.lake.engine=spark";
  private static final Path PART = Path.of("../spark/target/part");

  @TempDir Path home;

  @Test
  void withoutThePartKehengSaysWhatToAddAndDoesNotStart() throws Exception {
    var missing = ChildKeheng.run(home, "probe", SPARK);

    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.out() + missing.err())
        .contains("spark/target/part", home.resolve("parts/spark").toString())
        .contains("请把部件的全部 jar", "Copy all jars of the part", "--keheng.lake.part=")
        .doesNotContain("\tat ");
  }

  @Test
  void settingsThatCannotBeUsedAreNamed() throws Exception {
    var wrong = ChildKeheng.run(home, "probe", SPARK, part(), "--keheng.lake.spark.endpoint=spark");

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out() + wrong.err())
        .contains("keheng.lake.spark", "sc://host:15002")
        .doesNotContain("\tat ");
  }

  @Test
  void aClusterThatIsDownIsToldAndNothingIsHalfReleased() throws Exception {
    var endpoint = "sc://127.0.0.1:" + closedPort();
    var down =
        ChildKeheng.run(
            home,
            "classify",
            "--as-of",
            "2026-03-31",
            SPARK,
            part(),
            "--keheng.lake.spark.endpoint=" + endpoint);

    assertThat(down.code()).isEqualTo(2);
    assertThat(down.out() + down.err()).contains(endpoint, "没有应答").doesNotContain("\tat ");
    try (Stream<Path> files = Files.walk(home.resolve("lake"))) {
      assertThat(files)
          .noneMatch(file -> file.toString().matches(".*/(metrics|totals|scratch)/.*"));
    }
  }

  @Test
  void aRunOnSparkEndsAndLeavesItsResultInTheLake() throws Exception {
    var part = part();
    try (var spark = SparkConnect.start()) {
      var done =
          ChildKeheng.run(
              home,
              "classify",
              "--as-of",
              "2026-03-31",
              SPARK,
              part,
              "--keheng.lake.spark.answer-within=PT5M",
              "--keheng.lake.spark.endpoint=" + spark.endpoint());

      assertThat(done.code()).as(done.out() + done.err()).isZero();
      try (Stream<Path> files = Files.walk(home.resolve("lake/metrics"))) {
        assertThat(files)
            .anyMatch(file -> file.toString().matches(".*\\.parquet/part-[^/]*\\.parquet"));
      }
      assertThat(home.resolve("lake/scratch")).isEmptyDirectory();
    }
  }

  /** The part that the build of the module {@code spark} left, once it was packaged. */
  private static String part() throws IOException {
    assumeTrue(Files.isDirectory(PART), "spark/target/part is not built: skipped");
    try (Stream<Path> jars = Files.list(PART)) {
      assumeTrue(
          jars.anyMatch(jar -> jar.getFileName().toString().matches("spark-\\d.*\\.jar")),
          "the module spark is not packaged: skipped");
    }
    return "--keheng.lake.part=" + PART.toAbsolutePath();
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
