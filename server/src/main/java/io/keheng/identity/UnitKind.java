package io.keheng.identity;

/** Levels of the organisation, head office (总行) first; a department (部门) hangs on any of them. */
public enum UnitKind {
  HEAD_OFFICE,
  TIER1_BRANCH,
  TIER2_BRANCH,
  SUB_BRANCH,
  OUTLET,
  DEPARTMENT;

  /**
   * A unit hangs below a higher level, levels may be skipped; nothing but a department below one.
   */
  boolean mayHangUnder(UnitKind parent) {
    return switch (this) {
      case HEAD_OFFICE -> false;
      case DEPARTMENT -> true;
      case TIER1_BRANCH, TIER2_BRANCH, SUB_BRANCH, OUTLET ->
          parent != DEPARTMENT && parent.ordinal() < ordinal();
    };
  }
}
