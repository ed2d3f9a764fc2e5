package io.keheng.rehearsalbook;

import static io.keheng.rehearsalbook.BookSql.name;
import static io.keheng.rehearsalbook.BookSql.parquet;
import static io.keheng.rehearsalbook.BookSql.text;

import io.keheng.decision.Boundary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL of who stands near a number that divides the customers. */
final class BoundaryQueries {

  private final Path facts;
  private final String currency;
  private final String places;

  BoundaryQueries(Path facts, String currency, @Nullable List<Integer> places) {
    this.facts = facts;
    this.currency = currency;
    this.places = BookSql.places(places);
  }

  /** For each boundary two numbers: customers a share below it, and at or above it. */
  String near(List<Boundary> boundaries, BigDecimal share) {
    var counts = new ArrayList<String>();
    for (var boundary : boundaries) {
      var width = boundary.value().abs().multiply(share);
      var low = boundary.value().subtract(width).toPlainString();
      var high = boundary.value().add(width).toPlainString();
      var at = boundary.value().toPlainString();
      var fact = name(boundary.fact());
      counts.add("count(*) FILTER (%1$s >= %2$s AND %1$s < %3$s)".formatted(fact, low, at));
      counts.add("count(*) FILTER (%1$s >= %2$s AND %1$s <= %3$s)".formatted(fact, at, high));
    }
    return "SELECT %s FROM %s WHERE %s"
        .formatted(String.join(", ", counts), parquet(facts), where());
  }

  /** Customer and value, nearest first. */
  String nearest(String fact, BigDecimal value, int limit) {
    return """
    SELECT "customerId", %1$s AS value FROM %2$s WHERE %3$s AND %1$s IS NOT NULL
    ORDER BY abs(%1$s - %4$s), "customerId" LIMIT %5$d\
    """
        .formatted(name(fact), parquet(facts), where(), value.toPlainString(), limit);
  }

  private String where() {
    return "\"bookCurrency\" = %s AND %s".formatted(text(currency), places);
  }
}
