package io.keheng.policy;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.NotCompilable;
import io.keheng.decision.SqlDecision;
import io.keheng.decision.SqlDialect;
import io.keheng.lake.BookTable;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.Release;
import io.keheng.measure.Rules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table in the SQL of the lake's engine, for every row of the book at once; one that SQL cannot
 * express is decided row by row.
 *
 * @param sql null where the table does not compile
 * @param rules rule ids by row number
 */
public record CompiledTable(
    String table,
    Release release,
    @Nullable SqlDecision sql,
    Map<Integer, List<String>> rules,
    OneByOne oneByOne) {

  /** Decides one case by the table and release. */
  @FunctionalInterface
  public interface OneByOne {
    TableDecision decide(Map<String, ? extends @Nullable Object> facts);
  }

  static CompiledTable of(
      MeasureSet.Table table, Release release, DecisionModel model, SqlDialect dialect) {
    var decision = table.decision();
    var written = Objects.requireNonNull(model.table(decision), decision);
    return new CompiledTable(
        table.name(),
        release,
        sql(model, decision, dialect),
        Rules.byRow(written),
        facts ->
            TableDecision.of(table.name(), release, Map.of(), model.evaluate(decision, facts)));
  }

  /** The table as the lake decides it for the whole book. */
  public BookTable inBook() {
    return new BookTable(table, release.name(), sql, rules);
  }

  private static @Nullable SqlDecision sql(
      DecisionModel model, String decision, SqlDialect dialect) {
    try {
      return model.compile(decision, dialect);
    } catch (NotCompilable e) {
      return null;
    }
  }
}
