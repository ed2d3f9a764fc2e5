package io.keheng.holding;

import io.keheng.customer.Customers;
import io.keheng.customerfile.CustomerScopes;
import io.keheng.customerfile.SharedCustomers.Access;
import io.keheng.lake.Lake;
import io.keheng.lake.Load;
import io.keheng.lake.Series;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a customer holds and what flows through it, for those who may see the customer. */
@Service
class Holdings {

  private static final String BASE = "CNY";
  private static final int MAX_MONTHS = 120;

  /**
   * @param asOf day of the last transaction known
   */
  record View(
      @Nullable LocalDate asOf,
      List<HoldingQueries.Account> accounts,
      List<HoldingQueries.Loan> loans,
      List<HoldingQueries.Card> cards,
      List<HoldingQueries.Order> orders) {}

  /** One month over all accounts the customer owns, in the customer's book currency. */
  record Flow(YearMonth month, BigDecimal average, BigDecimal inflow, BigDecimal outflow) {

    Flow plus(Flow other) {
      return new Flow(
          month, average.add(other.average), inflow.add(other.inflow), outflow.add(other.outflow));
    }
  }

  private final Customers customers;
  private final CustomerScopes scopes;
  private final HoldingQueries queries;
  private final Lake lake;
  private final Clock clock;

  Holdings(
      Customers customers, CustomerScopes scopes, HoldingQueries queries, Lake lake, Clock clock) {
    this.customers = customers;
    this.scopes = scopes;
    this.queries = queries;
    this.lake = lake;
    this.clock = clock;
  }

  View of(long customer) {
    customers.seen(customer, Access.HOLDINGS);
    var accounts = queries.accounts(customer);
    var asOf =
        accounts.stream()
            .map(HoldingQueries.Account::balanceOn)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new View(
        asOf, accounts, queries.loans(customer), queries.cards(customer), queries.orders(customer));
  }

  /**
   * The months up to the last transaction the lake knows, oldest first; none before the first
   * import.
   */
  List<Flow> flows(long customer, int months) {
    var book =
        String.valueOf(customers.seen(customer, Access.HOLDINGS).customer().data().currency());
    var accounts =
        queries.accounts(customer).stream().filter(a -> a.role().equals("OWNER")).toList();
    var last = lastDay();
    if (accounts.isEmpty() || last == null) {
      return List.of();
    }
    var currencies = new TreeMap<Long, String>();
    accounts.forEach(account -> currencies.put(account.id(), account.currency()));
    var rates = queries.rates(last);
    var flows = new TreeMap<YearMonth, Flow>();
    for (var month :
        series(List.copyOf(currencies.keySet()), last, Math.clamp(months, 1, MAX_MONTHS))) {
      var from = Objects.requireNonNull(currencies.get(month.accountId()));
      var flow =
          new Flow(
              month.month(),
              converted(month.average(), from, book, rates),
              converted(month.inflow(), from, book, rates),
              converted(month.outflow(), from, book, rates));
      flows.merge(flow.month(), flow, Flow::plus);
    }
    return List.copyOf(flows.values());
  }

  private List<Series.Month> series(List<Long> accounts, LocalDate last, int months) {
    return lake.snapshots().exists(io.keheng.lake.Snapshot.ACCOUNTS)
        ? lake.series().monthly(accounts, YearMonth.from(last), months)
        : List.of();
  }

  private @Nullable LocalDate lastDay() {
    var today = LocalDate.now(clock);
    return lake.loads().stream()
        .map(Load::report)
        .map(report -> report.lastDay())
        .filter(Objects::nonNull)
        .filter(day -> !day.isAfter(today))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static BigDecimal converted(
      BigDecimal amount, String from, String to, Map<String, BigDecimal> rates) {
    if (from.equals(to)) {
      return amount;
    }
    var rate = from.equals(BASE) ? BigDecimal.ONE : rates.get(from);
    var book = to.equals(BASE) ? BigDecimal.ONE : rates.get(to);
    if (rate == null || book == null) {
      throw Refusal.refused("ledger.rate-missing", rate == null ? from : to);
    }
    return amount
        .multiply(rate)
        .divide(book, MathContext.DECIMAL128)
        .setScale(2, RoundingMode.HALF_UP);
  }

  /** Transactions of an account, newest first. */
  Page<Series.Entry> transactions(long accountId, Paging paging) {
    var holder =
        queries
            .holderSeen(accountId, scopes.readable(Access.HOLDINGS))
            .orElseThrow(Refusal::notFound);
    customers.seen(holder, Access.HOLDINGS);
    if (lake.loads().isEmpty()) {
      return new Page<>(List.of(), 0, paging.number(), paging.limit());
    }
    var series = lake.series();
    return new Page<>(
        series.transactions(accountId, Math.toIntExact(paging.offset()), paging.limit()),
        series.count(accountId),
        paging.number(),
        paging.limit());
  }
}
