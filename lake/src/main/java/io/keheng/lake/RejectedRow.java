package io.keheng.lake;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken, as it stood in the file.
 *
 * @param line line number in the file, 1 for its first line
 * @param raw the line as it was read, where known
 * @param reason why
 * @param column the column at fault, where one is
 * @param message what the reader said, in English
 */
public record RejectedRow(
    long line, @Nullable String raw, Reason reason, @Nullable String column, String message) {

  /** Why a row was not taken. */
  public enum Reason {
    /** A cell that cannot be read as its type, or a line with too few or too many cells. */
    UNREADABLE,
    /** A cell that must be filled is empty. */
    EMPTY,
    /** The same transaction number stands earlier in this file. */
    DUPLICATE_IN_FILE,
    /** The same transaction number came with an earlier load. */
    DUPLICATE_OF_EARLIER_LOAD,
    /** The account is not known. */
    UNKNOWN_ACCOUNT,
    /** The template's own check refused it. */
    MAPPING
  }
}
