package io.keheng.customer;

import io.keheng.customer.IntakeQueries.Staged;
import io.keheng.shared.Violation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the customers of a feed in one pass per batch. */
@Component
class Intake {

  private static final int ATTEMPTS = 5;

  private final IntakeCheck check;
  private final IntakeQueries queries;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate attempt;

  Intake(
      IntakeCheck check,
      IntakeQueries queries,
      Trail trail,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.check = check;
    this.queries = queries;
    this.trail = trail;
    this.events = events;
    attempt = new TransactionTemplate(transactions);
    attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  private record Taken(
      List<Absorbed> answers,
      Map<Long, CustomerDraft> opened,
      Map<Customer, CustomerDraft> changed) {}

  List<Absorbed> absorb(List<CustomerDraft> drafts) {
    queries.lock();
    var taken = taken(drafts, ATTEMPTS);
    tell(taken.opened().keySet(), taken.changed().keySet());
    return taken.answers();
  }

  /** A form may enter one of the customers in the same moment: then all is looked at again. */
  private Taken taken(List<CustomerDraft> drafts, int attempts) {
    try {
      return Objects.requireNonNull(attempt.execute(status -> take(drafts)));
    } catch (DuplicateKeyException met) {
      if (attempts == 1) {
        throw met;
      }
      return taken(drafts, attempts - 1);
    }
  }

  private Taken take(List<CustomerDraft> drafts) {
    var known = check.known(drafts);
    var verdicts = check.of(drafts, known.keySet());
    var answers = new @Nullable Absorbed[drafts.size()];
    var rows = check.accepted(verdicts, answers);
    var newcomers =
        withOwnDocuments(rows.stream().filter(row -> !knows(known, row)).toList(), answers);
    var met = rows.stream().filter(row -> knows(known, row)).toList();
    var changed = change(met, known, verdicts, answers);
    var opened = open(newcomers, verdicts, answers);
    trail.absorbed(opened, changed);
    return new Taken(Arrays.stream(answers).map(Objects::requireNonNull).toList(), opened, changed);
  }

  private static void refuse(@Nullable Absorbed[] answers, long row, String field, String key) {
    answers[(int) row] = new Absorbed.Refused(List.of(new Violation(field, key)));
  }

  private static void refuseDocument(@Nullable Absorbed[] answers, long row) {
    refuse(answers, row, "basic.documentNumber", "customer.same-document");
  }

  /** Those whose document no customer holds yet; the others are answered. */
  private List<Staged> withOwnDocuments(List<Staged> rows, @Nullable Absorbed[] answers) {
    var keys =
        rows.stream().map(row -> row.derived().documentKey()).filter(Objects::nonNull).toList();
    var held = queries.heldDocuments(keys);
    if (held.isEmpty()) {
      return rows;
    }
    rows.stream()
        .filter(row -> holds(held, row))
        .forEach(row -> refuseDocument(answers, row.key()));
    return rows.stream().filter(row -> !holds(held, row)).toList();
  }

  private static boolean knows(Map<String, Long> known, Staged row) {
    return known.containsKey(Objects.requireNonNull(row.draft().number()));
  }

  private static boolean holds(Set<String> held, Staged row) {
    var key = row.derived().documentKey();
    return key != null && held.contains(key);
  }

  private Map<Customer, CustomerDraft> change(
      List<Staged> rows,
      Map<String, Long> known,
      List<Verdict> verdicts,
      @Nullable Absorbed[] answers) {
    var changed = new LinkedHashMap<Customer, CustomerDraft>();
    if (rows.isEmpty()) {
      return changed;
    }
    queries.stage(rows);
    queries.takenDocuments().forEach(row -> refuseDocument(answers, row));
    queries.otherKinds().forEach(row -> refuse(answers, row, "kind", "customer.kind.fixed"));
    queries
        .changed()
        .forEach(
            (row, before) -> {
              var verdict = verdicts.get(row);
              changed.put(before, FieldColumns.merged(before.data(), verdict.draft()));
              answers[row] = new Absorbed.Updated(before.id(), verdict.warnings());
            });
    if (!changed.isEmpty()) {
      queries.update(changed.keySet().stream().map(Customer::id).toList());
    }
    rows.stream()
        .filter(row -> answers[(int) row.key()] == null)
        .forEach(row -> answers[(int) row.key()] = new Absorbed.Unchanged(id(known, row)));
    return changed;
  }

  private static long id(Map<String, Long> known, Staged row) {
    return Objects.requireNonNull(known.get(row.draft().number()));
  }

  private Map<Long, CustomerDraft> open(
      List<Staged> rows, List<Verdict> verdicts, @Nullable Absorbed[] answers) {
    var opened = new LinkedHashMap<Long, CustomerDraft>();
    if (rows.isEmpty()) {
      return opened;
    }
    var entered = queries.enter(rows);
    for (var i = 0; i < rows.size(); i++) {
      var row = (int) rows.get(i).key();
      var id = entered.get(i).key();
      opened.put(id, entered.get(i).draft());
      answers[row] = new Absorbed.Created(id, verdicts.get(row).warnings());
    }
    return opened;
  }

  private void tell(Set<Long> opened, Set<Customer> changed) {
    if (opened.isEmpty() && changed.isEmpty()) {
      return;
    }
    var ids = changed.stream().map(Customer::id).collect(Collectors.toSet());
    events.publishEvent(new CustomersAbsorbed(Set.copyOf(opened), ids));
  }
}
