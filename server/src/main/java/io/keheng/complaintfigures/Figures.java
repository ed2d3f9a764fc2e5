package io.keheng.complaintfigures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the complaints that came in a span of days.
 *
 * @param staff whether they are employees' own complaints, which are counted apart (S33-08)
 * @param closed cases that ended in the span, whenever they came
 * @param open cases that were open at its end, whenever they came
 * @param lines by each dimension, those with most cases first; months in their order
 */
public record Figures(
    FigureSpan span,
    boolean staff,
    Counts total,
    long closed,
    long open,
    Map<Dimension, List<Line>> lines) {

  /**
   * @param received cases that came in the span
   * @param before cases that came in the span before
   * @param ended those received that have ended by now
   * @param timely those received that were answered in time
   * @param late those received whose answer is or was late
   * @param running those received that may still be answered in time
   * @param days from the lodging to the end, on average; null where none has ended on a known day
   */
  public record Counts(
      long received,
      long before,
      long ended,
      long timely,
      long late,
      long running,
      @Nullable BigDecimal days) {

    public long growth() {
      return received - before;
    }
  }

  /**
   * @param code null for cases that have none
   */
  public record Line(@Nullable String code, Counts counts) {}
}
