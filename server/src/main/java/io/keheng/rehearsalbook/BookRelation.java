package io.keheng.rehearsalbook;

import static io.keheng.rehearsalbook.BookSql.name;
import static io.keheng.rehearsalbook.BookSql.parquet;
import static io.keheng.rehearsalbook.BookSql.text;

import io.keheng.decision.Fact;
import io.keheng.decision.FactType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The customers of one book currency with their facts, as a relation of the engine. A fact that the
 * book does not have is a column without values.
 */
final class BookRelation {

  private final Path facts;
  private final String currency;
  private final Map<String, String> columns = new LinkedHashMap<>();

  private BookRelation(Path facts, String currency) {
    this.facts = facts;
    this.currency = currency;
  }

  static BookRelation of(Connection connection, Path facts, String currency) throws SQLException {
    var relation = new BookRelation(facts, currency);
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("DESCRIBE SELECT * FROM " + parquet(facts))) {
      while (rows.next()) {
        relation.columns.put(rows.getString("column_name"), rows.getString("column_type"));
      }
    }
    return relation;
  }

  /** A parenthesised SELECT that has a column for each of the facts. */
  String with(Iterable<Fact> asked) {
    return with(asked, "TRUE");
  }

  /** The same, of those for whom a condition holds. */
  String with(Iterable<Fact> asked, String condition) {
    var more = new ArrayList<String>();
    for (var fact : asked) {
      if (!has(fact.name())) {
        more.add(", CAST(NULL AS %s) AS %s".formatted(type(fact.type()), name(fact.name())));
      }
    }
    return "(SELECT *%s FROM %s WHERE \"bookCurrency\" = %s AND %s)"
        .formatted(
            String.join("", more.stream().distinct().toList()),
            parquet(facts),
            text(currency),
            condition);
  }

  boolean has(String fact) {
    return columns.keySet().stream().anyMatch(fact::equalsIgnoreCase);
  }

  /** Digits after the point that the values of a numeric fact have; 0 where the book lacks it. */
  int scale(String fact) {
    var type = columns.getOrDefault(fact, "").toUpperCase(Locale.ROOT);
    var comma = type.indexOf(',');
    return type.startsWith("DECIMAL") && comma > 0
        ? Integer.parseInt(type.substring(comma + 1, type.length() - 1).strip())
        : 0;
  }

  /** Those of the facts that the book has. */
  List<String> known(List<String> asked) {
    return asked.stream().filter(this::has).toList();
  }

  private static String type(FactType type) {
    return switch (type) {
      case NUMBER -> "DECIMAL(18, 2)";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case STRING, OTHER -> "VARCHAR";
    };
  }
}
