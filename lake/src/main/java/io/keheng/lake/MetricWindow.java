package io.keheng.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The days that metrics as of a date look at, and the SQL templates that name them. */
record MetricWindow(LocalDate asOf) {

  /** Length of the window. */
  static final int MONTHS = 12;

  /** The first month of the window. */
  YearMonth firstMonth() {
    return lastMonth().minusMonths(MONTHS - 1L);
  }

  /** The day that stands for all days before the window as well. */
  LocalDate firstDay() {
    return firstMonth().atDay(1).minusDays(1);
  }

  /** The last month that is complete on the as-of date. */
  YearMonth lastMonth() {
    return lastMonth(asOf);
  }

  private static YearMonth lastMonth(LocalDate asOf) {
    YearMonth month = YearMonth.from(asOf);
    return month.atEndOfMonth().equals(asOf) ? month : month.minusMonths(1);
  }

  /** A template with its dates and the given values in place. */
  String filled(String template, Map<String, String> values) {
    YearMonth last = lastMonth();
    Map<String, String> dates =
        Map.of(
            "asOf", asOf.toString(),
            "before", firstDay().toString(),
            "windowStart", firstMonth().atDay(1).toString(),
            "lastDay", last.atEndOfMonth().toString(),
            "lastMonth", Integer.toString(last.getYear() * 12 + last.getMonthValue()),
            "unit", Integer.toString(unit()));
    return replaced(replaced(template, dates), values);
  }

  private static String replaced(String template, Map<String, String> values) {
    String sql = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      sql = sql.replace("${" + value.getKey() + "}", value.getValue());
    }
    return sql;
  }

  /** A whole number that every month length of the window divides, so that shares are exact. */
  int unit() {
    return IntStream.range(0, MONTHS)
        .map(back -> lastMonth().minusMonths(back).lengthOfMonth())
        .reduce(1, (a, b) -> a / gcd(a, b) * b);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(MetricWindow.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
