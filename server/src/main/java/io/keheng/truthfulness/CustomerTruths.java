package io.keheng.truthfulness;

import io.keheng.customer.Customers;
import io.keheng.examination.Checks;
import io.keheng.policy.Policies;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Paging;
import io.keheng.shared.Why;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How true what is stored of one customer is, and why. */
@Service
@Transactional
class CustomerTruths {

  /**
   * @param score from 0 to {@code full}
   */
  record CustomerTruth(int score, int full, List<Findings.Line> findings) {}

  private final FindingQueries queries;
  private final FindingLines lines;
  private final Rechecks rechecks;
  private final Checks checks;
  private final Wording wording;
  private final Customers customers;
  private final Policies policies;
  private final Clock clock;

  CustomerTruths(
      FindingQueries queries,
      FindingLines lines,
      Rechecks rechecks,
      Checks checks,
      Wording wording,
      Customers customers,
      Policies policies,
      Clock clock) {
    this.queries = queries;
    this.lines = lines;
    this.rechecks = rechecks;
    this.checks = checks;
    this.wording = wording;
    this.customers = customers;
    this.policies = policies;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  CustomerTruth of(long customerId) {
    customers.get(customerId);
    var found =
        queries.page(
            new FindingFilter(
                null,
                null,
                null,
                List.of(FindingState.FOUND, FindingState.CONFIRMED, FindingState.ACCEPTED),
                null,
                null,
                customerId),
            new Paging(1, checks.all().size() * 2, "-weight"));
    return new CustomerTruth(score(found), checks.full(), lines.of(found));
  }

  /** Checks one customer now; the answer is what the check of the book would say. */
  @ActsFor("S12-08")
  CustomerTruth recheck(long customerId) {
    customers.get(customerId);
    rechecks.recheck(Set.of(customerId));
    return of(customerId);
  }

  @Transactional(readOnly = true)
  Why why(long customerId) {
    var truth = of(customerId);
    var counted = truth.findings().stream().filter(line -> costs(line.finding().state())).toList();
    var articles =
        counted.stream()
            .flatMap(line -> checks.byCode(line.finding().checkCode()).stream())
            .flatMap(check -> check.rules().stream())
            .distinct()
            .flatMap(rule -> policies.article(rule).stream())
            .toList();
    return new Why(
        new Why.Subject(
            wording.text("truthfulness.score"),
            String.valueOf(truth.score()),
            wording.text("truthfulness.score-of", truth.score(), truth.full()),
            LocalDate.now(clock)),
        counted.stream().map(this::fact).toList(),
        null,
        articles,
        List.of(),
        List.of(),
        List.of());
  }

  private Why.Fact fact(Findings.Line line) {
    return new Why.Fact(
        line.finding().checkCode() + "." + line.finding().field(),
        line.checkLabel() + " · " + line.fieldLabel(),
        -line.finding().weight(),
        null,
        day(line.finding().foundAt()),
        line.detail());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  private int score(List<FindingQueries.Row> found) {
    return Math.max(
        0,
        checks.full()
            - found.stream()
                .filter(row -> costs(row.state()))
                .mapToInt(FindingQueries.Row::weight)
                .sum());
  }

  private static boolean costs(FindingState state) {
    return state == FindingState.FOUND || state == FindingState.CONFIRMED;
  }
}
