package io.keheng.decision;

import static io.keheng.decision.Finding.Code.UNKNOWN_FACT;
import static io.keheng.decision.Finding.Code.WRONG_TYPE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a model for a given catalogue of facts. */
final class Checker {

  private final Model model;
  private final Facts known;
  private final List<Constraint> constraints;
  private final List<Finding> findings = new ArrayList<>();

  Checker(Model model, Facts known, List<Constraint> constraints) {
    this.model = model;
    this.known = known;
    this.constraints = constraints;
  }

  List<Finding> findings() {
    model.inputs().forEach(this::facts);
    for (Table table : model.tables()) {
      findings.addAll(new CellChecker(model, table).findings());
    }
    Set<String> faulty = findings.stream().map(Checker::rowOf).collect(Collectors.toSet());
    EngineErrors.of(model).stream()
        .filter(error -> !faulty.contains(rowOf(error)))
        .forEach(findings::add);
    boolean sound = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    if (sound || EngineErrors.of(model).isEmpty()) {
      Set<String> wrong = new HashSet<>();
      findings.forEach(finding -> wrong.add(String.valueOf(finding.table())));
      // Of a table with faulty cells nobody asks for its gaps yet.
      new Coverage(model)
          .findings().stream()
              .filter(
                  finding ->
                      finding.code() != Finding.Code.NOT_ANALYSED
                          || !wrong.contains(String.valueOf(finding.table())))
              .forEach(findings::add);
      findings.addAll(new ConstraintChecker(model).findings(constraints));
    }
    return findings.stream().distinct().sorted(order()).toList();
  }

  private void facts(Fact input) {
    FactType type = known.types().get(input.name());
    if (type == null) {
      at(
          input.name(),
          place ->
              place.error(UNKNOWN_FACT, "unknown fact \"" + input.name() + "\"", input.name()));
    } else if (input.type() != FactType.OTHER && type != input.type()) {
      String text = "fact \"" + input.name() + "\" is " + type + ", not " + input.type();
      at(
          input.name(),
          place -> place.error(WRONG_TYPE, text, input.name(), input.type().name(), type.name()));
    }
  }

  /** Places a finding at every column that uses the fact, or at the model where none does. */
  private void at(String fact, java.util.function.Function<Place, Finding> finding) {
    int before = findings.size();
    for (Table table : model.tables()) {
      for (int column = 0; column < table.columns().size(); column++) {
        if (Feel.names(table.columns().get(column).expression().ast()).contains(fact)) {
          findings.add(finding.apply(new Place(table.spec().decision(), null, column + 1)));
        }
      }
    }
    if (findings.size() == before) {
      findings.add(finding.apply(new Place(null, null, null)));
    }
  }

  private static String rowOf(Finding finding) {
    return finding.table() + "/" + finding.row();
  }

  private static Comparator<Finding> order() {
    return Comparator.comparing(Finding::severity)
        .thenComparing(finding -> String.valueOf(finding.table()))
        .thenComparing(finding -> or0(finding.row()))
        .thenComparing(finding -> or0(finding.column()));
  }

  private static int or0(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
