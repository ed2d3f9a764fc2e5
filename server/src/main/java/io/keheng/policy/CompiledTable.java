package io.keheng.policy;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.SqlDecision;
import io.keheng.decision.SqlDialect;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.Release;
import io.keheng.measure.Rules;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A table in the SQL of the lake, for every row of the book at once.
 *
 * @param rules rule ids by row number
 */
public record CompiledTable(
    String table, Release release, SqlDecision sql, Map<Integer, List<String>> rules) {

  static CompiledTable of(MeasureSet.Table table, Release release, DecisionModel model) {
    var written = Objects.requireNonNull(model.table(table.decision()), table.decision());
    return new CompiledTable(
        table.name(),
        release,
        model.compile(table.decision(), SqlDialect.DUCKDB),
        Rules.byRow(written));
  }
}
