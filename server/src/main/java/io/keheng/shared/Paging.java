package io.keheng.shared;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, in what order: request parameters {@code page} (from 1), {@code size} (1 to
 * 500) and {@code sort} (column names, a minus before one for descending).
 */
public record Paging(@Nullable Integer page, @Nullable Integer size, @Nullable String sort) {

  private static final int DEFAULT_SIZE = 50;
  private static final int MAX_SIZE = 500;

  public int number() {
    return page == null ? 1 : Math.max(1, page);
  }

  public int limit() {
    return size == null ? DEFAULT_SIZE : Math.clamp(size, 1, MAX_SIZE);
  }

  public long offset() {
    return (number() - 1L) * limit();
  }

  /**
   * The ORDER BY list, made only of the given columns' SQL; refuses a column that is not among
   * them.
   *
   * @param columns column name of the API to SQL expression
   * @param last unique SQL expression that makes the order total
   */
  public String orderBy(Map<String, String> columns, String last) {
    if (sort == null || sort.isBlank()) {
      return last;
    }
    return Arrays.stream(sort.split(","))
        .map(part -> order(part.strip(), columns))
        .collect(Collectors.joining(", ", "", ", " + last));
  }

  private static String order(String part, Map<String, String> columns) {
    var descending = part.startsWith("-");
    var name = descending ? part.substring(1) : part;
    var column = columns.get(name);
    if (column == null) {
      throw Refusal.invalid("sort", "sort.unknown", name, String.join(", ", columns.keySet()));
    }
    return column + (descending ? " DESC NULLS LAST" : " ASC NULLS LAST");
  }
}
