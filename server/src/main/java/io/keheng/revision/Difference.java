package io.keheng.revision;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a draft says otherwise than its base, told cell by cell.
 *
 * @param decision name of the decision whose table it is, or of the parameter
 * @param label what people call that
 * @param rowBefore number of the row in the base; null for a new row
 * @param rowAfter number of the row in the draft; null for a removed row
 * @param column what people call the column; null for a whole row, a parameter or the table
 * @param before null for something new
 * @param after null for something removed
 */
record Difference(
    Kind kind,
    String decision,
    String label,
    @Nullable Integer rowBefore,
    @Nullable Integer rowAfter,
    @Nullable String column,
    @Nullable String before,
    @Nullable String after) {

  /** The same, called otherwise. */
  Difference called(String other, @Nullable String otherColumn) {
    return new Difference(kind, decision, other, rowBefore, rowAfter, otherColumn, before, after);
  }

  enum Kind {
    PARAMETER,
    CELL,
    ROW_ADDED,
    ROW_REMOVED,
    COLUMN_ADDED,
    COLUMN_REMOVED,
    HIT_POLICY
  }
}
