package io.keheng.attack;

import io.keheng.shared.Permit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint with everything that it takes, found and not listed. */
final class Doors {

  /** An id that nothing has. */
  static final String NOBODY = "999999999";

  record Door(HttpMethod method, String pattern, HandlerMethod endpoint) {

    /** The address with every part of it made harmless. */
    String path() {
      return pattern.replaceAll("\\{\\*?[^}]*}", NOBODY);
    }

    boolean isPublic() {
      return endpoint.hasMethodAnnotation(Permit.Public.class);
    }

    /** Ends sessions or asks for a password. */
    boolean isOwnSession() {
      return pattern.startsWith("/api/session") || pattern.startsWith("/api/demo");
    }

    /** Parts of the address. */
    List<String> parts() {
      return taken(PathVariable.class).map(Door::name).toList();
    }

    boolean isNumber(String part) {
      return taken(PathVariable.class)
          .filter(each -> name(each).equals(part))
          .anyMatch(each -> each.getParameterType() == long.class);
    }

    /** What stands behind the question mark, records of parameters taken apart. */
    List<String> questions() {
      var names = new ArrayList<String>();
      for (var each : parameters()) {
        if (each.hasParameterAnnotation(RequestParam.class)) {
          if (!each.nested().getNestedParameterType().equals(MultipartFile.class)) {
            names.add(name(each));
          }
        } else if (each.getParameterAnnotations().length == 0
            && each.getParameterType().isRecord()) {
          Arrays.stream(each.getParameterType().getRecordComponents())
              .forEach(component -> names.add(component.getName()));
        }
      }
      return names;
    }

    /** What must be given beside the one that is tried. */
    List<String> required() {
      return taken(RequestParam.class)
          .filter(each -> BeanUtils.isSimpleProperty(each.getParameterType()))
          .map(Door::name)
          .toList();
    }

    List<MethodParameter> bodies() {
      return taken(RequestBody.class).toList();
    }

    private Stream<MethodParameter> taken(Class<? extends java.lang.annotation.Annotation> as) {
      return parameters().stream().filter(each -> each.hasParameterAnnotation(as));
    }

    private List<MethodParameter> parameters() {
      return Arrays.stream(endpoint.getMethodParameters())
          .peek(each -> each.initParameterNameDiscovery(new DefaultParameterNameDiscoverer()))
          .toList();
    }

    private static String name(MethodParameter parameter) {
      var asked = parameter.getParameterAnnotation(RequestParam.class);
      return asked == null || asked.value().isEmpty()
          ? String.valueOf(parameter.getParameterName())
          : asked.value();
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  private final List<Door> doors;

  private Doors(List<Door> doors) {
    this.doors = doors;
  }

  static Doors of(RequestMappingHandlerMapping mapping) {
    return new Doors(
        mapping.getHandlerMethods().entrySet().stream()
            .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.keheng."))
            .flatMap(entry -> doors(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Door::pattern).thenComparing(door -> door.method().name()))
            .toList());
  }

  private static Stream<Door> doors(RequestMappingInfo info, HandlerMethod endpoint) {
    var methods = info.getMethodsCondition().getMethods();
    var all = methods.isEmpty() ? List.of(RequestMethod.GET) : List.copyOf(methods);
    return info.getPatternValues().stream()
        .flatMap(
            path -> all.stream().map(method -> new Door(method.asHttpMethod(), path, endpoint)));
  }

  Stream<Door> reading() {
    return doors.stream().filter(door -> door.method() == HttpMethod.GET);
  }

  Stream<Door> writing() {
    return doors.stream().filter(door -> door.method() != HttpMethod.GET);
  }
}
