package io.keheng.examination;

import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a document says of its holder against what is stored of him. */
final class DocumentExamination {

  private DocumentExamination() {}

  static Optional<Found> nationality(Check check, Customer customer) {
    var basic = customer.data().basic();
    return basic != null
            && check.ofDocument(basic.documentKind())
            && basic.nationality() != null
            && !basic.nationality().equals(check.value())
        ? Optional.of(Examination.plain(customer, check, check.fields().getFirst()))
        : Optional.empty();
  }

  static Optional<Found> term(Check check, Customer customer) {
    var basic = customer.data().basic();
    if (basic == null
        || !check.ofDocument(basic.documentKind())
        || basic.born() == null
        || basic.documentIssued() == null
        || basic.documentExpires() == null
        || basic.documentIssued().isBefore(basic.born())) {
      return Optional.empty();
    }
    var age = Period.between(basic.born(), basic.documentIssued()).getYears();
    return Objects.requireNonNullElse(check.terms(), List.<Check.Term>of()).stream()
        .filter(term -> term.fromAge() <= age)
        .max(Comparator.comparingInt(Check.Term::fromAge))
        .filter(term -> differs(check, term, basic))
        .map(
            term ->
                new Found(
                    customer.id(),
                    check,
                    check.fields().getFirst(),
                    "truthfulness.detail.term",
                    String.valueOf(term.years()),
                    null));
  }

  private static boolean differs(Check check, Check.Term term, CustomerDraft.Basic basic) {
    if (term.years() == null || basic.documentIssued() == null) {
      return false;
    }
    var due = basic.documentIssued().plusYears(term.years());
    var days = ChronoUnit.DAYS.between(due, basic.documentExpires());
    return Math.abs(days) > Objects.requireNonNullElse(check.toleranceDays(), 0);
  }
}
