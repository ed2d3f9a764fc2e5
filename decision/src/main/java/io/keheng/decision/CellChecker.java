package io.keheng.decision;

import static io.keheng.decision.Finding.Code.NOT_ALLOWED;
import static io.keheng.decision.Finding.Code.UNKNOWN_FACT;
import static io.keheng.decision.Finding.Code.UNPARSABLE;
import static io.keheng.decision.Finding.Code.WRONG_TYPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode.UnaryOperator;

/** Checks the cells of one table: that they parse, name what there is, and fit their column. */
final class CellChecker {

  private final Model model;
  private final Table table;
  private final List<Finding> findings = new ArrayList<>();

  CellChecker(Model model, Table table) {
    this.model = model;
    this.table = table;
  }

  List<Finding> findings() {
    String name = table.spec().decision();
    int inputs = table.columns().size();
    for (int column = 0; column < inputs; column++) {
      Table.Column clause = table.columns().get(column);
      Expression expression = clause.expression();
      parsed(
          new Place(name, null, column + 1),
          expression.text(),
          expression.ast(),
          expression.errors());
    }
    for (int row = 0; row < table.cells().size(); row++) {
      for (int column = 0; column < inputs; column++) {
        condition(
            new Place(name, row + 1, column + 1),
            table.cells().get(row).get(column),
            table.columns().get(column));
      }
      for (int column = 0; column < table.results().size(); column++) {
        outcome(
            new Place(name, row + 1, inputs + column + 1),
            table.outputs().get(row).get(column),
            table.results().get(column));
      }
    }
    return findings;
  }

  private boolean parsed(Place place, String text, @Nullable ASTNode ast, List<String> errors) {
    for (String error : errors) {
      if (error.startsWith("Unknown variable")) {
        String name = error.replaceAll("^[^']*'|'.*$", "");
        findings.add(place.error(UNKNOWN_FACT, "unknown name \"" + name + "\"", name));
      } else {
        findings.add(place.error(UNPARSABLE, "\"" + text + "\": " + error, text, error));
      }
    }
    for (String name : Feel.names(ast)) {
      if (!name.equals("?") && !table.names().containsKey(name)) {
        findings.add(place.error(UNKNOWN_FACT, "unknown name \"" + name + "\"", name));
        return false;
      }
    }
    return errors.isEmpty();
  }

  private void condition(Place place, Cell cell, Table.Column column) {
    if (cell.text().isEmpty()) {
      findings.add(place.error(UNPARSABLE, "empty cell; \"-\" says any value", "", ""));
      return;
    }
    if (!parsed(place, cell.text(), cell.ast(), cell.errors()) || cell.ast() == null) {
      return;
    }
    for (BaseNode element : cell.ast().getElements()) {
      if (element instanceof UnaryTestNode test && test.getOperator() != UnaryOperator.TEST) {
        type(place, element.getText(), Typing.of(test.getValue(), table.names()), column.type());
        allowed(place, test, column.allowed());
      }
    }
  }

  private void type(Place place, String text, FactType found, FactType wanted) {
    if (found != FactType.OTHER && wanted != FactType.OTHER && found != wanted) {
      findings.add(
          place.error(
              WRONG_TYPE,
              "\"" + text + "\" is " + found + ", the column is " + wanted,
              text,
              found.name(),
              wanted.name()));
    }
  }

  private void allowed(Place place, UnaryTestNode test, @Nullable Cell allowed) {
    if (allowed == null || test.getOperator() != UnaryOperator.EQ) {
      return;
    }
    Map<String, Object> constants = model.constants();
    if (Feel.constant(test.getValue(), constants)) {
      Object value = test.getValue().evaluate(Feel.context(constants));
      if (value != null && !allowed.holds(Map.of(), value)) {
        notAllowed(place, test.getText(), allowed);
      }
    }
  }

  private void outcome(Place place, Expression cell, Table.Result result) {
    if (!parsed(place, cell.text(), cell.ast(), cell.errors()) || cell.ast() == null) {
      return;
    }
    type(place, cell.text(), Typing.of(cell.ast(), table.names()), result.type());
    Set<String> names = Feel.names(cell.ast());
    Cell allowed = result.allowed();
    if (allowed != null && model.constants().keySet().containsAll(names)) {
      Object value = cell.value(model.constants());
      if (!allowed.holds(Map.of(), value)) {
        notAllowed(place, cell.text(), allowed);
      }
    }
  }

  private void notAllowed(Place place, String text, Cell allowed) {
    String message = text + " is not in the list " + allowed.text();
    findings.add(place.error(NOT_ALLOWED, message, text, allowed.text()));
  }
}
