package io.keheng.information;

import static io.keheng.information.CustomerField.*;

import io.keheng.identifier.DocumentKind;
import io.keheng.identifier.Sex;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checks of the identity document, and of what else it says about its holder. */
final class DocumentCheck {

  private final Findings findings;
  private final Map<CustomerField, Object> values;
  private final LocalDate today;

  DocumentCheck(Findings findings, LocalDate today) {
    this.findings = findings;
    this.values = findings.values();
    this.today = today;
  }

  void run() {
    var kind = (DocumentKind) values.get(DOCUMENT_KIND);
    var number = findings.text(DOCUMENT_NUMBER);
    if (kind == null && number == null) {
      return;
    }
    if (kind == null || number == null) {
      findings.wrong(kind == null ? DOCUMENT_KIND : DOCUMENT_NUMBER, "customer.document.both");
      return;
    }
    if (values.containsKey(KIND)
        && kind.personal() != (values.get(KIND) == CustomerKind.PERSONAL)) {
      findings.wrong(DOCUMENT_KIND, "customer.not-for-kind");
      return;
    }
    var checked = kind.check(DOCUMENT_NUMBER.path(), number);
    findings.accept(DOCUMENT_NUMBER, checked);
    if (checked.holds()) {
      agree(SEX, checked.facts().sex());
      agree(BORN, checked.facts().born());
    }
    dates();
  }

  private void dates() {
    var issued = findings.date(DOCUMENT_ISSUED);
    var expires = findings.date(DOCUMENT_EXPIRES);
    if (issued != null && expires != null && expires.isBefore(issued)) {
      findings.wrong(DOCUMENT_EXPIRES, "customer.document.expires-first");
    } else if (expires != null && expires.isBefore(today)) {
      findings.doubtful(DOCUMENT_EXPIRES, "customer.document.expired", expires.toString());
    }
  }

  private void agree(CustomerField field, @Nullable Object said) {
    if (said == null) {
      return;
    }
    var typed = values.putIfAbsent(field, said);
    if (typed != null && !typed.equals(said)) {
      var key = said instanceof Sex ? "customer.document.sex" : "customer.document.born";
      findings.wrong(field, said instanceof Sex sex ? key + "." + sex : key, said.toString());
    }
  }
}
