package io.keheng;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.shared.Permit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Knocks at every door with every role of the catalogue, with somebody who has no role and with
 * nobody: a stranger is told to sign in, who lacks the permission is refused, who has it is let in.
 * A new endpoint is walked without being named here.
 */
@KehengTest
class PermissionMatrixTest {

  private record Door(HttpMethod method, String path, HandlerMethod endpoint, boolean takesFiles) {

    String permission() {
      var permit = endpoint.getMethodAnnotation(Permit.class);
      return permit == null ? "" : permit.value();
    }

    boolean isPublic() {
      return endpoint.hasMethodAnnotation(Permit.Public.class);
    }

    boolean saysWhoMayEnter() {
      return isPublic()
          || !permission().isEmpty()
          || endpoint.hasMethodAnnotation(Permit.AnyStaff.class);
    }

    /** Ends sessions or asks for a password: walked last, or by tests of their own. */
    boolean isOwnSession() {
      return path.startsWith("/api/session") && method != HttpMethod.GET;
    }
  }

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired Staffs staffs;

  @Test
  void everyEndpointSaysWhoMayEnter() {
    assertThat(doors().filter(door -> !door.saysWhoMayEnter())).isEmpty();
  }

  @Test
  void everyEndpointIsBelowApi() {
    assertThat(doors().map(Door::path).filter(path -> !path.startsWith("/api/"))).isEmpty();
  }

  @Test
  void strangersAreToldToSignIn() {
    var stranger = staffs.anonymous();
    var wrong = new ArrayList<String>();
    doors()
        .filter(door -> !door.isPublic())
        .forEach(door -> expect(door, stranger, "a stranger", List.of(401), wrong));
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRoleEntersWhereItMayAndNowhereElse() {
    var wrong = Collections.synchronizedList(new ArrayList<String>());
    var visitors = new HashMap<String, Client>();
    visitors.put("no role", staffs.with());
    for (var role : catalogue()) {
      visitors.put(role, staffs.holding(role).client());
    }
    Together.each(
        visitors.entrySet().stream(), each -> walk(each.getKey(), each.getValue(), wrong));
    assertThat(wrong).isEmpty();
  }

  private void walk(String name, Client client, List<String> wrong) {
    var session = client.get("/api/session").json().get("permissions");
    var held = session.valueStream().map(code -> code.asString()).toList();
    doors()
        .filter(door -> !door.isOwnSession())
        .forEach(
            door -> {
              if (door.permission().isEmpty() || held.contains(door.permission())) {
                expectOpen(door, client, name, wrong);
              } else {
                expect(door, client, name, List.of(403), wrong);
              }
            });
  }

  /** Let in: whatever the endpoint then says of an empty body, it is not that one may not. */
  private static void expectOpen(Door door, Client client, String name, List<String> wrong) {
    var answer = knock(door, client);
    var type = answer.json().path("type").asString("");
    var shut = answer.status() == 401 || type.equals("urn:keheng:forbidden");
    if (shut && !door.isPublic()) {
      wrong.add(name + " is not let in: " + door + " " + answer.status());
    }
    if (answer.status() >= 500) {
      wrong.add(name + " breaks " + door + ": " + answer.text());
    }
  }

  private static void expect(
      Door door, Client client, String name, List<Integer> expected, List<String> wrong) {
    var answer = knock(door, client);
    if (!expected.contains(answer.status())) {
      wrong.add(name + " at " + door + ": " + answer.status());
    }
  }

  private static Client.Answer knock(Door door, Client client) {
    if (door.takesFiles()) {
      var parts = new LinkedMultiValueMap<String, Object>();
      parts.add("nothing", "");
      return client.upload(door.path(), parts);
    }
    var body = door.method() == HttpMethod.GET ? null : Map.of();
    return client.send(door.method(), door.path(), body);
  }

  /** The catalogue as delivered; other tests define roles of their own in the same bank. */
  private static List<String> catalogue() {
    try (var file = new ClassPathResource("measures/roles.yaml").getInputStream()) {
      return YAMLMapper.shared()
          .readTree(file)
          .get("roles")
          .valueStream()
          .map(role -> role.get("code").asString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Door> doors() {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.keheng."))
        .flatMap(entry -> doors(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Door::path).thenComparing(door -> door.method().name()));
  }

  private static Stream<Door> doors(RequestMappingInfo info, HandlerMethod endpoint) {
    var methods = info.getMethodsCondition().getMethods();
    var takesFiles =
        info.getConsumesCondition()
            .getConsumableMediaTypes()
            .contains(MediaType.MULTIPART_FORM_DATA);
    var all = methods.isEmpty() ? List.of(RequestMethod.GET) : List.copyOf(methods);
    return info.getPatternValues().stream()
        .map(pattern -> pattern.replaceAll("\\{\\*?[^}]*}", "999999999"))
        .flatMap(
            path ->
                all.stream()
                    .map(method -> new Door(method.asHttpMethod(), path, endpoint, takesFiles)));
  }
}
