package io.keheng.rehearsalbook;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.SqlDecision;
import io.keheng.measure.MeasureSet;

/**
 * A table in force beside the same table of a draft.
 *
 * @param release name of the release in force
 * @param before the table in force, compiled
 * @param after the drafted one, compiled
 * @param draft the model of the drafted one
 */
public record TablePair(
    MeasureSet.Table table,
    String release,
    SqlDecision before,
    SqlDecision after,
    DecisionModel draft) {

  public String name() {
    return table.name();
  }
}
