package io.keheng.decision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Outcomes of tables as numbers, where each row has one constant outcome. */
final class SqlCodes {

  private SqlCodes() {}

  static @Nullable SqlCode one(Table table, SqlRows rows, String column) {
    return code(table, rows, column, List.of(), false);
  }

  /** Only for policies that list what the rows give. */
  static @Nullable SqlCode several(Table table, SqlRows rows, String column, List<Integer> order) {
    return table.spec().hitPolicy().list() ? code(table, rows, column, order, true) : null;
  }

  private static @Nullable SqlCode code(
      Table table, SqlRows rows, String column, List<Integer> order, boolean several) {
    boolean constant =
        rows.outputs().stream().allMatch(row -> row.getFirst().constant() != null)
            && rows.outputs().size() <= SqlCode.MOST_ROWS;
    if (table.results().size() != 1 || !constant) {
      return null;
    }
    Object otherwise = null;
    if (table.results().getFirst().otherwise() != null) {
      otherwise = rows.otherwise(0).constant();
      if (otherwise == null) {
        return null;
      }
    }
    List<Object> outcomes =
        rows.outputs().stream()
            .map(row -> Objects.requireNonNull(row.getFirst().constant()))
            .toList();
    return new SqlCode(column, outcomes, otherwise, order, several);
  }

  /** The sum over the rows that hold. */
  static String sum(List<SqlStep.Item> held, SqlDialect dialect) {
    return IntStream.range(0, held.size())
        .mapToObj(
            row ->
                "CASE WHEN %s THEN %d ELSE 0 END"
                    .formatted(dialect.identifier(held.get(row).name()), 1L << row))
        .collect(Collectors.joining(" + ", "CAST(", " AS BIGINT)"));
  }
}
