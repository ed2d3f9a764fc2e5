package io.keheng.procedure;

import io.keheng.policy.RulePlaces;
import io.keheng.shared.Texts;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The steps, classes and clocks of procedures that carry rules. */
@Component
class ProcedurePlaces implements RulePlaces {

  private final Procedures procedures;
  private final Texts texts;

  ProcedurePlaces(Procedures procedures, Texts texts) {
    this.procedures = procedures;
    this.texts = texts;
  }

  @Override
  public Map<String, List<String>> places() {
    var found = new HashMap<String, Set<String>>();
    for (var procedure : procedures.all()) {
      add(found, procedure.rules(), procedure.label());
      var dissatisfied = procedure.dissatisfied();
      if (dissatisfied != null) {
        add(found, dissatisfied.rules(), procedure, texts.text("procedure.dissatisfied"));
      }
      var office = procedure.office();
      if (office != null) {
        add(found, office.rules().toList(), procedure, texts.text("procedure.office"));
      }
      procedure.classes().forEach(each -> add(found, each.rules(), procedure, each.label()));
      procedure.steps().forEach(each -> add(found, each.rules(), procedure, each.label()));
      procedure.clocks().forEach(each -> add(found, each.rules(), procedure, each.label()));
    }
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  private static void add(
      Map<String, Set<String>> found, List<String> rules, Procedure procedure, String label) {
    add(found, rules, procedure.label() + " · " + label);
  }

  private static void add(Map<String, Set<String>> found, List<String> rules, String label) {
    rules.forEach(rule -> found.computeIfAbsent(rule, id -> new LinkedHashSet<>()).add(label));
  }
}
