package io.keheng.demodata;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Writes the customers, accounts and transactions of the demonstration bank as files of a feed. */
public final class DemoFiles {

  private static final Map<String, Double> RATES = Map.of("USD", 7.1, "EUR", 7.8, "HKD", 0.91);
  private static final int RATE_DAYS = 7;
  private static final long AGAIN = 1_000_000;

  private final DemoPlan plan;
  private final DemoTree tree;
  private final List<YearMonth> months;
  private final Set<String> documents = new HashSet<>();

  public DemoFiles(DemoPlan plan, DemoTree tree) {
    this.plan = plan;
    this.tree = tree;
    months =
        Stream.iterate(YearMonth.from(plan.from()), month -> month.plusMonths(1))
            .takeWhile(month -> !month.isAfter(YearMonth.from(plan.to())))
            .toList();
  }

  /**
   * @param customers how many in all, every group in its share
   * @param progress told the number of customers written
   */
  public void write(Path folder, int customers, IntConsumer progress) throws IOException {
    try (var files = new FeedFolder(folder)) {
      begin(files);
      rates(files);
      var people = new ArrayList<DemoCustomer>();
      var number = 0;
      for (var group : plan.groups()) {
        for (var i = 0; i < plan.count(group, customers); i++) {
          number++;
          var customer = customer(group, number, i, people);
          if (group.personal()) {
            people.add(customer);
          }
          new DemoHoldings(plan, files, months).write(customer);
          files.row("customers.csv", customer.row());
          progress.accept(number);
        }
      }
    }
  }

  private DemoCustomer customer(
      DemoPlan.Group group, int number, int inGroup, List<DemoCustomer> people) {
    var again = 0L;
    while (true) {
      var made = customer(group, number, inGroup, people, new Chance(plan.seed(), number + again));
      var document = made.document();
      if (document == null || documents.add(document)) {
        return made;
      }
      again += AGAIN;
    }
  }

  private DemoCustomer customer(
      DemoPlan.Group group, int number, int inGroup, List<DemoCustomer> people, Chance chance) {
    var outlet = tree.outlets.get(chance.below(tree.outlets.size()));
    if (group.twin()) {
      return DemoCustomer.twin(group, number, people.get(inGroup * 7 % people.size()), chance);
    }
    if (!group.personal()) {
      return DemoCompany.of(plan, group, number, outlet, chance);
    }
    return DemoCustomer.person(plan, group, number, outlet, chance);
  }

  private void begin(FeedFolder files) throws IOException {
    files.begin("customers.csv", DemoCustomer.COLUMNS);
    files.beginWithAmounts(
        "accounts.csv", "account_no", "product", "currency", "opened", "closed", "opening_balance");
    files.begin("holders.csv", "account_no", "customer_no", "role");
    files.beginWithAmounts(
        "loans.csv",
        "loan_no",
        "customer_no",
        "currency",
        "amount",
        "term_months",
        "instalment",
        "granted",
        "balance",
        "status");
    files.begin("cards.csv", "card_no", "account_no", "customer_no", "type", "issued", "closed");
    files.beginWithAmounts(
        "orders.csv", "order_no", "account_no", "bank_to", "account_to", "amount", "kind");
    files.begin("rates.csv", "currency", "quoted_on", "rate");
    for (var month : months) {
      files.beginWithAmounts(
          transactions(month),
          "txn_no",
          "account_no",
          "booked_on",
          "amount",
          "balance_after",
          "kind",
          "counterparty_bank",
          "counterparty_account",
          "text");
    }
  }

  private void rates(FeedFolder files) {
    var chance = new Chance(plan.seed(), -2);
    for (var currency : RATES.keySet().stream().sorted().toList()) {
      var rate = Objects.requireNonNull(RATES.get(currency));
      for (LocalDate day = plan.from(); !day.isAfter(plan.to()); day = day.plusDays(RATE_DAYS)) {
        rate *= chance.between(0.996, 1.004);
        files.row("rates.csv", currency, day.toString(), "%.4f".formatted(rate));
      }
    }
  }

  static String transactions(YearMonth month) {
    return "transactions-" + month + ".csv";
  }
}
