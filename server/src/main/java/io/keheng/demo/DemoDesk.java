package io.keheng.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One of the bank's people at his desk: what he does goes through the doors of this server. */
final class DemoDesk {

  /** What somebody did was refused. */
  static final class Refused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private Refused(String message) {
      super(message);
    }
  }

  private static final String TOKEN = "XSRF-TOKEN";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RestClient http;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  private DemoDesk(String address) {
    http = RestClient.create(address);
    get("/api/startup");
  }

  /** Somebody without a desk. */
  static DemoDesk ofAStranger(String address) {
    return new DemoDesk(address);
  }

  static DemoDesk of(String address, long staffId) {
    var desk = new DemoDesk(address);
    desk.post("/api/demo/session", Map.of("staffId", staffId));
    return desk;
  }

  JsonNode get(String path, Object... variables) {
    return exchange(request(HttpMethod.GET, path, variables), path);
  }

  JsonNode post(String path, Object body, Object... variables) {
    return send(HttpMethod.POST, path, body, variables);
  }

  JsonNode send(HttpMethod method, String path, Object body, Object... variables) {
    var request = request(method, path, variables);
    request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(body));
    return exchange(request, path);
  }

  JsonNode upload(String path, String name, byte[] content, Map<String, String> fields) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "file",
        new ByteArrayResource(content) {
          @Override
          public String getFilename() {
            return name;
          }
        });
    fields.forEach(parts::add);
    var request = request(HttpMethod.POST, path);
    request.contentType(MediaType.MULTIPART_FORM_DATA).body(parts);
    return exchange(request, path);
  }

  private RestClient.RequestBodySpec request(HttpMethod method, String path, Object... variables) {
    var request = http.method(method).uri(path, variables).header("Accept-Language", "zh-CN");
    if (!cookies.isEmpty()) {
      request.header(
          HttpHeaders.COOKIE,
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    var token = cookies.get(TOKEN);
    if (token != null && method != HttpMethod.GET) {
      request.header("X-XSRF-TOKEN", token);
    }
    return request;
  }

  private JsonNode exchange(RestClient.RequestHeadersSpec<?> request, String path) {
    return Objects.requireNonNull(
        request.exchange(
            (sent, response) -> {
              response
                  .getHeaders()
                  .getOrDefault(HttpHeaders.SET_COOKIE, List.of())
                  .forEach(this::keep);
              var bytes = response.getBody().readAllBytes();
              var json = bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
              if (response.getStatusCode().isError()) {
                throw new Refused(path + " " + response.getStatusCode() + " " + json);
              }
              return json;
            }));
  }

  private void keep(@Nullable String cookie) {
    var pair = String.valueOf(cookie).split(";", 2)[0].split("=", 2);
    if (pair.length < 2 || pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
