package io.keheng.complaintmeeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever the shares, the parts of the cost are the cost, and none is off by more than a cent. */
class CostSharesProperties {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Property
  void partsMakeTheWhole(
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long cents,
      @ForAll @IntRange(min = 1, max = 9998) int first,
      @ForAll @IntRange(min = 0, max = 9999) int second) {
    var rest = 10_000 - first;
    var middle = second % rest;
    var shares =
        IntStream.of(first, middle, rest - middle)
            .filter(each -> each > 0)
            .mapToObj(each -> new Meeting.Share("P" + each, BigDecimal.valueOf(each, 2)))
            .toList();
    var cost = BigDecimal.valueOf(cents, 2);
    var amounts = CostShares.amounts(cost, shares);
    assertThat(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(cost);
    for (var at = 0; at < shares.size(); at++) {
      var exact = cost.multiply(shares.get(at).percent()).movePointLeft(2);
      assertThat(amounts.get(at).subtract(exact).abs()).isLessThanOrEqualTo(CENT);
    }
    assertThat(amounts).allMatch(each -> each.signum() >= 0);
    assertThat(List.copyOf(amounts)).hasSameSizeAs(shares);
  }
}
