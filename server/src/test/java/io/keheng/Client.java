package io.keheng;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A browser as far as a test needs one: keeps cookies, sends the CSRF token, follows no redirect,
 * and never throws for a status. Several threads may ask at once.
 */
public final class Client {

  /** An answer; the JSON is a missing node when the body is empty or no JSON. */
  public record Answer(int status, JsonNode json, String text, HttpHeaders headers, byte[] bytes) {}

  private static final JsonMapper JSON = JsonMapper.shared();

  private final RestClient http;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private String language = "zh-CN";
  private boolean sendsToken = true;

  /**
   * @param port of the server on this machine
   */
  public Client(int port) {
    this(port, InetAddress.getLoopbackAddress());
  }

  /**
   * @param from one of the loopback addresses of this machine
   */
  public Client(int port, InetAddress from) {
    http =
        RestClient.builder()
            .baseUrl("http://localhost:" + port)
            .bufferContent((address, method) -> true)
            .requestFactory(
                new JdkClientHttpRequestFactory(
                    HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(from)
                        .build()))
            .build();
  }

  /** Asks for texts in another language from now on, such as {@code en}. */
  public Client speaking(String tag) {
    language = tag;
    return this;
  }

  /** Brings a cookie that no server gave it. */
  Client wearing(String cookie, String value) {
    cookies.put(cookie, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** Forgets to send the CSRF token from now on, as a foreign page would. */
  public Client withoutToken() {
    sendsToken = false;
    return this;
  }

  public Answer get(String path, Object... variables) {
    return send(HttpMethod.GET, path, null, variables);
  }

  /**
   * @param body anything that becomes JSON
   */
  public Answer post(String path, @Nullable Object body, Object... variables) {
    return send(HttpMethod.POST, path, body, variables);
  }

  public Answer put(String path, @Nullable Object body, Object... variables) {
    return send(HttpMethod.PUT, path, body, variables);
  }

  public Answer patch(String path, @Nullable Object body, Object... variables) {
    return send(HttpMethod.PATCH, path, body, variables);
  }

  public Answer delete(String path, Object... variables) {
    return send(HttpMethod.DELETE, path, null, variables);
  }

  /**
   * Sends a form with files.
   *
   * @param parts name to value, a {@code Resource} for a file
   */
  public Answer upload(String path, MultiValueMap<String, Object> parts, Object... variables) {
    token();
    return exchange(
        request(HttpMethod.POST, path, variables)
            .contentType(MediaType.MULTIPART_FORM_DATA)
            .body(parts));
  }

  public Answer send(HttpMethod method, String path, @Nullable Object body, Object... variables) {
    if (method != HttpMethod.GET) {
      token();
    }
    var request = request(method, path, variables);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(body));
    }
    return exchange(request);
  }

  /** Gives a cookie another value, or takes it away. */
  public Client withCookie(String name, @Nullable String value) {
    if (value == null) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
    return this;
  }

  public @Nullable String cookie(String name) {
    return cookies.get(name);
  }

  /** All cookies, as their header says them. */
  public String cookies() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Opens a session; the answer tells whether it was opened. */
  public Answer signIn(String username, String password) {
    return post("/api/session", Map.of("username", username, "password", password));
  }

  private void token() {
    if (!cookies.containsKey("XSRF-TOKEN")) {
      get("/api/session");
    }
  }

  private RestClient.RequestBodySpec request(HttpMethod method, String path, Object... variables) {
    var request = http.method(method).uri(path, variables).header("Accept-Language", language);
    if (!cookies.isEmpty()) {
      request.header(HttpHeaders.COOKIE, cookies());
    }
    var token = cookies.get("XSRF-TOKEN");
    if (sendsToken && token != null && method != HttpMethod.GET) {
      request.header("X-XSRF-TOKEN", token);
    }
    return request;
  }

  private Answer exchange(RestClient.RequestHeadersSpec<?> request) {
    return Objects.requireNonNull(
        request.exchange(
            (sent, response) -> {
              var headers = response.getHeaders();
              headers.getOrDefault(HttpHeaders.SET_COOKIE, List.of()).forEach(this::keep);
              var bytes = response.getBody().readAllBytes();
              var text = new String(bytes, StandardCharsets.UTF_8);
              return new Answer(response.getStatusCode().value(), json(text), text, headers, bytes);
            }));
  }

  private void keep(String cookie) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair.length < 2 || pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private static JsonNode json(String text) {
    var start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[")
        ? JSON.readTree(text)
        : MissingNode.getInstance();
  }
}
