package io.keheng.measure;

import io.keheng.decision.Constraint;
import io.keheng.decision.Constraint.Numbers.OfColumn;
import io.keheng.decision.Constraint.Numbers.OfParameter;
import io.keheng.decision.Constraint.Relation;
import io.keheng.decision.Constraint.Total;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a measure demands of the numbers of a model, as the file of a set declares it: either a
 * {@code floor} or {@code shares}.
 *
 * @param model file of the model
 */
record ConstraintEntry(
    String id, List<String> rules, String model, @Nullable Floor floor, @Nullable Shares shares) {

  /**
   * Numbers on one side of a limit: those of a parameter, or of a column of a table.
   *
   * @param outcome only rows with this first outcome, as FEEL
   * @param atLeast FEEL over the parameters; exactly one of the two limits is given
   */
  record Floor(
      @Nullable String parameter,
      @Nullable String table,
      @Nullable String column,
      @Nullable String outcome,
      @Nullable String atLeast,
      @Nullable String atMost) {}

  /**
   * Weights that add up: {@code exactly} or {@code atMost} a sum, or with a {@code share} between
   * two percentages.
   *
   * @param by expression of the column by whose values rows are taken apart
   * @param where values of columns, as FEEL, that rows must have
   */
  record Shares(
      String table,
      @Nullable String output,
      @Nullable String by,
      @Nullable Map<String, String> where,
      @Nullable BigDecimal exactly,
      @Nullable BigDecimal atMost,
      Total.@Nullable Share share) {}

  String modelName() {
    return model.replace(".dmn", "");
  }

  Constraint constraint() {
    return floor != null ? of(floor) : of(Objects.requireNonNull(shares, id));
  }

  private Constraint of(Floor floor) {
    var numbers =
        floor.parameter() != null
            ? new OfParameter(floor.parameter())
            : new OfColumn(
                Objects.requireNonNull(floor.table(), id),
                Objects.requireNonNull(floor.column(), id),
                floor.outcome());
    return floor.atLeast() != null
        ? new Constraint.Floor(id, rules, numbers, Relation.AT_LEAST, floor.atLeast())
        : new Constraint.Floor(
            id, rules, numbers, Relation.AT_MOST, Objects.requireNonNull(floor.atMost(), id));
  }

  private Constraint of(Shares shares) {
    var where = shares.where();
    return new Constraint.Shares(
        id,
        rules,
        new Constraint.Weights(shares.table(), shares.output(), where == null ? Map.of() : where),
        shares.by(),
        total(shares));
  }

  private Total total(Shares shares) {
    if (shares.exactly() != null) {
      return new Total.Exactly(shares.exactly());
    }
    return shares.atMost() != null
        ? new Total.AtMost(shares.atMost())
        : Objects.requireNonNull(shares.share(), id);
  }
}
