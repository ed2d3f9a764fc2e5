package io.keheng.rehearsalbook;

import static io.keheng.rehearsalbook.BookSql.name;

import io.keheng.decision.Fact;
import io.keheng.decision.SqlDecision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** SQL that counts what a table gives as a parameter moves. */
public final class CurveQueries {

  private final List<SqlDecision> decisions = new ArrayList<>();
  private final Coding coding;

  /**
   * @param before the table in force
   * @param drafts the drafted table with one value of the parameter or another
   */
  public CurveQueries(SqlDecision before, List<SqlDecision> drafts) {
    decisions.add(before);
    for (int i = 0; i < drafts.size(); i++) {
      decisions.addAll(
          SqlDecision.beside(List.copyOf(decisions), "draft " + i + " ", List.of(drafts.get(i))));
    }
    coding = new Coding(decisions);
  }

  Coding coding() {
    return coding;
  }

  Set<Fact> facts() {
    var facts = new LinkedHashSet<Fact>();
    decisions.forEach(decision -> facts.addAll(decision.facts()));
    return facts;
  }

  /**
   * Customers by how many of the values their fact reaches, by the outcome in force, and by the
   * outcome where the parameter is below the fact and where it is above.
   *
   * @param withGreater whether a fact equal to a value has reached it
   */
  public String reached(
      String relation, String fact, int scale, boolean withGreater, Slider slider) {
    var digits =
        Stream.of(slider.from().scale(), slider.step().scale(), scale).max(Integer::compare);
    var number =
        "CAST(%s * %s AS HUGEINT)".formatted(name(fact), whole(BigDecimal.ONE, digits.orElse(0)));
    var from = whole(slider.from(), digits.orElse(0));
    var step = whole(slider.step(), digits.orElse(0));
    var passed = "(%s - %s%s)".formatted(number, from, withGreater ? "" : " - 1");
    var reached =
        "CASE WHEN %1$s >= 0 THEN least(%1$s // %2$s + 1, %3$d) ELSE 0 END"
            .formatted(passed, step, slider.steps());
    return """
    SELECT k, o0, o1, o2, count(*) AS n
    FROM (SELECT CAST(%s AS INTEGER) AS k, %s FROM (%s)) GROUP BY ALL\
    """
        .formatted(reached, codes(), over(relation, List.of(fact)));
  }

  /** Customers by outcome in force and drafted outcome. */
  String counted(String relation) {
    return "SELECT o0, o1, count(*) AS n FROM (SELECT %s FROM (%s)) GROUP BY ALL"
        .formatted(codes(), over(relation, List.of()));
  }

  private String codes() {
    var codes = new ArrayList<String>();
    for (int i = 0; i < decisions.size(); i++) {
      codes.add(coding.sql(decisions.get(i)) + " AS o" + i);
    }
    return String.join(", ", codes);
  }

  private String over(String relation, List<String> columns) {
    var keep = new LinkedHashSet<>(columns);
    decisions.forEach(decision -> keep.addAll(Coding.needed(decision)));
    return SqlDecision.over(relation, List.copyOf(keep), decisions);
  }

  /** A decimal times ten to the power of the digits, which is whole. */
  private static String whole(BigDecimal value, int digits) {
    return value.movePointRight(digits).setScale(0).toPlainString();
  }
}
