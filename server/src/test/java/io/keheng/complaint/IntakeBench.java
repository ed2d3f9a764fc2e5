package io.keheng.complaint;

import com.zaxxer.hikari.HikariDataSource;
import io.keheng.Client;
import io.keheng.Keheng;
import io.keheng.Staffs;
import io.keheng.StatementTape;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Complaints taken in through HTTP beside pgbench that says the same statements to the same server;
 * see bench/README.md.
 */
final class IntakeBench {

  private static final int WARMING_SECONDS = 120;
  private static final int[] CLIENTS = {1, 8, 64};

  private final List<Client> clerks = new ArrayList<>();
  private final StatementTape tape;
  private final Path home;
  private final HikariDataSource source;
  private final URI complaints;
  private final byte[] told =
      JsonMapper.shared().writeValueAsBytes(ComplaintFixture.told("COUNTER"));

  private IntakeBench(
      Staffs staffs, StatementTape tape, Path home, HikariDataSource source, String port) {
    complaints = URI.create("http://localhost:" + port + "/api/complaints");
    this.tape = tape;
    this.home = home;
    this.source = source;
    for (var i = 0; i < CLIENTS[CLIENTS.length - 1]; i++) {
      var outlet = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id()).id();
      clerks.add(staffs.with(ScopeKind.OWN_UNIT, outlet, ComplaintFixture.CLERK));
    }
  }

  static void main(String[] args) throws Exception {
    var seconds = args.length == 0 ? 20 : Integer.parseInt(args[0]);
    System.setProperty("http.maxConnections", CLIENTS[CLIENTS.length - 1] + "");
    var home = Files.createTempDirectory("keheng-bench");
    try (var context =
        new SpringApplicationBuilder(Keheng.class, Staffs.class, StatementTape.class)
            .run(
                "--keheng.home=" + home,
                "--keheng.demo.enabled=false",
                "--keheng.postgres.settings[max_connections]=120",
                "--server.port=0",
                "--logging.level.root=WARN")) {
      new IntakeBench(
              context.getBean(Staffs.class),
              context.getBean(StatementTape.class),
              home,
              context.getBean(DataSource.class).unwrap(HikariDataSource.class),
              context.getEnvironment().getRequiredProperty("local.server.port"))
          .compare(seconds);
    }
    System.exit(0);
  }

  private void compare(int seconds) throws Exception {
    http(CLIENTS[1], WARMING_SECONDS);
    var script = home.resolve("intake.sql");
    var first = taped();
    Files.writeString(script, PgbenchScript.of(first, taped()));
    System.out.printf("%d statements for one complaint%n", first.size());
    for (var clients : CLIENTS) {
      var server = http(clients, seconds);
      var reference = pgbench(script, clients, seconds);
      print("HTTP", clients, server, seconds);
      print("pgbench", clients, reference, seconds);
      System.out.printf(
          "%2d clients  %.2f of pgbench%n", clients, (double) server.size() / reference.size());
    }
  }

  private static void print(String which, int clients, List<Double> taken, int seconds) {
    var sorted = taken.stream().sorted().toList();
    System.out.printf(
        "%2d clients  %-8s %,8.1f a second  median %.2f ms  99th percentile %.2f ms%n",
        clients,
        which,
        (double) sorted.size() / seconds,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 99 / 100));
  }

  private List<String> taped() {
    var said = tape.record(() -> lodge(clerks.getFirst()));
    var thread =
        said.stream()
            .filter(line -> line.contains("INSERT INTO complaint.complaint"))
            .map(line -> line.substring(0, line.indexOf('\t') + 1))
            .findFirst()
            .orElseThrow();
    return said.stream()
        .filter(line -> line.startsWith(thread))
        .map(line -> line.substring(thread.length()))
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** By a client that blocks and does nothing else: it shares the cores, as pgbench does. */
  private void lodge(Client clerk) {
    try {
      var post = (HttpURLConnection) complaints.toURL().openConnection();
      post.setDoOutput(true);
      post.setRequestProperty("Content-Type", "application/json");
      post.setRequestProperty("Accept-Language", "zh-CN");
      post.setRequestProperty("X-XSRF-TOKEN", clerk.cookie("XSRF-TOKEN"));
      post.setRequestProperty("Cookie", clerk.cookies());
      post.getOutputStream().write(told);
      if (post.getResponseCode() != 201) {
        throw new IllegalStateException("HTTP " + post.getResponseCode());
      }
      post.getInputStream().readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<Double> http(int clients, int seconds) throws Exception {
    var until = System.nanoTime() + seconds * 1_000_000_000L;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          clerks.stream()
              .limit(clients)
              .map(clerk -> (Callable<List<Double>>) () -> until(until, clerk))
              .toList();
      var taken = new ArrayList<Double>();
      for (var run : threads.invokeAll(runs)) {
        taken.addAll(run.get());
      }
      return taken;
    }
  }

  private List<Double> until(long until, Client clerk) {
    var taken = new ArrayList<Double>();
    while (System.nanoTime() < until) {
      var from = System.nanoTime();
      lodge(clerk);
      taken.add((System.nanoTime() - from) / 1e6);
    }
    return taken;
  }

  private List<Double> pgbench(Path script, int clients, int seconds)
      throws IOException, InterruptedException {
    var log = home.resolve("pgbench-" + clients);
    var url = source.getJdbcUrl().replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
    var builder =
        new ProcessBuilder(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-f",
                script.toString(),
                "-l",
                "--log-prefix=" + log,
                "-c",
                clients + "",
                "-j",
                "1",
                "-T",
                seconds + "",
                url)
            .inheritIO()
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("PGUSER", source.getUsername());
    builder.environment().put("PGPASSWORD", source.getPassword());
    if (builder.start().waitFor() != 0) {
      throw new IllegalStateException("pgbench failed");
    }
    try (var files = Files.newDirectoryStream(home, "pgbench-" + clients + ".*")) {
      var taken = new ArrayList<Double>();
      for (var file : files) {
        Files.readAllLines(file)
            .forEach(line -> taken.add(Long.parseLong(line.split(" ")[2]) / 1e3));
      }
      return taken;
    }
  }
}
