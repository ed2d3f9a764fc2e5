package io.keheng.rehearsalbook;

import static io.keheng.rehearsalbook.BookSql.name;
import static io.keheng.rehearsalbook.BookSql.parquet;
import static io.keheng.rehearsalbook.BookSql.text;

import io.keheng.decision.Fact;
import io.keheng.decision.SqlDecision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL that decides the whole book by tables in force and drafted ones, in one statement. */
public final class EvaluationQueries {

  private static final String PREFIX = "draft ";
  private static final String FORMAT =
      "FORMAT parquet, PARQUET_VERSION v2, COMPRESSION snappy, ROW_GROUP_SIZE 122880";

  private final List<TablePair> pairs;
  private final List<SqlDecision> drafts;
  private final List<Coding> codings = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();

  public EvaluationQueries(List<TablePair> pairs) {
    this.pairs = pairs;
    drafts =
        SqlDecision.beside(
            pairs.stream().map(TablePair::before).toList(),
            PREFIX,
            pairs.stream().map(TablePair::after).toList());
    for (int i = 0; i < pairs.size(); i++) {
      var coding = new Coding(List.of(pairs.get(i).before(), drafts.get(i)));
      codings.add(coding);
      columns.add(coding.sql(pairs.get(i).before()) + " AS b" + i);
      columns.add(coding.sql(drafts.get(i)) + " AS a" + i);
    }
  }

  Coding coding(int table) {
    return codings.get(table);
  }

  Set<Fact> facts() {
    var facts = new LinkedHashSet<Fact>();
    pairs.forEach(pair -> facts.addAll(pair.before().facts()));
    pairs.forEach(pair -> facts.addAll(pair.after().facts()));
    return facts;
  }

  /**
   * A temporary table {@code decided}: the customer, his place, and of each table the outcome in
   * force and the drafted one.
   */
  public String decide(String relation) {
    var keep = new LinkedHashSet<>(List.of("customerId", "place"));
    var decisions = new ArrayList<SqlDecision>();
    pairs.forEach(pair -> decisions.add(pair.before()));
    decisions.addAll(drafts);
    decisions.forEach(decision -> keep.addAll(Coding.needed(decision)));
    return "CREATE OR REPLACE TEMP TABLE decided AS\nSELECT \"customerId\", \"place\", %s\nFROM (%s)"
        .formatted(
            String.join(",\n  ", columns),
            SqlDecision.over(relation, List.copyOf(keep), decisions));
  }

  /** Customers of a table by place, outcome in force and drafted outcome. */
  public String cells(int table) {
    return "SELECT \"place\", b%1$d AS b, a%1$d AS a, count(*) AS n FROM decided GROUP BY ALL"
        .formatted(table);
  }

  /** Customers by place, and those of them whom some table moves. */
  public String places() {
    var moved =
        IntStream.range(0, pairs.size())
            .mapToObj("b%1$d IS DISTINCT FROM a%1$d"::formatted)
            .collect(Collectors.joining(" OR "));
    return "SELECT \"place\", count(*) AS n, count(*) FILTER (%s) AS moved FROM decided GROUP BY 1"
        .formatted(moved);
  }

  /** The units and managers that the numbers of places stand for. */
  static String belonging(Path facts) {
    return "SELECT DISTINCT \"place\", \"unitId\", \"managerId\" FROM " + parquet(facts);
  }

  /** Customers by place for whom each fact is unknown. */
  static String unknown(String relation, List<String> facts) {
    return "SELECT \"place\", %s FROM %s GROUP BY 1"
        .formatted(
            facts.stream()
                .map(fact -> "count(*) - count(%1$s) AS %1$s".formatted(name(fact)))
                .collect(Collectors.joining(", ")),
            relation);
  }

  /** Keeps what was decided: customer, place, and outcomes as text under the tables' names. */
  String keep(Path file) {
    var outcomes =
        IntStream.range(0, pairs.size())
            .mapToObj(
                i -> {
                  var table = pairs.get(i).name();
                  return "%s AS %s, %s AS %s"
                      .formatted(
                          codings.get(i).named("b" + i),
                          name(before(table)),
                          codings.get(i).named("a" + i),
                          name(after(table)));
                })
            .collect(Collectors.joining(",\n  "));
    return "COPY (SELECT \"customerId\", \"place\",\n  %s FROM decided)".formatted(outcomes)
        + " TO %s (%s)".formatted(text(file.toString()), FORMAT);
  }

  static String before(String table) {
    return table + " before";
  }

  static String after(String table) {
    return table + " after";
  }
}
