package io.keheng.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the tables ask for is what the lake computes. */
class FactsTest {

  private static final Path FACTS = Path.of("../measures/facts.yaml");

  @Test
  void everyFactOfTheTablesIsAMetricOfTheSameTypeInTheSameMoney() {
    Map<String, String> computed =
        Metrics.facts().stream()
            .collect(
                Collectors.toMap(Fact::name, fact -> described(fact.type().name(), fact.unit())));
    Map<String, String> asked = new TreeMap<>();
    for (JsonNode fact : new YAMLMapper().readTree(FACTS.toFile()).get("facts")) {
      asked.put(
          fact.get("name").asString(),
          described(fact.get("type").asString(), fact.get("unit").asString()));
    }

    assertThat(asked).isNotEmpty();
    assertThat(computed).containsAllEntriesOf(asked);
  }

  private static String described(String type, String unit) {
    return type.toLowerCase(Locale.ROOT) + (unit.equals("money") ? " of money" : "");
  }
}
