package io.keheng.customer;

import static io.keheng.customer.CustomerField.*;

import io.keheng.identifier.Checked;
import io.keheng.identifier.DocumentKind;
import io.keheng.identifier.Sex;
import io.keheng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks of one draft, the same for a form and for a feed (S12-06). */
final class DraftCheck {

  private static final Set<CustomerField> PERSONAL_ONLY = Set.of(SEX, BORN, OCCUPATION, EMPLOYER);
  private static final Set<CustomerField> CORPORATE_ONLY =
      Set.of(
          REGISTRATION_NUMBER,
          REGISTERED_ON,
          INDUSTRY,
          SCALE,
          LEGAL_REPRESENTATIVE,
          REGISTERED_CAPITAL,
          SETTLEMENT_OPENED);

  private final LocalDate today;
  private final Set<String> sources;
  private final Map<CustomerField, Object> values = new EnumMap<>(CustomerField.class);
  private final List<Violation> violations = new ArrayList<>();
  private final List<Violation> warnings = new ArrayList<>();

  private DraftCheck(LocalDate today, Set<String> sources) {
    this.today = today;
    this.sources = sources;
  }

  /**
   * Checks a whole customer; what is not given and has a default gets it.
   *
   * @param sources codes of the registered sources that are valid today
   */
  static Verdict whole(CustomerDraft draft, LocalDate today, Set<String> sources) {
    var check = new DraftCheck(today, sources);
    check.take(draft);
    check.complete();
    return check.verdict();
  }

  /** Checks what a feed brings of a customer who is known. */
  static Verdict part(CustomerDraft draft, LocalDate today, Set<String> sources) {
    var check = new DraftCheck(today, sources);
    check.take(draft);
    return check.verdict();
  }

  private Verdict verdict() {
    kinds();
    document();
    singles();
    collection();
    return new Verdict(CustomerDraft.of(values), List.copyOf(violations), List.copyOf(warnings));
  }

  private void take(CustomerDraft draft) {
    for (var field : CustomerField.values()) {
      var value = FieldChecks.tidy(draft.value(field));
      if (value != null) {
        values.put(field, value);
      }
    }
  }

  private void complete() {
    values.putIfAbsent(CURRENCY, "CNY");
    values.putIfAbsent(STATUS, CustomerStatus.ACTIVE);
    values.putIfAbsent(SINCE, today);
    values.putIfAbsent(COLLECTED_BY, Channel.BUSINESS);
    values.putIfAbsent(COLLECTED_ON, today);
    for (var field : List.of(KIND, NAME, UNIT)) {
      if (!values.containsKey(field)) {
        wrong(field, "customer.required");
      }
    }
  }

  private void kinds() {
    var foreign = values.get(KIND) == CustomerKind.PERSONAL ? CORPORATE_ONLY : PERSONAL_ONLY;
    values.keySet().stream()
        .filter(field -> values.containsKey(KIND) && foreign.contains(field))
        .forEach(field -> wrong(field, "customer.not-for-kind"));
  }

  private void document() {
    var kind = (DocumentKind) values.get(DOCUMENT_KIND);
    var number = text(DOCUMENT_NUMBER);
    if (kind == null && number == null) {
      return;
    }
    if (kind == null || number == null) {
      wrong(kind == null ? DOCUMENT_KIND : DOCUMENT_NUMBER, "customer.document.both");
      return;
    }
    if (values.containsKey(KIND)
        && kind.personal() != (values.get(KIND) == CustomerKind.PERSONAL)) {
      wrong(DOCUMENT_KIND, "customer.not-for-kind");
      return;
    }
    var checked = kind.check(DOCUMENT_NUMBER.path(), number);
    accept(DOCUMENT_NUMBER, checked);
    if (checked.holds()) {
      agree(SEX, checked.facts().sex());
      agree(BORN, checked.facts().born());
    }
    var issued = date(DOCUMENT_ISSUED);
    var expires = date(DOCUMENT_EXPIRES);
    if (issued != null && expires != null && expires.isBefore(issued)) {
      wrong(DOCUMENT_EXPIRES, "customer.document.expires-first");
    } else if (expires != null && expires.isBefore(today)) {
      warnings.add(
          new Violation(DOCUMENT_EXPIRES.path(), "customer.document.expired", expires.toString()));
    }
  }

  private void agree(CustomerField field, @Nullable Object said) {
    if (said == null) {
      return;
    }
    var typed = values.putIfAbsent(field, said);
    if (typed != null && !typed.equals(said)) {
      var key = said instanceof Sex ? "customer.document.sex" : "customer.document.born";
      wrong(field, said instanceof Sex sex ? key + "." + sex : key, said.toString());
    }
  }

  private void singles() {
    for (var field : CustomerField.values()) {
      var value = values.get(field);
      if (value != null) {
        FieldChecks.problem(field, value, today).ifPresent(violations::add);
      }
    }
    telephone(MOBILE);
    telephone(TELEPHONE);
  }

  private void telephone(CustomerField field) {
    var number = text(field);
    if (number != null) {
      accept(field, FieldChecks.telephone(field, number));
    }
  }

  private void collection() {
    var source = text(COLLECTED_FROM);
    if (values.get(COLLECTED_BY) == Channel.THIRD_PARTY
        && (source == null || !sources.contains(source))) {
      wrong(COLLECTED_FROM, "customer.source.unregistered");
    }
  }

  private void accept(CustomerField field, Checked checked) {
    values.put(field, checked.value());
    violations.addAll(checked.violations());
    warnings.addAll(checked.warnings());
  }

  private void wrong(CustomerField field, String key, Object... args) {
    violations.add(new Violation(field.path(), key, args));
  }

  private @Nullable String text(CustomerField field) {
    return (String) values.get(field);
  }

  private @Nullable LocalDate date(CustomerField field) {
    return (LocalDate) values.get(field);
  }
}
