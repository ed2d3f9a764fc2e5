package io.keheng.complaintmeeting;

import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The liability shared out, and with it the cost of a rework (S10-87). */
final class CostShares {

  private static final BigDecimal WHOLE = new BigDecimal(100);
  private static final int CENTS = 2;

  private CostShares() {}

  /** Refuses (422) shares that are not whole, of unknown parties, or one party's twice. */
  static void check(List<Meeting.Share> shares, Set<String> parties, boolean needed) {
    if (shares.isEmpty() && !needed) {
      return;
    }
    var seen = new HashSet<String>();
    for (var share : shares) {
      if (!parties.contains(share.party()) || !seen.add(share.party())) {
        throw Refusal.invalid("shares", "complaintmeeting.party");
      }
      if (share.percent().signum() <= 0) {
        throw Refusal.invalid("shares", "complaintmeeting.percent");
      }
    }
    var sum = shares.stream().map(Meeting.Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(WHOLE) != 0) {
      throw Refusal.invalid("shares", "complaintmeeting.whole", sum.toPlainString());
    }
  }

  /** What each pays of the cost, in cents; together exactly the cost, the last bears the rest. */
  static List<BigDecimal> amounts(BigDecimal cost, List<Meeting.Share> shares) {
    var amounts = new ArrayList<BigDecimal>();
    var percent = BigDecimal.ZERO;
    var given = BigDecimal.ZERO;
    for (var share : shares) {
      percent = percent.add(share.percent());
      var upTo = cost.multiply(percent).divide(WHOLE, CENTS, RoundingMode.HALF_UP);
      amounts.add(upTo.subtract(given));
      given = upTo;
    }
    return amounts;
  }
}
