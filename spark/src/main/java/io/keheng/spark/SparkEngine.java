package io.keheng.spark;

import io.keheng.decision.SqlDialect;
import io.keheng.lake.LakeEngine;
import io.keheng.lake.LakeSession;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkBuildInfo;
import org.apache.spark.sql.connect.SparkSession;
import org.apache.spark.sql.connect.client.RetryPolicy;
import org.apache.spark.sql.connect.client.SparkConnectClient;
import scala.Option;
import scala.concurrent.duration.FiniteDuration;

/** Sessions of a Spark Connect server, each opened only when a server of the version answers. */
final class SparkEngine implements LakeEngine {

  private static final String NETTY = "org.sparkproject.io.netty.";
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final SparkSettings settings;
  private final SparkFailures failures;

  SparkEngine(SparkSettings settings) {
    this.settings = settings;
    this.failures = new SparkFailures(settings);
    openBuffers();
  }

  /** The client reads results outside of the heap, which Java has to be told to allow. */
  private static void openBuffers() {
    if (!ByteBuffer.class.getModule().isOpen("java.nio", SparkEngine.class.getModule())) {
      throw new IllegalArgumentException(
          "start Java with --add-opens=java.base/java.nio=ALL-UNNAMED");
    }
    System.getProperties().putIfAbsent(NETTY + "noUnsafe", "false");
    System.getProperties().putIfAbsent(NETTY + "tryReflectionSetAccessible", "true");
  }

  @Override
  public SqlDialect dialect() {
    return SqlDialect.SPARK;
  }

  @Override
  public LakeSession open(Path scratch) {
    reach();
    Worker worker = new Worker(failures);
    try {
      SparkSession session = worker.within(settings.answerWithin(), this::connect, () -> {});
      try {
        requireVersion(worker.within(settings.answerWithin(), session::version, () -> {}));
        return new SparkLakeSession(session, worker, settings, scratch);
      } catch (RuntimeException e) {
        Worker.aside(session::close);
        throw e;
      }
    } catch (RuntimeException e) {
      worker.close();
      throw e;
    }
  }

  /** Whether anybody listens; the client alone would try for minutes. */
  private void reach() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(settings.host(), settings.port()),
          Math.toIntExact(settings.answerWithin().toMillis()));
    } catch (IOException e) {
      throw failures.unreachable(e);
    }
  }

  private SparkSession connect() {
    SparkConnectClient client =
        new SparkConnectClient.Builder()
            .connectionString(settings.endpoint().toString())
            .retryPolicy(patience())
            .build();
    return SparkSession.builder().client(client).create();
  }

  private RetryPolicy patience() {
    RetryPolicy usual = RetryPolicy.defaultPolicy();
    int retries = 0;
    Duration wait = FIRST_WAIT;
    for (Duration waited = wait; waited.compareTo(settings.returnWithin()) < 0; retries++) {
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
      waited = waited.plus(wait);
    }
    return new RetryPolicy(
        Option.apply(retries),
        time(FIRST_WAIT),
        Option.apply(time(LONGEST_WAIT)),
        2,
        usual.jitter(),
        usual.minJitterThreshold(),
        usual.canRetry(),
        usual.name(),
        usual.recognizeServerRetryDelay(),
        usual.maxServerRetryDelay());
  }

  private static FiniteDuration time(Duration duration) {
    return FiniteDuration.apply(duration.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void requireVersion(String version) {
    String own = SparkBuildInfo.spark_version();
    if (!line(version).equals(line(own))) {
      throw failures.version(version, own);
    }
  }

  /** Of 4.2.1 the 4.2: the versions that answer each other in every detail. */
  private static String line(String version) {
    String[] parts = version.split("\\.", 3);
    return parts.length < 2 ? version : parts[0] + "." + parts[1];
  }

  @Override
  public void close() {}
}
