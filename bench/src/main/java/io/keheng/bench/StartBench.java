package io.keheng.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Start to ready on an existing folder, and idle memory, of the application's jar; see
 * bench/README.md. Memory is read from /proc, so on Linux only.
 */
final class StartBench {

  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
  private static final int ROUNDS = 3;
  private static final String JAVA_HOME = Objects.requireNonNull(System.getProperty("java.home"));

  private StartBench() {}

  static void main(String[] jar) throws IOException, InterruptedException {
    var home = Files.createTempDirectory("keheng-start");
    System.out.printf("first start, empty folder: %.1f s%n", start(jar[0], home, false));
    for (var round = 0; round < ROUNDS; round++) {
      System.out.printf(
          "start on the existing folder: %.1f s%n", start(jar[0], home, round == ROUNDS - 1));
    }
  }

  /** Seconds until ready; the process is ended again. */
  private static double start(String jar, Path home, boolean memory)
      throws IOException, InterruptedException {
    var port = freePort();
    var java = Path.of(JAVA_HOME, "bin", "java").toString();
    var from = System.nanoTime();
    var process =
        new ProcessBuilder(
                java,
                "-jar",
                jar,
                "--keheng.home=" + home,
                "--keheng.demo.enabled=false",
                "--server.port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("console.txt").toFile())
            .start();
    try {
      awaitReady(process, port, from);
      var seconds = (System.nanoTime() - from) / 1e9;
      if (memory) {
        tellMemory(process);
      }
      return seconds;
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static void awaitReady(Process process, int port, long from)
      throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    try (var client = HttpClient.newHttpClient()) {
      while (!ready(client, address)) {
        if (!process.isAlive() || System.nanoTime() - from > PATIENCE) {
          throw new IOException("not ready; see console.txt in the folder");
        }
        Thread.sleep(20);
      }
    }
  }

  private static boolean ready(HttpClient client, URI address) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(address).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void tellMemory(Process process) throws IOException, InterruptedException {
    var jcmd = Path.of(JAVA_HOME, "bin", "jcmd").toString();
    for (var i = 0; i < 2; i++) {
      new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.run")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      lines
          .filter(line -> line.startsWith("VmRSS"))
          .forEach(line -> System.out.println("idle memory after a collection: " + line));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
