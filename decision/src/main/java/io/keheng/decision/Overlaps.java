package io.keheng.decision;

import static io.keheng.decision.Finding.Code.OVERLAP;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows that contradict each other in a table too large for the engine's analyser. */
final class Overlaps {

  private static final int MOST = 20;

  private final Table table;
  private final Regions regions;

  Overlaps(Table table, Regions regions) {
    this.table = table;
    this.regions = regions;
  }

  /** The first of them. */
  List<Finding> findings() {
    HitPolicy policy = table.spec().hitPolicy();
    if (policy != HitPolicy.UNIQUE && policy != HitPolicy.ANY) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    int rows = table.cells().size();
    for (int row = 0; row < rows; row++) {
      for (int other = row + 1; other < rows && findings.size() < MOST; other++) {
        if (regions.meet(row, other) && !(policy == HitPolicy.ANY && sameOutcome(row, other))) {
          findings.add(finding(row, other));
        }
      }
    }
    return findings;
  }

  private boolean sameOutcome(int row, int other) {
    List<DecisionTable.Row> rows = table.spec().rows();
    return rows.get(row).outputs().equals(rows.get(other).outputs());
  }

  private Finding finding(int row, int other) {
    var values = regions.common(row, other);
    String where =
        values.entrySet().stream()
            .map(one -> table.spec().inputs().get(one.getKey()).label() + " " + one.getValue())
            .collect(Collectors.joining(", "));
    String rows = (row + 1) + ", " + (other + 1);
    Integer column = values.isEmpty() ? null : values.keySet().iterator().next() + 1;
    return new Place(table.spec().decision(), row + 1, column)
        .error(OVERLAP, "rows " + rows + " all hold for " + where, rows, where);
  }
}
