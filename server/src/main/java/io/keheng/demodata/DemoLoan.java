package io.keheng.demodata;

import java.time.LocalDate;
import java.util.List;

/** What one customer owes the bank, if anything. */
final class DemoLoan {

  private static final List<Integer> TERMS = List.of(12, 24, 36, 60, 120, 240);

  private DemoLoan() {}

  /**
   * Writes the loan; gives the monthly instalment in cents; 0 without a loan that is being paid.
   */
  static long write(FeedFolder files, DemoCustomer customer) {
    var group = customer.group();
    var chance = customer.chance();
    if (group.loan() == null || !chance.happens(group.loanShare())) {
      return 0;
    }
    var amount = chance.cents(group.loan());
    var term = chance.of(TERMS);
    var granted = LocalDate.of(2021, 1, 15).plusDays(chance.below(1600));
    var status =
        group.badLoans()
            ? chance.of(List.of("IN_ARREARS", "IN_ARREARS", "SETTLED_UNPAID"))
            : chance.happens(0.15) ? "SETTLED" : chance.happens(0.01) ? "IN_ARREARS" : "PERFORMING";
    var open = status.equals("PERFORMING") || status.equals("IN_ARREARS");
    var balance = open ? Math.round(amount * chance.between(0.3, 1.0)) : 0;
    var instalment = amount / term + amount / 300;
    files.row(
        "loans.csv",
        amount,
        "L%09d".formatted(customer.number()),
        customer.customerNo(),
        "CNY",
        FeedFolder.yuan(amount),
        Integer.toString(term),
        FeedFolder.yuan(instalment),
        granted.toString(),
        FeedFolder.yuan(balance),
        status);
    return status.equals("PERFORMING") ? instalment : 0;
  }
}
