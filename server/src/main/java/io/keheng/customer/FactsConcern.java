package io.keheng.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which change of a key fact concerns whom (S12-08), from the parameter file. */
@Component
class FactsConcern {

  private static final String FILE = "measures/parameters/customer-facts.yaml";

  /**
   * @param manager paths of the key facts that concern the customer's manager
   * @param cases those that concern who has an open case of the customer
   * @param roles those that concern who holds a role at the customer's unit, by role
   */
  record Told(List<String> manager, List<String> cases, Map<String, List<String>> roles) {}

  private final Told told;

  FactsConcern() {
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      var yaml = YAMLMapper.shared();
      told = yaml.treeToValue(yaml.readTree(file).get("told"), Told.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Told told() {
    return told;
  }
}
