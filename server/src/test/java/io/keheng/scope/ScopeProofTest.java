package io.keheng.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.shared.Permit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nobody learns of a customer of another unit: behind every door his ids answer as ids that do not
 * exist, and no list, count, suggestion, export or figure changes when he is added. Which doors
 * there are, the files of {@code doors} tell.
 */
@KehengTest
class ScopeProofTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired Staffs staffs;

  private final Doors doors = Doors.read();
  private final List<String> wrong = new ArrayList<>();

  @Test
  @Rule("S05-08")
  @Rule("S12-09")
  @Rule("S16-05")
  @Rule("S12-15")
  void whoeverIsOutsideTheScopeLearnsNothing() {
    var served = Doors.served(mapping).keySet();
    doors.hidden().keySet().retainAll(served);
    doors.unmoved().keySet().retainAll(served);
    var permissions = permissions();
    var unit = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var stranger = staffs.with(ScopeKind.OWN_UNIT, unit, permissions);
    var officer = staffs.with(permissions);
    var bank = new HiddenBank(staffs, officer, unit);
    var before = answers(stranger, bank.names());
    bank.hide(doors);
    answers(stranger, bank.names())
        .forEach(
            (path, said) -> {
              if (!said.equals(before.get(path))) {
                wrong.add(path + " tells of him: " + before.get(path) + " -> " + said);
              }
            });
    doors.hidden().forEach((door, request) -> expectNothing(stranger, door, request, bank.names()));
    doors.hidden().forEach((door, request) -> expectThere(officer, door, request, bank.names()));
    assertThat(String.join("\n", wrong)).isEmpty();
  }

  private void expectNothing(
      Client stranger, String door, Doors.Request request, Map<String, String> names) {
    compare(stranger, door, request, names);
    if (request.where().contains("{customer}")
        && VARIABLE.matcher(request.where()).results().count() > 1
        && !request.where().contains("?")) {
      compare(stranger, door, request, Requests.ofOwn(names));
    }
  }

  private void compare(
      Client stranger, String door, Doors.Request request, Map<String, String> names) {
    var hidden = Requests.ask(stranger, door, request, names);
    var unknown = Requests.ask(stranger, door, request, Requests.ofNobody(names));
    if (hidden.status() != 404 || !Requests.said(hidden).equals(Requests.said(unknown))) {
      wrong.add(door + ": " + Requests.said(hidden) + ", of nobody: " + Requests.said(unknown));
    }
  }

  /** The proof would be empty if the request led nowhere. */
  private void expectThere(
      Client officer, String door, Doors.Request request, Map<String, String> names) {
    var answer = Requests.ask(officer, door, request, names);
    if (answer.status() == 404 || answer.status() == 403 || answer.status() >= 500) {
      wrong.add(door + " does not show him to the whole bank: " + Requests.said(answer));
    }
  }

  private Map<String, String> answers(Client stranger, Map<String, String> names) {
    var answers = new LinkedHashMap<String, String>();
    doors
        .unmoved()
        .values()
        .forEach(
            paths ->
                paths.forEach(
                    path ->
                        answers.put(
                            path, Requests.said(stranger.get(Requests.filled(path, names))))));
    answers.forEach(
        (path, said) -> {
          if (!said.startsWith("2")) {
            wrong.add(path + " does not answer: " + said);
          }
        });
    return answers;
  }

  /** Whatever the doors ask for, so that only the scope stands between. */
  private String[] permissions() {
    var asked = new TreeSet<String>();
    Doors.served(mapping)
        .forEach(
            (door, endpoint) -> {
              var permit = endpoint.getMethodAnnotation(Permit.class);
              if (permit != null
                  && (doors.hidden().containsKey(door) || doors.unmoved().containsKey(door))) {
                asked.add(permit.value());
              }
            });
    asked.addAll(List.of("customer.create", "customer.relate", "import.run", "classification.run"));
    return asked.toArray(String[]::new);
  }
}
