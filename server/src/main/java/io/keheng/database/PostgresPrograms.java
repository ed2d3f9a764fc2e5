package io.keheng.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs {@code initdb} and {@code pg_ctl}, as the superuser too: PostgreSQL itself refuses root. */
record PostgresPrograms(Path folder, Path output) {

  private static final int TAIL = 5;

  void initdb(Path data, Path password, String user) throws IOException {
    run(
        "initdb",
        "--pgdata=" + data,
        "--username=" + user,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C");
  }

  void start(Path data, Path log, int seconds) throws IOException {
    run("pg_ctl", "start", "--wait", "--timeout=" + seconds, "--pgdata=" + data, "--log=" + log);
  }

  void stop(Path data, String mode, int seconds) throws IOException {
    run("pg_ctl", "stop", "--wait", "--timeout=" + seconds, "--mode=" + mode, "--pgdata=" + data);
  }

  private void run(String program, String... args) throws IOException {
    var command = new ArrayList<String>();
    if (isRoot(folder)) {
      // A user namespace without a mapping: the process may still open its files, and is not root.
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(List.of(args));
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (process.waitFor() != 0) {
        throw new PostgresFailed("postgres.failed", program, said());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private String said() throws IOException {
    try (Stream<String> lines = Files.lines(output)) {
      var all = lines.filter(line -> !line.isBlank()).toList();
      return String.join(" | ", all.subList(Math.max(0, all.size() - TAIL), all.size()));
    }
  }

  private static boolean isRoot(Path anyFile) {
    return "root".equals(System.getProperty("user.name"))
        && anyFile.getFileSystem().supportedFileAttributeViews().contains("unix");
  }
}
