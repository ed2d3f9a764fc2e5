package io.keheng.duplicate;

import io.keheng.customer.Customers;
import io.keheng.directory.CustomerColumns;
import io.keheng.information.Customer;
import io.keheng.merging.CustomerComparison;
import io.keheng.policy.Policies;
import io.keheng.shared.Why;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two customers who may be the same, side by side under their masks. */
@Service
@Transactional(readOnly = true)
class Comparisons {

  /**
   * One of the two.
   *
   * @param classes headings and texts of what modules above say of him
   * @param owned how many records of each kind he has
   */
  record Side(
      long id,
      long version,
      String number,
      String name,
      @Nullable LocalDate since,
      Instant updatedAt,
      Map<String, String> classes,
      Map<String, Long> owned) {}

  /**
   * @param kinds the words of the kinds of records
   * @param firstOpened whether the first of the two was opened before the second, or is the older
   *     record
   */
  record Compared(
      Pairs.Line line,
      Side first,
      Side second,
      boolean firstOpened,
      List<CustomerComparison.Line> fields,
      Map<String, String> kinds,
      int undoDays) {}

  private final Pairs pairs;
  private final Customers customers;
  private final CustomerComparison comparison;
  private final CustomerColumns columns;
  private final Policies policies;
  private final Clock clock;
  private final DuplicateTerms terms = DuplicateTerms.read();

  Comparisons(
      Pairs pairs,
      Customers customers,
      CustomerComparison comparison,
      CustomerColumns columns,
      Policies policies,
      Clock clock) {
    this.pairs = pairs;
    this.customers = customers;
    this.comparison = comparison;
    this.columns = columns;
    this.policies = policies;
    this.clock = clock;
  }

  /** Both side by side; refuses (404) when one of them is not to be seen. */
  Compared compare(long id) {
    var row = pairs.visible(id);
    var first = customers.get(row.firstId());
    var second = customers.get(row.secondId());
    var one = side(first);
    var other = side(second);
    var kinds = new TreeSet<>(one.owned().keySet());
    kinds.addAll(other.owned().keySet());
    return new Compared(
        pairs.line(row),
        one,
        other,
        openedBefore(first, second),
        comparison.lines(first, second),
        comparison.kinds(kinds),
        terms.undoDays());
  }

  /** Why a pair is as likely as it is, by the table in force. */
  Why why(long id) {
    return policies.explain(Likeness.TABLE, pairs.facts(pairs.visible(id)), LocalDate.now(clock));
  }

  private Side side(Customer customer) {
    var classes = new LinkedHashMap<String, String>();
    columns
        .of(List.of(customer.id()))
        .getOrDefault(customer.id(), Map.of())
        .forEach((key, text) -> classes.put(columns.heading(key), text));
    var data = customer.data();
    return new Side(
        customer.id(),
        customer.version(),
        Objects.requireNonNull(data.number()),
        Objects.requireNonNull(data.name()),
        data.since(),
        customer.updatedAt(),
        classes,
        comparison.owned(customer.id()));
  }

  private static boolean openedBefore(Customer first, Customer second) {
    var one = first.data().since();
    var other = second.data().since();
    return one == null || other == null || one.equals(other)
        ? first.id() < second.id()
        : one.isBefore(other);
  }
}
