package io.keheng.rehearsalbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values of a parameter at equal steps.
 *
 * @param steps how many values there are, both ends included; at least 2
 */
public record Slider(BigDecimal from, BigDecimal to, int steps) {

  private static final int MONEY = 2;

  /** The distance between two values; rounded to hundredths where the ends are no finer. */
  BigDecimal step() {
    var scale = Math.max(MONEY, Math.max(from.scale(), to.scale()));
    var step =
        to.subtract(from).divide(BigDecimal.valueOf(steps - 1L), scale, RoundingMode.HALF_UP);
    return step.signum() > 0 ? step : BigDecimal.ONE.movePointLeft(scale);
  }

  public List<BigDecimal> thresholds() {
    var step = step();
    return IntStream.range(0, steps)
        .mapToObj(i -> from.add(step.multiply(BigDecimal.valueOf(i))).stripTrailingZeros())
        .map(value -> value.scale() < 0 ? value.setScale(0) : value)
        .toList();
  }
}
