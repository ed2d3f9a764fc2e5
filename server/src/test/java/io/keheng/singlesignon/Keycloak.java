package io.keheng.singlesignon;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** A real Keycloak on a free port, with the realm of the test. */
final class Keycloak implements AutoCloseable {

  private static final Path FOLDER = Path.of("target/keycloak/keycloak-26.4.2");
  private static final Duration PATIENCE = Duration.ofSeconds(240);
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  private final Process process;
  private final int port;

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static boolean isUnpacked() {
    return Files.isRegularFile(FOLDER.resolve("bin/kc.sh"));
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param application port of the application that it lets people return to
   */
  static Keycloak start(int application) throws IOException, InterruptedException {
    var port = freePort();
    var realm = new ClassPathResource("keycloak/bank.json");
    var imports = Files.createDirectories(FOLDER.resolve("data/import"));
    Files.writeString(
        imports.resolve("bank.json"),
        realm
            .getContentAsString(StandardCharsets.UTF_8)
            .replace("APPLICATION", "http://localhost:" + application));
    var builder =
        new ProcessBuilder(
                "/bin/sh",
                FOLDER.resolve("bin/kc.sh").toAbsolutePath().toString(),
                "start-dev",
                "--db=dev-mem",
                "--cache=local",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target/keycloak/keycloak.log").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
    builder.environment().put("JAVA_OPTS_APPEND", "--add-opens=java.base/java.lang=ALL-UNNAMED");
    var started = new Keycloak(builder.start(), port);
    started.await();
    return started;
  }

  String issuer() {
    return "http://localhost:" + port + "/realms/bank";
  }

  /** Signs in on Keycloak's own page; gives the address it sends the browser back to. */
  URI signIn(String address, String username, String password)
      throws IOException, InterruptedException {
    var browser = HttpClient.newHttpClient();
    var page = browser.send(get(address), HttpResponse.BodyHandlers.ofString());
    var form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new IllegalStateException("no sign-in page: " + page.statusCode() + page.body());
    }
    var body = "username=" + encoded(username) + "&password=" + encoded(password);
    var posted =
        HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies(page))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = browser.send(posted, HttpResponse.BodyHandlers.ofString());
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private void await() throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      try {
        var wellKnown = get(issuer() + "/.well-known/openid-configuration");
        var answer =
            HttpClient.newHttpClient().send(wellKnown, HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // Asked again below.
      }
      process.waitFor(Duration.ofMillis(250));
    }
    close();
    throw new IllegalStateException("Keycloak did not start, see target/keycloak/keycloak.log");
  }

  private static HttpRequest get(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }

  /** Marked as secure, which browsers, unlike the client here, also take to be localhost. */
  private static String cookies(HttpResponse<?> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.split(";", 2)[0])
        .collect(Collectors.joining("; "));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
