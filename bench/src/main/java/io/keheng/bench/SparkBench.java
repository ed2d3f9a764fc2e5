package io.keheng.bench;

import io.keheng.lake.ContentHash;
import io.keheng.lake.DelimitedFormat;
import io.keheng.lake.Lake;
import io.keheng.lake.LakeOptions;
import io.keheng.lake.LoadListener;
import io.keheng.lake.LoadRequest;
import io.keheng.lake.TransactionSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The nightly run on DuckDB against Spark local[2], on the same machine and files, each in a
 * process of its own, with the memory of both. Arguments: folder to work in, file with the class
 * path of Spark ({@code spark/cluster/target/classpath}), folder of the measures of a book, rounds,
 * then sizes in transactions.
 */
public final class SparkBench {

  private static final Pattern UP = Pattern.compile("Spark Connect server started at: \\S+:(\\d+)");
  private static final String MEMORY = System.getProperty("keheng.bench.memory", "4GB");
  private static final String HEAP = System.getProperty("keheng.bench.heap", "4g");
  private static final List<String> FLAGS =
      List.of(
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/sun.util.calendar=ALL-UNNAMED",
          "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED",
          "-Dio.netty.tryReflectionSetAccessible=true",
          "-Dorg.sparkproject.io.netty.tryReflectionSetAccessible=true",
          "-Dorg.sparkproject.io.netty.noUnsafe=false");

  private SparkBench() {}

  public static void main(String[] args) throws Exception {
    for (String size : Arrays.asList(args).subList(4, args.length)) {
      long rows = Long.parseLong(size);
      Path folder = Path.of(args[0]).resolve("night-" + rows);
      FeedBench.delete(folder);
      Files.createDirectories(folder);
      Path lake = folder.resolve("lake");
      bank(lake, folder.resolve("transactions.csv"), rows);
      List<String> night = List.of(lake.toString(), MEMORY, args[3], args[2]);
      night("DuckDB, " + size + " transactions", night, 0);
      spark(args[1], night, size);
      FeedBench.delete(folder);
    }
  }

  private static void bank(Path root, Path file, long rows) throws Exception {
    LakeOptions options = new LakeOptions(MEMORY, Runtime.getRuntime().availableProcessors());
    try (Lake lake = Lake.open(root, options);
        Connection engine = lake.connect()) {
      FeedFile.write(engine, file, rows);
      FeedFile.writeBank(lake, rows);
      lake.load(
          new LoadRequest(
              "bench",
              ContentHash.sha256(file),
              new TransactionSource.Delimited(file, DelimitedFormat.keheng()),
              FeedFile.numbers(rows)),
          LoadListener.SILENT);
    }
  }

  private static void spark(String classPath, List<String> night, String size) throws Exception {
    Process server =
        java(
            Files.readString(Path.of(classPath)).strip(),
            List.of(
                "-Xmx" + HEAP,
                "-Dspark.master=local[2]",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.connect.grpc.binding.address=127.0.0.1",
                "-Dspark.connect.grpc.binding.port=0",
                "-Dspark.sql.shuffle.partitions=8",
                "-Dspark.ui.enabled=false"),
            "org.apache.spark.sql.connect.service.SparkConnectServer",
            List.of());
    try {
      BufferedReader said = server.inputReader();
      Matcher up = UP.matcher("");
      while (!up.reset(String.valueOf(said.readLine())).find()) {
        if (!server.isAlive()) {
          throw new IllegalStateException("Spark did not start");
        }
      }
      Thread.ofVirtual().start(() -> said.lines().forEach(line -> {}));
      List<String> onSpark = new ArrayList<>(night);
      onSpark.add("sc://127.0.0.1:" + up.group(1));
      night("Spark local[2], " + size + " transactions", onSpark, server.pid());
    } finally {
      server.destroyForcibly();
    }
  }

  /** Runs the nights in a process and prints what it says, and the memory of the server beside. */
  private static void night(String what, List<String> arguments, long server) throws Exception {
    Process process =
        java(
            System.getProperty("java.class.path"),
            List.of("-Xmx1g"),
            NightRun.class.getName(),
            arguments);
    List<String> lines = process.inputReader().lines().toList();
    lines.stream()
        .filter(line -> line.startsWith("round ") || line.startsWith("memory "))
        .map(line -> what + ": " + line)
        .forEach(System.out::println);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join("\n", lines));
    }
    if (server > 0) {
      System.out.println(what + ": memory of the server " + NightRun.memory(server));
    }
    System.out.println();
  }

  private static Process java(
      String classPath, List<String> options, String main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
