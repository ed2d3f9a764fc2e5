package io.keheng.demodata;

import java.time.YearMonth;
import java.util.List;

/** What one customer has at the bank: accounts with their movements, cards, loans, orders. */
final class DemoHoldings {

  private static final double FOREIGN_SHARE = 0.25;
  private static final double ORDER_SHARE = 0.15;
  private static final double SECOND_HOLDER = 0.02;

  private final DemoPlan plan;
  private final FeedFolder files;
  private final List<YearMonth> months;

  DemoHoldings(DemoPlan plan, FeedFolder files, List<YearMonth> months) {
    this.plan = plan;
    this.files = files;
    this.months = months;
  }

  void write(DemoCustomer customer) {
    var group = customer.group();
    var chance = customer.chance();
    var loan = DemoLoan.write(files, customer);
    if (group.noAccount()) {
      return;
    }
    var opening = chance.cents(group.savings());
    var main = main(customer, opening);
    var card = group.card() != null && chance.happens(0.8);
    if (card) {
      card(customer, main, String.valueOf(group.card()));
    }
    if (chance.happens(ORDER_SHARE)) {
      order(customer, main);
    }
    new DemoFlow(files, months, customer, main, card, loan, opening).write();
    if (group.term() != null && chance.happens(group.termShare())) {
      still(customer, "T", "TERM", "CNY", chance.cents(group.term()));
    }
    if (group.invest() != null && chance.happens(group.investShare())) {
      still(customer, "V", "INVESTMENT", "CNY", chance.cents(group.invest()));
    }
    if (group.foreign() && chance.happens(FOREIGN_SHARE)) {
      still(
          customer,
          "F",
          "SAVINGS",
          chance.of(List.of("USD", "EUR", "HKD")),
          50_000L + chance.below(3_000_000));
    }
  }

  private String main(DemoCustomer customer, long opening) {
    var personal = customer.group().personal();
    var account = accountNo(customer, personal ? "S" : "B");
    files.row(
        "accounts.csv",
        opening,
        account,
        personal ? "SAVINGS" : "SETTLEMENT",
        "CNY",
        customer.since().toString(),
        null,
        FeedFolder.yuan(opening));
    files.row("holders.csv", account, customer.customerNo(), "OWNER");
    if (customer.number() > 1 && customer.chance().happens(SECOND_HOLDER)) {
      files.row("holders.csv", account, "C%08d".formatted(customer.number() - 1), "AUTHORISED");
    }
    return account;
  }

  /** An account that only gets its interest. */
  private void still(
      DemoCustomer customer, String letter, String product, String currency, long cents) {
    var account = accountNo(customer, letter);
    files.row(
        "accounts.csv",
        cents,
        account,
        product,
        currency,
        customer.since().toString(),
        null,
        FeedFolder.yuan(cents));
    files.row("holders.csv", account, customer.customerNo(), "OWNER");
    var half = months.get(months.size() / 2);
    var interest = cents / 100;
    DemoFlow.book(files, half, account, 1, 21, interest, cents + interest, "INTEREST", "结息");
  }

  private void card(DemoCustomer customer, String account, String type) {
    var closed = customer.chance().happens(0.03) ? plan.to().minusMonths(6).toString() : null;
    files.row(
        "cards.csv",
        "K%010d".formatted(customer.number()),
        account,
        customer.customerNo(),
        type,
        customer.since().toString(),
        closed);
  }

  private void order(DemoCustomer customer, String account) {
    var amount = 5_000L + customer.chance().below(40_000);
    files.row(
        "orders.csv",
        amount,
        "D%09d".formatted(customer.number()),
        account,
        null,
        customer.chance().digits(16),
        FeedFolder.yuan(amount),
        "HOUSEHOLD");
  }

  private static String accountNo(DemoCustomer customer, String letter) {
    return "62%s%010d".formatted(letter, customer.number());
  }
}
