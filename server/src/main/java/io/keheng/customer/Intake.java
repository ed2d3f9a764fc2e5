package io.keheng.customer;

import io.keheng.customer.CustomerRepository.Derived;
import io.keheng.customer.IntakeQueries.Staged;
import io.keheng.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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

  private final IntakeQueries queries;
  private final CustomerRepository repository;
  private final InformationSources sources;
  private final ReviewInterval interval;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Intake(
      IntakeQueries queries,
      CustomerRepository repository,
      InformationSources sources,
      ReviewInterval interval,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.queries = queries;
    this.repository = repository;
    this.sources = sources;
    this.interval = interval;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  List<Absorbed> absorb(List<CustomerDraft> drafts) {
    queries.lock();
    var verdicts = check(drafts);
    var answers = new @Nullable Absorbed[drafts.size()];
    queries.stage(accepted(verdicts, answers));
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

  private List<Verdict> check(List<CustomerDraft> drafts) {
    var numbers =
        drafts.stream()
            .map(CustomerDraft::number)
            .filter(Objects::nonNull)
            .map(String::strip)
            .toList();
    var known = repository.idsByNumber(numbers).keySet();
    var today = LocalDate.now(clock);
    var registered = sources.validOn(today);
    return drafts.parallelStream()
        .map(
            draft ->
                draft.number() != null && known.contains(draft.number().strip())
                    ? DraftCheck.part(draft, today, registered)
                    : DraftCheck.whole(draft, today, registered))
        .toList();
  }

  /** The rows to stage; the others are answered. */
  private List<Staged> accepted(List<Verdict> verdicts, @Nullable Absorbed[] answers) {
    var today = LocalDate.now(clock);
    var numbers = new HashSet<String>();
    var documents = new HashSet<String>();
    var rows = new ArrayList<Staged>();
    for (var i = 0; i < verdicts.size(); i++) {
      var verdict = verdicts.get(i);
      var draft = verdict.draft();
      var number = draft.number();
      var key = DocumentKey.of(draft);
      var violations = new ArrayList<>(verdict.violations());
      if (number == null) {
        violations.add(new Violation("number", "customer.required"));
      } else if (!numbers.add(number)) {
        violations.add(new Violation("number", "customer.number.twice", number));
      }
      if (violations.isEmpty() && key != null && !documents.add(key)) {
        violations.add(new Violation("basic.documentNumber", "customer.document.twice"));
      }
      if (violations.isEmpty()) {
        rows.add(new Staged(i, draft, Derived.of(draft, today, interval.dueAfter(today, draft))));
      } else {
        answers[i] = new Absorbed.Refused(List.copyOf(violations));
      }
    }
    return rows;
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
              if (id != null) {
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
