package io.keheng.lake;

import java.util.List;

/**
 * How a UTF-8 delimited text of transactions in Keheng's own column names is written.
 *
 * @param header whether the first line names the columns
 * @param columns names in file order; used when there is no header, and checked when there is
 * @param dateFormat as {@code strptime} takes it, such as {@code %Y-%m-%d}
 */
public record DelimitedFormat(
    char delimiter, char quote, boolean header, List<String> columns, String dateFormat) {

  public DelimitedFormat {
    columns = List.copyOf(columns);
  }

  /** Keheng's own format: semicolons, double quotes, a header, ISO dates. */
  public static DelimitedFormat keheng() {
    return new DelimitedFormat(';', '"', true, Transactions.FILE_COLUMNS, "%Y-%m-%d");
  }
}
