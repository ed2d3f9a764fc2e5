package io.keheng.intake;

import io.keheng.customerfile.Trail;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.Verdict;
import io.keheng.intake.IntakeQueries.Staged;
import io.keheng.merging.MergedNews;
import io.keheng.shared.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the customers of feeds, one pass per batch. */
@Component
public class Intake {

  private static final int ATTEMPTS = 5;

  private final IntakeCheck check;
  private final IntakeQueries queries;
  private final IntakeChanges changes;
  private final MergedNews merged;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate attempt;

  Intake(
      IntakeCheck check,
      IntakeQueries queries,
      IntakeChanges changes,
      MergedNews merged,
      Trail trail,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.check = check;
    this.queries = queries;
    this.changes = changes;
    this.merged = merged;
    this.trail = trail;
    this.events = events;
    attempt = new TransactionTemplate(transactions);
    attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** What a batch came to. */
  record Taken(List<Absorbed> answers, List<Long> opened, Set<Long> changed) {}

  /** Begins a feed; another waits until the transaction of this one ends. */
  public CustomerFeed begin() {
    queries.lock();
    return new CustomerFeed(this, queries.nextFeed());
  }

  Taken take(CustomerFeed feed, List<CustomerDraft> drafts) {
    return taken(feed, drafts, ATTEMPTS);
  }

  /** A form may enter or change a customer in the same moment: then all is looked at again. */
  private Taken taken(CustomerFeed feed, List<CustomerDraft> drafts, int attempts) {
    try {
      return Objects.requireNonNull(attempt.execute(status -> once(feed, drafts)));
    } catch (DuplicateKeyException | ConcurrencyFailureException met) {
      if (attempts == 1) {
        throw met;
      }
      return taken(feed, drafts, attempts - 1);
    }
  }

  private Taken once(CustomerFeed feed, List<CustomerDraft> drafts) {
    var known = check.known(drafts);
    var brought = check.of(drafts, known);
    var verdicts = brought.stream().map(IntakeCheck.Brought::verdict).toList();
    var answers = new @Nullable Absorbed[drafts.size()];
    var rows =
        check.accepted(feed, brought, answers).stream()
            .collect(Collectors.partitioningBy(row -> isKnown(brought, row)));
    var newcomers = withOwnDocuments(rows.getOrDefault(false, List.of()), answers);
    var met = rows.getOrDefault(true, List.of());
    var changed = changes.take(met, verdicts, answers);
    var opened = open(feed, newcomers, verdicts, answers);
    trail.absorbed(changed);
    var ids = merged.pass(changed);
    changed.keySet().forEach(customer -> ids.add(customer.id()));
    return new Taken(Arrays.stream(answers).map(Objects::requireNonNull).toList(), opened, ids);
  }

  static void refuse(@Nullable Absorbed[] answers, long row, String field, String key) {
    answers[(int) row] = new Absorbed.Refused(List.of(new Violation(field, key)));
  }

  static void refuseDocument(@Nullable Absorbed[] answers, long row) {
    refuse(answers, row, CustomerField.DOCUMENT_NUMBER.path(), "customer.same-document");
  }

  /** Those whose document no customer holds yet; the others are answered. */
  private List<Staged> withOwnDocuments(List<Staged> rows, @Nullable Absorbed[] answers) {
    var held = queries.documents(rows.stream().map(Staged::derived).toList());
    if (held.isEmpty()) {
      return rows;
    }
    rows.stream()
        .filter(row -> held.containsKey(row.document()))
        .forEach(row -> refuseDocument(answers, row.key()));
    return rows.stream().filter(row -> !held.containsKey(row.document())).toList();
  }

  private static boolean isKnown(List<IntakeCheck.Brought> brought, Staged row) {
    return brought.get((int) row.key()).known() != null;
  }

  private List<Long> open(
      CustomerFeed feed, List<Staged> rows, List<Verdict> verdicts, @Nullable Absorbed[] answers) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var opened = queries.enter(feed.id(), rows).stream().map(Staged::key).toList();
    for (var i = 0; i < rows.size(); i++) {
      var row = (int) rows.get(i).key();
      answers[row] = new Absorbed.Created(opened.get(i), verdicts.get(row).warnings());
    }
    return opened;
  }

  void tell(long feed, Set<Long> opened, Set<Long> changed) {
    if (!opened.isEmpty()) {
      trail.fed(feed, opened);
      events.publishEvent(new CustomersFed(feed));
    }
    if (!opened.isEmpty() || !changed.isEmpty()) {
      events.publishEvent(new CustomersAbsorbed(Set.copyOf(opened), Set.copyOf(changed)));
    }
  }
}
