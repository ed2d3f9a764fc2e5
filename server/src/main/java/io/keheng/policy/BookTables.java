package io.keheng.policy;

import io.keheng.lake.BookTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a set for every row of the book at once.
 *
 * @param compiled those in the SQL of the lake
 * @param others those that SQL cannot express, decided row by row
 */
public record BookTables(List<BookTable> compiled, List<OneByOne> others) {

  /** Decides one case by a table and release. */
  @FunctionalInterface
  public interface Decider {
    TableDecision decide(Map<String, ? extends @Nullable Object> facts);
  }

  /**
   * A table that is decided row by row.
   *
   * @param release the name of the release that it is of
   */
  public record OneByOne(String name, String release, Decider decider) {}

  /** The names of all. */
  public List<String> names() {
    return Stream.concat(
            compiled.stream().map(BookTable::name), others.stream().map(OneByOne::name))
        .toList();
  }
}
