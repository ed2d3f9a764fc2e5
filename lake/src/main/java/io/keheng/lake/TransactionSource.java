package io.keheng.lake;

import java.nio.file.Path;

/** Where the rows of a load come from. */
public sealed interface TransactionSource {

  /** A UTF-8 delimited text, read by the engine itself; bad lines are rejected by line number. */
  record Delimited(Path file, DelimitedFormat format) implements TransactionSource {}

  /**
   * A SELECT that gives the columns that a file of transactions has. Besides them it may give
   * {@code line BIGINT} (line in the file), {@code raw VARCHAR} (the line as read) and {@code
   * reject_reason VARCHAR} (a row that the mapping refuses: it counts for the control totals and is
   * reported, but not loaded). Rows come in file order. It runs on a connection of {@link
   * Lake#connect()}'s database, so views and tables made there (not temporary ones) are visible.
   */
  record Relation(String sql) implements TransactionSource {}
}
