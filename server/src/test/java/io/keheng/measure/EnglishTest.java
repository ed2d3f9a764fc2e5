package io.keheng.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whoever reads English meets no Chinese word and no bare name on a page of the measures. */
@KehengTest
class EnglishTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern BARE_NAME = Pattern.compile("[a-z]+([A-Z0-9][a-zA-Z0-9]*)?");

  /** The key terms of a rule are Chinese by nature; the model is the bank's own text. */
  private static final Set<String> CHINESE_BY_NATURE = Set.of("terms", "dmn");

  @Autowired Staffs staffs;

  private Client english;

  @BeforeEach
  void signIn() {
    english = staffs.with("measure.read", "rule.read").speaking("en");
  }

  @Test
  void everyTableSpeaksEnglish() {
    for (var set : english.get("/api/measures").json()) {
      assertThat(chinese(set)).as(set.get("name").asString()).isEmpty();
      for (var table : set.get("tables")) {
        var address =
            "/api/measures/" + set.get("name").asString() + "/" + table.get("name").asString();
        var shown = english.get(address).json();
        assertThat(chinese(shown)).as(address).isEmpty();
        assertThat(shown.get("question").asString()).as(address).endsWith("?");
        assertThat(shown.get("rows"))
            .as(address)
            .allSatisfy(row -> assertThat(row.get("article").asString()).isNotBlank());
        assertThat(labels(shown)).as(address).noneMatch(BARE_NAME.asMatchPredicate());
      }
    }
  }

  @Test
  void everyRuleSpeaksEnglish() {
    for (var page : List.of(1, 2)) {
      var shown = english.get("/api/rules?size=500&page=" + page).json();
      assertThat(shown.get("items").size()).isPositive();
      assertThat(chinese(shown.get("items"))).isEmpty();
    }
  }

  private static List<String> labels(JsonNode table) {
    var found = new ArrayList<String>();
    for (var list : List.of("parameters", "facts", "inputs")) {
      table.get(list).forEach(each -> found.add(each.get("label").asString()));
    }
    return found;
  }

  /** Every text with a Chinese character in it, with the name it stands under. */
  private static List<String> chinese(JsonNode node) {
    var found = new ArrayList<String>();
    collect("", node, found);
    return found;
  }

  private static void collect(String name, JsonNode node, List<String> found) {
    if (node.isString() && CHINESE.matcher(node.asString()).find()) {
      found.add(name + ": " + node.asString());
    }
    if (node.isArray()) {
      node.forEach(each -> collect(name, each, found));
    }
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      if (!CHINESE_BY_NATURE.contains(each.getKey())) {
        collect(each.getKey(), each.getValue(), found);
      }
    }
  }
}
