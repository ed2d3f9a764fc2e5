package io.keheng.customer;

import io.keheng.shared.Violation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes the customers of a feed in one pass per batch. */
@Component
class Intake {

  private final IntakeCheck check;
  private final IntakeQueries queries;
  private final CustomerRepository repository;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  Intake(
      IntakeCheck check,
      IntakeQueries queries,
      CustomerRepository repository,
      Trail trail,
      ApplicationEventPublisher events) {
    this.check = check;
    this.queries = queries;
    this.repository = repository;
    this.trail = trail;
    this.events = events;
  }

  List<Absorbed> absorb(List<CustomerDraft> drafts) {
    queries.lock();
    var verdicts = check.of(drafts);
    var answers = new @Nullable Absorbed[drafts.size()];
    queries.stage(check.accepted(verdicts, answers));
    queries
        .takenDocuments()
        .forEach(row -> refuse(answers, row, "basic.documentNumber", "customer.same-document"));
    queries.otherKinds().forEach(row -> refuse(answers, row, "kind", "customer.kind.fixed"));
    var changed = change(verdicts, answers);
    leave(verdicts, answers);
    var opened = open(verdicts, answers);
    trail.absorbed(opened, changed);
    tell(opened.keySet(), changed.keySet());
    return Arrays.stream(answers).map(Objects::requireNonNull).toList();
  }

  private static void refuse(@Nullable Absorbed[] answers, int row, String field, String key) {
    answers[row] = new Absorbed.Refused(List.of(new Violation(field, key)));
  }

  private Map<Customer, CustomerDraft> change(
      List<Verdict> verdicts, @Nullable Absorbed[] answers) {
    var changed = new LinkedHashMap<Customer, CustomerDraft>();
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
    return changed;
  }

  /** Known customers of whom nothing differs. */
  private void leave(List<Verdict> verdicts, @Nullable Absorbed[] answers) {
    var open =
        IntStream.range(0, answers.length).filter(row -> answers[row] == null).boxed().toList();
    var ids =
        repository.idsByNumber(
            open.stream()
                .map(row -> verdicts.get(row).draft().number())
                .filter(Objects::nonNull)
                .toList());
    for (var row : open) {
      var id = ids.get(verdicts.get(row).draft().number());
      if (id != null) {
        answers[row] = new Absorbed.Unchanged(id);
      }
    }
  }

  private Map<Long, CustomerDraft> open(List<Verdict> verdicts, @Nullable Absorbed[] answers) {
    var ids = queries.insert();
    var opened = new HashMap<Long, CustomerDraft>();
    IntStream.range(0, answers.length)
        .filter(row -> answers[row] == null)
        .forEach(
            row -> {
              var verdict = verdicts.get(row);
              var id = ids.get(verdict.draft().number());
              if (id == null) {
                refuse(answers, row, "number", "customer.number.taken");
              } else {
                opened.put(id, verdict.draft());
                answers[row] = new Absorbed.Created(id, verdict.warnings());
              }
            });
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
