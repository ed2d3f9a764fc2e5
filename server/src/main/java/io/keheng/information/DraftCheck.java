package io.keheng.information;

import static io.keheng.information.CustomerField.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The checks of one draft, the same for a form and for a feed (S12-06). */
public final class DraftCheck {

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
  private final Findings findings = new Findings();
  private final Map<CustomerField, Object> values = findings.values();

  private DraftCheck(LocalDate today, Set<String> sources) {
    this.today = today;
    this.sources = sources;
  }

  /**
   * Checks a whole customer; what is not given and has a default gets it.
   *
   * @param sources codes of the registered sources that are valid today
   */
  public static Verdict whole(CustomerDraft draft, LocalDate today, Set<String> sources) {
    var check = new DraftCheck(today, sources);
    check.take(draft);
    check.complete();
    return check.verdict();
  }

  /** Checks what a feed brings of a customer who is known. */
  public static Verdict part(CustomerDraft draft, LocalDate today, Set<String> sources) {
    var check = new DraftCheck(today, sources);
    check.take(draft);
    return check.verdict();
  }

  private Verdict verdict() {
    kinds();
    new DocumentCheck(findings, today).run();
    singles();
    collection();
    return findings.verdict();
  }

  private void take(CustomerDraft draft) {
    for (var field : CustomerField.values()) {
      var given = draft.value(field);
      if (Protection.masked(given)) {
        findings.wrong(field, "customer.masked");
      } else if (FieldChecks.tidy(Protection.clear(given)) instanceof Object value) {
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
        findings.wrong(field, "customer.required");
      }
    }
  }

  private void kinds() {
    var foreign = values.get(KIND) == CustomerKind.PERSONAL ? CORPORATE_ONLY : PERSONAL_ONLY;
    values.keySet().stream()
        .filter(field -> values.containsKey(KIND) && foreign.contains(field))
        .forEach(field -> findings.wrong(field, "customer.not-for-kind"));
  }

  private void singles() {
    for (var field : CustomerField.values()) {
      var value = values.get(field);
      if (value != null) {
        FieldChecks.problem(field, value, today).ifPresent(findings.violations()::add);
      }
    }
    telephone(MOBILE);
    telephone(TELEPHONE);
  }

  private void telephone(CustomerField field) {
    var number = findings.text(field);
    if (number != null) {
      findings.accept(field, FieldChecks.telephone(field, number));
    }
  }

  private void collection() {
    var source = findings.text(COLLECTED_FROM);
    if (values.get(COLLECTED_BY) == Channel.THIRD_PARTY
        && (source == null || !sources.contains(source))) {
      findings.wrong(COLLECTED_FROM, "customer.source.unregistered");
    }
  }
}
