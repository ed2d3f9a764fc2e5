package io.keheng.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision as SQL over a relation that has a column for each fact, named exactly like it.
 *
 * <p>Facts of type NUMBER must be integers or decimals (no floating point), text must be text,
 * dates DATE. Names are compared without regard to case by the engine.
 *
 * @param facts the columns that the relation must have
 * @param outcomes the columns that are added, one for each outcome
 * @param row the column with the number of the row that fired (null when none did), or the list of
 *     the rows for a policy with several hits; null for a decision that is not a table
 * @param code the outcome as a number, in a column to keep where it is wanted; null where the
 *     outcome is no constant
 */
public record SqlDecision(
    String decision,
    List<Fact> facts,
    List<SqlColumn> outcomes,
    @Nullable SqlColumn row,
    @Nullable SqlCode code,
    List<SqlStep> steps,
    SqlDialect dialect) {

  /**
   * The decision over a relation (a table name or parenthesised query, as SQL), {@code keep}ing
   * columns.
   */
  public String over(String relation, List<String> keep) {
    return over(relation, keep, List.of(this));
  }

  /** Several decisions over one relation in one pass. */
  public static String over(String relation, List<String> keep, List<SqlDecision> decisions) {
    SqlDialect dialect = decisions.getFirst().dialect();
    Set<String> selected = new LinkedHashSet<>(keep);
    for (SqlDecision decision : decisions) {
      decision.columns().forEach(column -> selected.add(column.name()));
    }
    StringBuilder sql = new StringBuilder("SELECT ");
    sql.append(String.join(", ", selected.stream().map(dialect::identifier).toList()));
    String from = relation;
    for (Map<String, String> layer : layers(decisions)) {
      StringBuilder next = new StringBuilder("(SELECT *");
      layer.forEach(
          (name, expression) ->
              next.append(",\n  ")
                  .append(expression)
                  .append(" AS ")
                  .append(dialect.identifier(name)));
      from = next.append("\nFROM ").append(from).append(")").toString();
    }
    return sql.append("\nFROM ").append(from).toString();
  }

  /**
   * Decisions that can stand {@link #over} one relation together with others of the same names: a
   * column that differs from theirs gets the prefix, one that does not is computed once for both.
   */
  public static List<SqlDecision> beside(
      List<SqlDecision> first, String prefix, List<SqlDecision> second) {
    SqlBeside beside = new SqlBeside(first, prefix);
    return second.stream().map(beside::beside).toList();
  }

  /** All columns that are added: the row first, then the outcomes. */
  public List<SqlColumn> columns() {
    List<SqlColumn> columns = new ArrayList<>();
    if (row != null) {
      columns.add(row);
    }
    columns.addAll(outcomes);
    return columns;
  }

  /** A step may stand as early as in the decision that needs it earliest. */
  private static List<Map<String, String>> layers(List<SqlDecision> decisions) {
    Map<String, String> expressions = new LinkedHashMap<>();
    Map<String, Integer> depths = new LinkedHashMap<>();
    for (SqlDecision decision : decisions) {
      for (int depth = 0; depth < decision.steps().size(); depth++) {
        for (SqlStep.Item item : decision.steps().get(depth).items()) {
          String before = expressions.putIfAbsent(item.name(), item.expression());
          if (before != null && !before.equals(item.expression())) {
            throw new IllegalArgumentException("two decisions add a column " + item.name());
          }
          depths.merge(item.name(), depth, Math::min);
        }
      }
    }
    List<Map<String, String>> layers = new ArrayList<>();
    depths.forEach(
        (name, depth) -> {
          while (layers.size() <= depth) {
            layers.add(new LinkedHashMap<>());
          }
          layers.get(depth).put(name, String.valueOf(expressions.get(name)));
        });
    layers.removeIf(Map::isEmpty);
    return layers;
  }
}
