package io.keheng.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM of its own with Spark's class path, known by the line in which it says that it is up. */
final class ChildJvm implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 120;

  /** What Spark needs on JDK 25. */
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
          "-Dio.netty.noUnsafe=false",
          "-Dorg.sparkproject.io.netty.noUnsafe=false",
          "-Dio.netty.tryReflectionSetAccessible=true",
          "-Dorg.sparkproject.io.netty.tryReflectionSetAccessible=true");

  private final Process process;
  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Matcher> up = new CompletableFuture<>();

  private ChildJvm(Process process, Pattern line) {
    this.process = process;
    Thread.ofPlatform().daemon().start(() -> read(line));
  }

  /** Starts a main class and waits until it writes a line that matches. */
  static ChildJvm start(
      String main,
      List<String> options,
      List<String> arguments,
      Map<String, String> environment,
      Pattern line) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A child lives for a minute: compiling well would cost more than it gives.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(FLAGS);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      ChildJvm child = new ChildJvm(builder.start(), line);
      Runtime.getRuntime().addShutdownHook(new Thread(child::close));
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class path that the build wrote down. */
  static String classPath() {
    try {
      return Files.readString(Path.of(System.getProperty("keheng.spark.classpath"))).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("build spark/cluster first", e);
    }
  }

  static String flags() {
    return String.join(" ", FLAGS);
  }

  private void read(Pattern line) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        lines.add(text);
        for (Consumer<String> listener : listeners) {
          listener.accept(text);
        }
        Matcher found = line.matcher(text);
        if (found.find()) {
          up.complete(found);
        }
      }
    } catch (IOException e) {
      lines.add(e.toString());
    }
    up.completeExceptionally(new IllegalStateException("ended: " + tail()));
  }

  /** The first group of the line in which it said that it is up. */
  String said() {
    try {
      return up.get(PATIENCE_SECONDS, TimeUnit.SECONDS).group(1);
    } catch (Exception e) {
      throw new IllegalStateException(tail(), e);
    }
  }

  String tail() {
    List<String> all = List.copyOf(lines);
    return String.join("\n", all.subList(Math.max(0, all.size() - 60), all.size()));
  }

  boolean wrote(String pattern) {
    return !lines(pattern).isEmpty();
  }

  /** The lines in which a pattern is found. */
  String lines(String pattern) {
    Pattern sought = Pattern.compile(pattern);
    return String.join("\n", lines.stream().filter(line -> sought.matcher(line).find()).toList());
  }

  /** Tells every line that it writes from now on, while it writes. */
  void listen(Consumer<String> listener) {
    listeners.add(listener);
  }

  /** Ends it at once, with what it started. */
  void kill() {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }
}
