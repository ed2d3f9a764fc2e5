package io.keheng;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Keheng in a process of its own, on the class path of the tests. */
final class ChildKeheng implements AutoCloseable {

  record Ended(int code, String out, String err) {}

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final int PATIENCE_SECONDS = 600;

  final Process process;
  final int port;
  final String said;

  private ChildKeheng(Process process, int port, String said) {
    this.process = process;
    this.port = port;
    this.said = said;
  }

  /** Starts the workbench on a free port and returns once it is up. */
  static ChildKeheng start(Path home, String... settings) throws IOException {
    var args = new ArrayList<>(List.of(settings));
    args.add("--server.port=0");
    var process = builder(home, args.toArray(String[]::new)).redirectErrorStream(true).start();
    var said = new StringBuilder();
    var port = 0;
    var out = process.inputReader();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      var matcher = PORT.matcher(line);
      port = matcher.find() ? Integer.parseInt(matcher.group(1)) : port;
      if (line.contains("Started Keheng")) {
        Thread.ofVirtual().start(() -> drain(out));
        return new ChildKeheng(process, port, said.toString());
      }
    }
    throw new AssertionError("Keheng did not start:\n" + said);
  }

  /** Runs to the end. */
  static Ended run(Path home, String... args) throws IOException, InterruptedException {
    var out = Files.createTempFile("keheng", ".out");
    var err = Files.createTempFile("keheng", ".err");
    var process =
        builder(home, args).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("Still running: " + Files.readString(out) + Files.readString(err));
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Begins a command, whose process a test ends. */
  static Process begin(Path home, String... args) throws IOException {
    return builder(home, args)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private static ProcessBuilder builder(Path home, String... args) {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                // A child lives for seconds: compiling well would cost more than it gives.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // The first child that ends leaves its classes in an archive for those after it.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + ChildClasses.ARCHIVE,
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // As the manifest of the jar has it.
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                ChildClasses.PATH,
                "-Dlogging.file.name=" + home.resolve("logs/keheng.json"),
                "-Dkeheng.demo.enabled=false",
                "-Dkeheng.home=" + home,
                "io.keheng.Keheng"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }

  private static void drain(BufferedReader out) {
    try {
      out.transferTo(Writer.nullWriter());
    } catch (IOException killed) {
      // The stream closes when the process is killed.
    }
  }
}
