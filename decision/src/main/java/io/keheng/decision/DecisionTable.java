package io.keheng.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as it is written; texts are FEEL.
 *
 * @param decision name of the decision (or business knowledge model) that holds the table
 */
public record DecisionTable(
    String id,
    String decision,
    String label,
    HitPolicy hitPolicy,
    List<Input> inputs,
    List<Output> outputs,
    List<Row> rows) {

  /**
   * A condition column.
   *
   * @param allowed the texts of the allowed values; empty when not restricted
   */
  public record Input(
      @Nullable String id, String expression, FactType type, String label, List<String> allowed) {}

  /**
   * An outcome column.
   *
   * @param name name of the outcome; the decision's name where the table has one unnamed outcome
   * @param allowed the texts of the allowed values in order of priority; empty when not restricted
   */
  public record Output(
      @Nullable String id,
      String name,
      FactType type,
      String label,
      List<String> allowed,
      @Nullable String otherwise) {}

  /**
   * A row.
   *
   * @param number counted from 1
   * @param annotations text by the name of the annotation column (rule ids, remarks)
   */
  public record Row(
      int number,
      @Nullable String id,
      List<String> inputs,
      List<String> outputs,
      Map<String, String> annotations) {}
}
