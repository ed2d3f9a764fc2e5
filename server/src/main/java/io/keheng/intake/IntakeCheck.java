package io.keheng.intake;

import io.keheng.customerfile.Derivations;
import io.keheng.information.CustomerDraft;
import io.keheng.information.DocumentKey;
import io.keheng.information.DraftCheck;
import io.keheng.information.Verdict;
import io.keheng.intake.IntakeQueries.Known;
import io.keheng.intake.IntakeQueries.Staged;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Violation;
import io.keheng.source.InformationSources;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks of a batch: each draft by itself, and the drafts among each other. */
@Component
class IntakeCheck {

  /**
   * A draft of the batch.
   *
   * @param index blind index of all that it brings
   * @param known the customer whom it names, if there is one
   */
  record Brought(UUID index, @Nullable Known known, Verdict verdict) {}

  private final IntakeQueries queries;
  private final InformationSources sources;
  private final Derivations derivations;
  private final Clock clock;

  IntakeCheck(
      IntakeQueries queries, InformationSources sources, Derivations derivations, Clock clock) {
    this.queries = queries;
    this.sources = sources;
    this.derivations = derivations;
    this.clock = clock;
  }

  /** The customers of a batch who are known already, by number. */
  Map<String, Known> known(List<CustomerDraft> drafts) {
    return queries.known(
        drafts.stream()
            .map(CustomerDraft::number)
            .filter(Objects::nonNull)
            .map(String::strip)
            .toList());
  }

  /** Of each draft; one that brings again what it brought last was checked then. */
  @ActsFor({"S12-01", "S12-02", "S12-06"})
  List<Brought> of(List<CustomerDraft> drafts, Map<String, Known> known) {
    var today = LocalDate.now(clock);
    var registered = sources.validOn(today);
    return drafts.parallelStream()
        .map(
            draft -> {
              var number = draft.number();
              var holder = number == null ? null : known.get(number.strip());
              var index = derivations.brought(draft);
              if (holder == null) {
                return new Brought(index, null, DraftCheck.whole(draft, today, registered));
              }
              return new Brought(
                  index,
                  holder,
                  holder.unchangedBy(index)
                      ? new Verdict(draft, List.of(), List.of())
                      : DraftCheck.part(draft, today, registered));
            })
        .toList();
  }

  /** The rows to take; the others are answered. */
  List<Staged> accepted(CustomerFeed feed, List<Brought> drafts, @Nullable Absorbed[] answers) {
    feed.numbers.begin();
    feed.documents.begin();
    for (var i = 0; i < answers.length; i++) {
      var brought = drafts.get(i);
      var violations = among(brought.verdict(), feed);
      if (!violations.isEmpty()) {
        answers[i] = new Absorbed.Refused(violations);
      } else if (brought.known() != null && brought.known().unchangedBy(brought.index())) {
        answers[i] = new Absorbed.Unchanged(brought.known().id());
      }
    }
    return IntStream.range(0, answers.length)
        .parallel()
        .filter(i -> answers[i] == null)
        .mapToObj(i -> staged(i, drafts.get(i)))
        .toList();
  }

  /** What is wrong with a draft by itself and among those before it. */
  private static List<Violation> among(Verdict verdict, CustomerFeed feed) {
    var draft = verdict.draft();
    var number = draft.number() == null ? null : draft.number().strip();
    var key = DocumentKey.of(draft, ProtectedText.clear(draft.basics().documentNumber()));
    var violations = new ArrayList<>(verdict.violations());
    if (number == null) {
      violations.add(new Violation("number", "customer.required"));
    } else if (!feed.numbers.first(number)) {
      violations.add(new Violation("number", "customer.number.twice", number));
    }
    if (violations.isEmpty() && key != null && !feed.documents.first(key)) {
      violations.add(new Violation("basic.documentNumber", "customer.document.twice"));
    }
    return List.copyOf(violations);
  }

  private Staged staged(int row, Brought brought) {
    var draft = brought.verdict().draft();
    return new Staged(row, draft, derivations.of(draft, brought.index()));
  }
}
