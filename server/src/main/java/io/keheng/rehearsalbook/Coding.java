package io.keheng.rehearsalbook;

import static io.keheng.rehearsalbook.BookSql.name;

import io.keheng.decision.SqlCode;
import io.keheng.decision.SqlDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of a table as small numbers: the place of the outcome among those that the table, in
 * force or drafted, can give. Several outcomes together are one text, joined by {@code ;}.
 */
final class Coding {

  /** Of tables with more rows that fire together the combinations are not listed beforehand. */
  private static final int MOST_TOGETHER = 10;

  private final List<String> outcomes = new ArrayList<>();
  private final boolean listed;

  Coding(List<SqlDecision> decisions) {
    listed = decisions.stream().allMatch(decision -> listable(decision.code()));
  }

  private static boolean listable(@Nullable SqlCode code) {
    return code != null && (!code.several() || code.outcomes().size() <= MOST_TOGETHER);
  }

  /** The columns of the compiled table that the expression needs. */
  static List<String> needed(SqlDecision decision) {
    var needed = new ArrayList<String>();
    var code = decision.code();
    if (code != null) {
      needed.add(code.column());
    }
    decision.outcomes().forEach(column -> needed.add(column.name()));
    return needed;
  }

  /** SQL for the number of the outcome; for its text where the outcomes are not known before. */
  String sql(SqlDecision decision) {
    var code = decision.code();
    if (!listed || code == null) {
      return text(decision);
    }
    var last = code.several() ? (1L << code.outcomes().size()) - 1 : code.outcomes().size();
    var numbers =
        LongStream.rangeClosed(0, last)
            .mapToObj(number -> String.valueOf(number(String.join(";", code.decode(number)))))
            .collect(Collectors.joining(", ", "[", "]"));
    return "CAST(%s[coalesce(%s, 0) + 1] AS USMALLINT)".formatted(numbers, name(code.column()));
  }

  /** What a value of the column stands for. */
  String outcome(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return listed ? outcomes.get(((Number) value).intValue()) : value.toString();
  }

  /** The outcome of a column as text again, as SQL. */
  String named(String column) {
    return listed
        ? "%s[%s + 1]"
            .formatted(
                outcomes.stream().map(BookSql::text).collect(Collectors.joining(", ", "[", "]")),
                column)
        : column;
  }

  private int number(String outcome) {
    if (!outcomes.contains(outcome)) {
      outcomes.add(outcome);
    }
    return outcomes.indexOf(outcome);
  }

  private static String text(SqlDecision decision) {
    var column = decision.outcomes().getFirst();
    return column.list()
        ? "coalesce(array_to_string(list_filter(%1$s, lambda x, i: list_position(%1$s, x) = i), ';'), '')"
            .formatted(name(column.name()))
        : "coalesce(CAST(%s AS VARCHAR), '')".formatted(name(column.name()));
  }
}
