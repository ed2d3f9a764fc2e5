package io.keheng.examination;

import io.keheng.identifier.DocumentKind;
import io.keheng.information.Customer;
import io.keheng.information.CustomerKind;
import io.keheng.information.CustomerStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way in which information of a customer may be untrue, as the parameter file has it.
 *
 * @param customers kind of customers it concerns; all when absent
 * @param statuses of customers it concerns; all but closed when absent
 * @param fields paths of the fields it looks at
 * @param problems keys of the checks of a form that count, or their beginnings; one that ends with
 *     {@code =} counts whole
 * @param moreThan how many customers may have one number
 * @param weight what a finding costs of the score
 * @param rules of the register that it acts for
 */
public record Check(
    String code,
    Group group,
    Way way,
    @Nullable CustomerKind customers,
    @Nullable List<CustomerStatus> statuses,
    List<String> fields,
    @Nullable List<String> problems,
    @Nullable List<DocumentKind> documents,
    @Nullable String value,
    @Nullable List<Term> terms,
    @Nullable Integer toleranceDays,
    @Nullable Integer moreThan,
    int weight,
    List<String> rules) {

  /** What is wrong, in the words of the measures. */
  public enum Group {
    MISSING,
    MALFORMED,
    CONTRADICTORY,
    SHARED,
    STAFF,
    OUTDATED
  }

  /** How it is found out. */
  enum Way {
    MISSING,
    /** All of the fields are missing. */
    NONE_OF,
    /** A check of a form does not hold. */
    PROBLEM,
    /** Another nationality than the kind of document allows. */
    NATIONALITY,
    /** Another term of the document than the age of its holder gives. */
    TERM,
    /** The first day is after the second. */
    ORDER,
    SHARED,
    STAFF,
    /** A day is over. */
    PAST
  }

  /**
   * @param years how long a document is valid that was issued from this age on; without term when
   *     absent
   */
  record Term(int fromAge, @Nullable Integer years) {}

  boolean concerns(Customer customer) {
    var data = customer.data();
    return (customers == null || customers == data.kind())
        && (statuses == null
            ? data.status() != CustomerStatus.CLOSED
            : statuses.contains(data.status()));
  }

  boolean countsProblem(String key) {
    return problems != null
        && problems.stream()
            .anyMatch(
                begin -> begin.endsWith("=") ? begin.equals(key + "=") : key.startsWith(begin));
  }

  boolean ofDocument(@Nullable DocumentKind kind) {
    return kind != null && Objects.requireNonNullElse(documents, List.of()).contains(kind);
  }
}
