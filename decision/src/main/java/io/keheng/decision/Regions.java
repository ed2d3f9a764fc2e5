package io.keheng.decision;

import java.util.Map;

/** What can be proved about the cases that rows cover. */
final class Regions {

  private Regions() {}

  /** Whether no case can be covered by both rows (from 0); false where that is not proved. */
  static boolean disjoint(Table table, int row, int other, Map<String, Object> constants) {
    return false;
  }
}
