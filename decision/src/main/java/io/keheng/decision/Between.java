package io.keheng.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Bounds of one type, each with one value of what lies before, between and behind them. */
final class Between {

  private Between() {}

  static <T extends Comparable<? super T>> TreeSet<T> only(List<Object> all, Class<T> type) {
    TreeSet<T> found = new TreeSet<>();
    all.stream().filter(type::isInstance).map(type::cast).forEach(found::add);
    return found;
  }

  static List<Object> numbers(TreeSet<BigDecimal> bounds) {
    List<Object> values = new ArrayList<>(bounds);
    values.add(bounds.isEmpty() ? BigDecimal.ZERO : bounds.first().subtract(BigDecimal.ONE));
    for (BigDecimal bound : bounds) {
      BigDecimal next = bounds.higher(bound);
      values.add(
          next == null
              ? bound.add(BigDecimal.ONE)
              : bound.add(next).multiply(new BigDecimal("0.5")));
    }
    return values;
  }

  static List<Object> dates(TreeSet<LocalDate> bounds) {
    List<Object> values = new ArrayList<>(bounds);
    values.add(bounds.isEmpty() ? LocalDate.EPOCH : bounds.first().minusDays(1));
    for (LocalDate bound : bounds) {
      LocalDate next = bounds.higher(bound);
      if (next == null || ChronoUnit.DAYS.between(bound, next) > 1) {
        values.add(bound.plusDays(1));
      }
    }
    return values;
  }

  /** After a text comes the same text with the least character added. */
  static List<Object> strings(TreeSet<String> bounds) {
    List<Object> values = new ArrayList<>(bounds);
    if (!bounds.contains("")) {
      values.add("");
    }
    for (String bound : bounds) {
      if (!bounds.contains(bound + "\0")) {
        values.add(bound + "\0");
      }
    }
    return values;
  }
}
