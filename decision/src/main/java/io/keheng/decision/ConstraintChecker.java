package io.keheng.decision;

import static io.keheng.decision.Finding.Code.ABOVE_CEILING;
import static io.keheng.decision.Finding.Code.BELOW_FLOOR;
import static io.keheng.decision.Finding.Code.CONSTRAINT_UNFIT;

import io.keheng.decision.Constraint.Numbers.OfColumn;
import io.keheng.decision.Constraint.Numbers.OfParameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks what is demanded of the numbers and outcomes of a model. */
final class ConstraintChecker {

  /** A constraint names what the model has not; the message is the name. */
  static final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfit(String name) {
      super(name, null, false, false);
    }
  }

  private final Model model;
  private final List<Finding> findings = new ArrayList<>();

  ConstraintChecker(Model model) {
    this.model = model;
  }

  List<Finding> findings(List<Constraint> constraints) {
    for (Constraint constraint : constraints) {
      try {
        switch (constraint) {
          case Constraint.Floor floor -> floor(floor);
          case Constraint.Shares shares ->
              findings.addAll(new SharesChecker(model, shares).findings());
          case Constraint.Listed listed ->
              findings.addAll(new ListedChecker(model, listed).findings());
        }
      } catch (Unfit e) {
        String name = String.valueOf(e.getMessage());
        String text = "constraint \"" + constraint.id() + "\" does not fit the model: " + name;
        findings.add(
            new Place(null, null, null).error(CONSTRAINT_UNFIT, text, constraint.id(), name));
      }
    }
    return findings;
  }

  private void floor(Constraint.Floor floor) {
    BigDecimal limit =
        WrittenNumbers.constant(floor.limit(), model) instanceof BigDecimal number ? number : null;
    if (limit == null) {
      throw new Unfit(floor.limit());
    }
    switch (floor.of()) {
      case OfParameter parameter -> parameter(floor, parameter.name(), limit);
      case OfColumn column -> column(floor, column, limit);
    }
  }

  private void parameter(Constraint.Floor floor, String name, BigDecimal limit) {
    Parameter parameter = model.parameters().get(name);
    if (parameter == null || !(parameter.value() instanceof BigDecimal number)) {
      throw new Unfit(name);
    }
    if (broken(floor, number, limit)) {
      for (Place place : WrittenNumbers.users(model, name)) {
        report(floor, place, parameter.label(), number, limit);
      }
    }
  }

  private void column(Constraint.Floor floor, OfColumn of, BigDecimal limit) {
    Table table = model.table(of.table());
    if (table == null) {
      throw new Unfit(of.table());
    }
    int column = WrittenNumbers.column(table, of.column());
    String outcome = of.outcome();
    Object wanted = outcome == null ? null : WrittenNumbers.constant(outcome, model);
    for (int row = 0; row < table.cells().size(); row++) {
      if (outcome != null && !Objects.equals(first(table, row), wanted)) {
        continue;
      }
      for (BigDecimal number : WrittenNumbers.of(model, table, row, column)) {
        if (broken(floor, number, limit)) {
          Place place = new Place(of.table(), row + 1, column + 1);
          report(floor, place, WrittenNumbers.label(table, column), number, limit);
        }
      }
    }
  }

  private @Nullable Object first(Table table, int row) {
    return WrittenNumbers.constant(table.outputs().get(row).getFirst(), model);
  }

  private static boolean broken(Constraint.Floor floor, BigDecimal number, BigDecimal limit) {
    return switch (floor.relation()) {
      case AT_LEAST -> number.compareTo(limit) < 0;
      case AT_MOST -> number.compareTo(limit) > 0;
    };
  }

  private void report(
      Constraint.Floor floor, Place place, String what, BigDecimal number, BigDecimal limit) {
    boolean low = floor.relation() == Constraint.Relation.AT_LEAST;
    String found = number.toPlainString();
    String bound = limit.toPlainString();
    String rules = String.join(", ", floor.rules());
    String text =
        "\"%s\" is %s; it must be %s %s (%s)"
            .formatted(what, found, low ? "at least" : "at most", bound, rules);
    findings.add(place.error(low ? BELOW_FLOOR : ABOVE_CEILING, text, what, found, bound, rules));
  }
}
