package io.keheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * A rule that a test proves acts somewhere, and the register says where: in the row of a table, or
 * in a use case marked by {@code @ActsFor} and called by its words.
 */
@KehengTest
class RulePlacesTest {

  @Autowired Staffs staffs;

  private Client reader;

  @BeforeEach
  void signIn() {
    reader = staffs.with("rule.read");
  }

  @Test
  void everyProvedRuleHasAPlaceWhereItActs() {
    var idle = new TreeSet<String>();
    for (var page = 1; ; page++) {
      var items = reader.get("/api/rules?acts=none&size=500&page={n}", page).json().get("items");
      if (items.isEmpty()) {
        break;
      }
      items.forEach(rule -> idle.add(rule.get("id").asString()));
    }
    var proved = new TreeSet<>(ProvedRules.all());
    proved.retainAll(idle);
    assertThat(proved).as("proved, but nothing carries @ActsFor or cites it").isEmpty();
  }

  @Test
  void placesInCodeAreCalledByTheirWordsInBothLanguages() {
    var wordless = new ArrayList<String>();
    var chinese = labels(reader);
    var english = labels(reader.speaking("en"));
    chinese.values().stream()
        .flatMap(Set::stream)
        .filter(label -> label.startsWith("acts."))
        .forEach(wordless::add);
    english.forEach(
        (rule, labels) ->
            labels.stream()
                .filter(label -> chinese.getOrDefault(rule, Set.of()).contains(label))
                .forEach(wordless::add));
    assertThat(wordless).isEmpty();
    assertThat(chinese.get("S12-06")).contains("客户录入检查", "客户导入检查");
  }

  private static Map<String, Set<String>> labels(Client reader) {
    var found = new TreeMap<String, Set<String>>();
    var rules = reader.get("/api/rules?acts=code&size=500").json().get("items");
    for (var rule : rules) {
      var id = rule.get("id").asString();
      var detail = reader.get("/api/rules/{id}", id).json();
      found.put(id, new TreeSet<>(texts(detail.get("guards"))));
    }
    return found;
  }

  private static List<String> texts(JsonNode guards) {
    return guards.valueStream().map(guard -> guard.get("label").asString()).toList();
  }
}
