package io.keheng.examination;

import io.keheng.customer.StoredInformation;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All checks of one customer as of a day. */
public final class Examination {

  private static final String REVIEW_DUE = "reviewDue";

  private final List<Check> checks;
  private final Sharing sharing;
  private final LocalDate today;

  Examination(List<Check> checks, Sharing sharing, LocalDate today) {
    this.checks = checks;
    this.sharing = sharing;
    this.today = today;
  }

  /** At most one finding of each check and field. */
  public List<Found> of(StoredInformation.State state) {
    var found = new ArrayList<Found>();
    for (var check : checks) {
      if (check.concerns(state.customer())) {
        found(check, state).forEach(found::add);
      }
    }
    return found;
  }

  private Stream<Found> found(Check check, StoredInformation.State state) {
    var customer = state.customer();
    var data = customer.data();
    return switch (check.way()) {
      case MISSING ->
          check.fields().stream()
              .filter(field -> value(data, field) == null)
              .map(field -> plain(customer, check, field));
      case NONE_OF ->
          check.fields().stream().allMatch(field -> value(data, field) == null)
              ? Stream.of(plain(customer, check, check.fields().getFirst()))
              : Stream.empty();
      case PROBLEM -> problems(check, state);
      case NATIONALITY -> DocumentExamination.nationality(check, customer).stream();
      case TERM -> DocumentExamination.term(check, customer).stream();
      case ORDER -> order(check, customer).stream();
      case SHARED, STAFF -> numbers(check, state);
      case PAST -> past(check, customer);
    };
  }

  private static Stream<Found> problems(Check check, StoredInformation.State state) {
    return check.fields().stream()
        .flatMap(
            field ->
                state.problems().stream()
                    .filter(problem -> problem.field().equals(field))
                    .filter(problem -> check.countsProblem(problem.key()))
                    .limit(1)
                    .map(problem -> plain(state.customer(), check, field)));
  }

  private static Optional<Found> order(Check check, Customer customer) {
    var first = value(customer.data(), check.fields().getFirst());
    var second = value(customer.data(), check.fields().getLast());
    return first instanceof LocalDate before
            && second instanceof LocalDate after
            && before.isAfter(after)
        ? Optional.of(plain(customer, check, check.fields().getFirst()))
        : Optional.empty();
  }

  private Stream<Found> numbers(Check check, StoredInformation.State state) {
    return check.fields().stream().flatMap(field -> number(check, state, field).stream());
  }

  private Optional<Found> number(Check check, StoredInformation.State state, String field) {
    var number = number(state, field);
    var customer = state.customer();
    if (number == null) {
      return Optional.empty();
    }
    if (check.way() == Check.Way.SHARED) {
      return sharing.tooMany(check, field, number)
          ? Optional.of(
              new Found(
                  customer.id(),
                  check,
                  field,
                  "truthfulness.detail.shared",
                  String.valueOf(check.moreThan()),
                  number))
          : Optional.empty();
    }
    // Who works here and is a customer too has his own telephone.
    var names = sharing.staff().getOrDefault(number, Set.of());
    return names.isEmpty() || names.contains(customer.data().name())
        ? Optional.empty()
        : Optional.of(plain(customer, check, field));
  }

  private Stream<Found> past(Check check, Customer customer) {
    return check.fields().stream()
        .filter(field -> day(customer, field) instanceof LocalDate day && day.isBefore(today))
        .map(
            field ->
                new Found(
                    customer.id(),
                    check,
                    field,
                    "truthfulness.detail.past",
                    String.valueOf(day(customer, field)),
                    null));
  }

  static @Nullable UUID number(StoredInformation.State state, String field) {
    return field.equals(CustomerField.MOBILE.path()) ? state.mobile() : state.telephone();
  }

  private static @Nullable Object day(Customer customer, String field) {
    return field.equals(REVIEW_DUE) ? customer.reviewDue() : value(customer.data(), field);
  }

  private static @Nullable Object value(CustomerDraft data, String field) {
    return data.value(CustomerField.byPath(field).orElseThrow());
  }

  static Found plain(Customer customer, Check check, String field) {
    return new Found(customer.id(), check, field, null, null, null);
  }
}
