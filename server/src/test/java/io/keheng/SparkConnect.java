package io.keheng;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Spark Connect server in a process of its own, on the class path that the build wrote down. */
record SparkConnect(Process process, String endpoint) implements AutoCloseable {

  private static final Pattern UP = Pattern.compile("Spark Connect server started at: \\S+:(\\d+)");

  static SparkConnect start() throws IOException {
    var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    Stream.of(
            "java.nio",
            "sun.nio.ch",
            "java.lang",
            "java.util",
            "java.lang.invoke",
            "java.util.concurrent",
            "sun.util.calendar",
            "jdk.internal.misc")
        .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
        .forEach(command::add);
    command.addAll(
        List.of(
            "--sun-misc-unsafe-memory-access=allow",
            "-Dio.netty.tryReflectionSetAccessible=true",
            "-Dorg.sparkproject.io.netty.tryReflectionSetAccessible=true",
            "-Dorg.sparkproject.io.netty.noUnsafe=false",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx768m",
            "-Dspark.master=local[1]",
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.connect.grpc.binding.address=127.0.0.1",
            "-Dspark.connect.grpc.binding.port=0",
            "-Dspark.sql.shuffle.partitions=1",
            "-Dspark.sql.codegen.wholeStage=false",
            "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
            "-Dspark.sql.adaptive.enabled=false",
            "-Dspark.ui.enabled=false",
            "-cp",
            Files.readString(Path.of("../spark/cluster/target/classpath")).strip(),
            "org.apache.spark.sql.connect.service.SparkConnectServer"));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new StringBuilder();
    var out = process.inputReader();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      var up = UP.matcher(line);
      if (up.find()) {
        Thread.ofVirtual().start(() -> drain(out));
        return new SparkConnect(process, "sc://127.0.0.1:" + up.group(1));
      }
    }
    throw new AssertionError("Spark did not start:\n" + said);
  }

  private static void drain(BufferedReader out) {
    try {
      out.transferTo(Writer.nullWriter());
    } catch (IOException killed) {
      // The stream closes when the process is killed.
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
