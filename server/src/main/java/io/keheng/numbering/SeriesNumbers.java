package io.keheng.numbering;

import io.keheng.shared.ActsFor;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out numbers. A number belongs to the caller's transaction: it is taken with it or not at
 * all, so a year has no gap; whoever asks meanwhile for one of the same series waits for its end.
 */
@Service
public class SeriesNumbers {

  private final SeriesRepository series;

  SeriesNumbers(SeriesRepository series) {
    this.series = series;
  }

  /**
   * The next number of a series, whose sequence starts again with each year.
   *
   * @param day whose year counts and which the number names
   */
  @Transactional(propagation = Propagation.MANDATORY)
  @ActsFor("S10-77")
  public String next(String code, NumberPattern pattern, LocalDate day) {
    return pattern.number(day, series.next(code, day.getYear()));
  }
}
