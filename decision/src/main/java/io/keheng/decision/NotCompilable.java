package io.keheng.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A construct that SQL could not express with exactly the same meaning, with its place. */
public final class NotCompilable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String decision;
  private final @Nullable Integer row;
  private final @Nullable Integer column;
  private final String reason;

  NotCompilable(String decision, @Nullable Integer row, @Nullable Integer column, String reason) {
    super(
        "table \""
            + decision
            + "\""
            + (row == null ? "" : ", row " + row)
            + (column == null ? "" : ", column " + column)
            + ": "
            + reason);
    this.decision = decision;
    this.row = row;
    this.column = column;
    this.reason = reason;
  }

  /** Does a part, or keeps the reason why that cannot be done. */
  static void attempt(List<NotCompilable> reasons, Runnable part) {
    try {
      part.run();
    } catch (NotCompilable reason) {
      reasons.add(reason);
    }
  }

  /** Throws the first of several reasons, the others suppressed; nothing where there is none. */
  static void throwAny(List<NotCompilable> reasons) {
    if (!reasons.isEmpty()) {
      NotCompilable first = reasons.getFirst();
      reasons.subList(1, reasons.size()).forEach(first::addSuppressed);
      throw first;
    }
  }

  public String decision() {
    return decision;
  }

  /** Row counted from 1; null when the reason is not one row's. */
  public @Nullable Integer row() {
    return row;
  }

  /** Column counted from 1, conditions first; null when the reason is not one column's. */
  public @Nullable Integer column() {
    return column;
  }

  public String reason() {
    return reason;
  }
}
