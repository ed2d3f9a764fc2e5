package io.keheng.customer;

import io.keheng.customer.IntakeQueries.Staged;
import io.keheng.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks of a batch: each draft by itself, and the drafts among each other. */
@Component
class IntakeCheck {

  private final CustomerRepository repository;
  private final InformationSources sources;
  private final ReviewInterval interval;
  private final Clock clock;

  IntakeCheck(
      CustomerRepository repository,
      InformationSources sources,
      ReviewInterval interval,
      Clock clock) {
    this.repository = repository;
    this.sources = sources;
    this.interval = interval;
    this.clock = clock;
  }

  List<Verdict> of(List<CustomerDraft> drafts) {
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
  List<Staged> accepted(List<Verdict> verdicts, @Nullable Absorbed[] answers) {
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
}
