package io.keheng.spark;

import io.keheng.lake.LakeEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A Spark Connect server in a JVM of its own, on a free port of this machine. */
final class SparkServer implements AutoCloseable {

  private static final Pattern UP = Pattern.compile("Spark Connect server started at: \\S+:(\\d+)");

  private final ChildJvm jvm;

  private SparkServer(ChildJvm jvm) {
    this.jvm = jvm;
    jvm.said();
  }

  /** For small figures: translating what it does into classes would take most of its time. */
  static SparkServer local() {
    return start(
        "local[2]",
        List.of(
            "-Dspark.sql.codegen.wholeStage=false",
            "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
            "-Dspark.sql.adaptive.enabled=false"),
        Map.of());
  }

  static SparkServer start(String master, List<String> more, Map<String, String> environment) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Xmx768m",
                "-Dspark.master=" + master,
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.connect.grpc.binding.address=127.0.0.1",
                "-Dspark.connect.grpc.binding.port=0",
                "-Dspark.sql.shuffle.partitions=2",
                "-Dspark.ui.enabled=false"));
    options.addAll(more);
    return new SparkServer(
        ChildJvm.start(
            "org.apache.spark.sql.connect.service.SparkConnectServer",
            options,
            List.of(),
            environment,
            UP));
  }

  String endpoint() {
    return "sc://127.0.0.1:" + jvm.said();
  }

  LakeEngine engine() {
    return new SparkEngines().engine(Map.of("endpoint", endpoint(), "answer-within", "PT5M"));
  }

  ChildJvm jvm() {
    return jvm;
  }

  @Override
  public void close() {
    jvm.close();
  }
}
