package io.keheng.measure;

import io.keheng.decision.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a table, told in the language of who asks.
 *
 * @param row counted from 1
 * @param column counted from 1, conditions first
 */
public record FindingView(
    String severity,
    String code,
    @Nullable String table,
    @Nullable Integer row,
    @Nullable Integer column,
    String place,
    String text) {

  /** Whether it keeps the table from being used. */
  public boolean error() {
    return severity.equals(Severity.ERROR.name());
  }
}
