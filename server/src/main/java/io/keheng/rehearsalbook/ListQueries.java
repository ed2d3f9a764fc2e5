package io.keheng.rehearsalbook;

import static io.keheng.rehearsalbook.BookSql.name;
import static io.keheng.rehearsalbook.BookSql.parquet;
import static io.keheng.rehearsalbook.BookSql.places;
import static io.keheng.rehearsalbook.BookSql.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** SQL of the lists behind the figures of a rehearsal. */
final class ListQueries {

  private final BookFolder folder;
  private final String currency;

  ListQueries(BookFolder folder, String currency) {
    this.folder = folder;
    this.currency = currency;
  }

  /** The ids behind a figure, in their order. */
  String ids(Behind behind, List<String> tables) {
    var fact = behind.unknown();
    if (fact != null) {
      return "SELECT \"customerId\" FROM %s WHERE \"bookCurrency\" = %s AND %s IS NULL AND %s%s"
          .formatted(
              parquet(folder.facts()),
              text(currency),
              name(fact),
              places(behind.places()),
              order());
    }
    return "SELECT \"customerId\" FROM %s WHERE %s AND %s%s"
        .formatted(
            parquet(folder.outcomes()),
            condition(behind, tables),
            places(behind.places()),
            order());
  }

  String count(Behind behind, List<String> tables) {
    return "SELECT count(*) FROM (%s)".formatted(ids(behind, tables));
  }

  /** Facts and outcomes of some customers. */
  String rows(List<Long> customers, List<String> tables, List<String> facts) {
    var columns = new ArrayList<>(facts.stream().map(fact -> "f." + name(fact)).toList());
    for (var table : tables) {
      columns.add("o." + name(EvaluationQueries.before(table)));
      columns.add("o." + name(EvaluationQueries.after(table)));
    }
    var ids = customers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return """
    SELECT f."customerId"%s
    FROM %s f JOIN %s o USING ("customerId") WHERE f."customerId" IN (%s)\
    """
        .formatted(
            columns.stream().map(", "::concat).collect(Collectors.joining()),
            parquet(folder.facts()),
            parquet(folder.outcomes()),
            ids);
  }

  private static String condition(Behind behind, List<String> tables) {
    var table = behind.table();
    if (table == null) {
      return tables.stream().map(ListQueries::moved).collect(Collectors.joining(" OR ", "(", ")"));
    }
    var parts = new ArrayList<String>();
    if (behind.before() != null) {
      parts.add(name(EvaluationQueries.before(table)) + " = " + text(behind.before()));
    }
    if (behind.after() != null) {
      parts.add(name(EvaluationQueries.after(table)) + " = " + text(behind.after()));
    }
    if (behind.moved()) {
      parts.add(moved(table));
    }
    return parts.isEmpty() ? "TRUE" : String.join(" AND ", parts);
  }

  private static String moved(String table) {
    return "%s IS DISTINCT FROM %s"
        .formatted(name(EvaluationQueries.before(table)), name(EvaluationQueries.after(table)));
  }

  private static String order() {
    return " ORDER BY \"customerId\"";
  }
}
