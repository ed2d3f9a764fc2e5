package io.keheng.revision;

import io.keheng.decision.DecisionModel;
import java.util.List;
import java.util.Set;

/** A draft beside the release that it started from. */
record DraftChange(
    Draft draft, DecisionModel before, DecisionModel after, List<Difference> differences) {

  static DraftChange of(Draft draft, DecisionModel base) {
    var after = DecisionModel.read(draft.dmn());
    return new DraftChange(draft, base, after, Differences.between(base, after));
  }

  /** The decisions that say something else. */
  Set<String> affected() {
    return Differences.affected(after, differences);
  }
}
