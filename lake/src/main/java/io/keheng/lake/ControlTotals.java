package io.keheng.lake;

import java.math.BigDecimal;

/**
 * The figures that the sender of a file states about it.
 *
 * @param rows data rows, the rejected ones included
 * @param credits sum of the positive amounts, 0 or more
 * @param debits sum of the negative amounts without their sign, 0 or more
 */
public record ControlTotals(long rows, BigDecimal credits, BigDecimal debits) {

  boolean agreesWith(ControlTotals other) {
    return rows == other.rows
        && credits.compareTo(other.credits) == 0
        && debits.compareTo(other.debits) == 0;
  }
}
