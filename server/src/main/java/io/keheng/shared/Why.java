package io.keheng.shared;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a derived value is what it is: one shape for every class, grade, deadline, score, limit,
 * price and assignment.
 *
 * @param decision the table that decided, absent for a value that was only counted
 * @param missing what is missing for the next better outcome, and by how much
 * @param days the days of a deadline, each counted or not
 * @param history earlier values, newest first
 * @param notes what holds the value beside the table, such as a grace, in words
 */
public record Why(
    Subject subject,
    List<Fact> facts,
    @Nullable Table decision,
    List<Article> articles,
    List<Missing> missing,
    List<Day> days,
    List<Change> history,
    List<String> notes) {

  /** One that nothing but the table holds. */
  public Why(
      Subject subject,
      List<Fact> facts,
      @Nullable Table decision,
      List<Article> articles,
      List<Missing> missing,
      List<Day> days,
      List<Change> history) {
    this(subject, facts, decision, articles, missing, days, history, List.of());
  }

  public record Subject(String label, String value, String valueLabel, @Nullable LocalDate asOf) {}

  /**
   * @param unit such as CNY, months, days; null for a plain value
   */
  public record Fact(
      String name,
      String label,
      @Nullable Object value,
      @Nullable String unit,
      @Nullable LocalDate asOf,
      @Nullable String source) {}

  public record Table(
      String name,
      String label,
      String measure,
      String hitPolicy,
      Release release,
      List<Row> rows) {}

  public record Release(String name, LocalDate from, @Nullable LocalDate to) {}

  public record Row(
      int number, boolean fired, String outcome, List<String> articles, List<Cell> cells) {}

  /**
   * @param held null where the cell asks nothing
   */
  public record Cell(
      String fact, String label, String test, @Nullable Object value, @Nullable Boolean held) {}

  public record Article(String id, String text, String source) {}

  public record Missing(
      String outcome,
      String outcomeLabel,
      String fact,
      String label,
      @Nullable Object have,
      Object need,
      @Nullable Object by,
      @Nullable String unit) {}

  public record Day(
      LocalDate date, boolean counted, String kind, @Nullable String name, String reason) {}

  public record Change(
      LocalDate from,
      @Nullable LocalDate to,
      String value,
      String valueLabel,
      @Nullable String release) {}
}
