package io.keheng.scope;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What each endpoint has to do with the scope, as {@code src/test/resources/doors} tells it, a file
 * for each module.
 *
 * @param made what hangs on a customer and how it is made, by the name its id then has
 * @param hidden doors to what hangs on a customer, with a request to each
 * @param unmoved doors to lists and figures, with requests whose answers a hidden customer must not
 *     change
 * @param free doors that lead to no customer, with the reason
 */
public record Doors(
    Map<String, Request> made,
    Map<String, Request> hidden,
    Map<String, List<String>> unmoved,
    Map<String, String> free) {

  /**
   * @param post path that makes a thing
   * @param path path that is asked; {@code {customer}} and the names of made things stand for ids
   * @param id where the answer has the id of what was made; {@code /id} when absent
   */
  public record Request(
      @Nullable String post, @Nullable String path, @Nullable JsonNode body, @Nullable String id) {

    /** The path of either. */
    String where() {
      return Objects.requireNonNull(path == null ? post : path);
    }
  }

  record Free(String why, List<String> doors) {}

  record File(
      @Nullable Map<String, Request> made,
      @Nullable Map<String, JsonNode> hidden,
      @Nullable Map<String, List<String>> unmoved,
      @Nullable List<Free> free) {}

  public static Doors read() {
    var doors =
        new Doors(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    try {
      for (var resource :
          new PathMatchingResourcePatternResolver().getResources("classpath:doors/*.yaml")) {
        try (var in = resource.getInputStream()) {
          doors.add(YAMLMapper.shared().readValue(in, File.class));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return doors;
  }

  private void add(File file) {
    made.putAll(Objects.requireNonNullElse(file.made(), Map.of()));
    unmoved.putAll(Objects.requireNonNullElse(file.unmoved(), Map.of()));
    Objects.requireNonNullElse(file.hidden(), Map.<String, JsonNode>of())
        .forEach((door, asked) -> hidden.put(door, request(asked)));
    Objects.requireNonNullElse(file.free(), List.<Free>of())
        .forEach(free -> free.doors().forEach(door -> this.free.put(door, free.why())));
  }

  private static Request request(JsonNode asked) {
    return asked.isString()
        ? new Request(null, asked.asString(), null, null)
        : new Request(null, asked.get("path").asString(), asked.get("body"), null);
  }

  /** The doors that a file names. */
  public Set<String> known() {
    return Stream.of(hidden, unmoved, free)
        .flatMap(doors -> doors.keySet().stream())
        .collect(Collectors.toSet());
  }

  /** The doors of the running application, {@code GET /api/customers/{id}}, with their methods. */
  public static Map<String, HandlerMethod> served(RequestMappingHandlerMapping mapping) {
    var served = new LinkedHashMap<String, HandlerMethod>();
    mapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.keheng."))
        .forEach(
            entry -> names(entry.getKey()).forEach(name -> served.put(name, entry.getValue())));
    return served;
  }

  private static List<String> names(RequestMappingInfo info) {
    var names = new ArrayList<String>();
    var methods = info.getMethodsCondition().getMethods();
    for (var pattern : info.getPatternValues()) {
      methods.forEach(method -> names.add(method + " " + pattern));
    }
    return names;
  }
}
