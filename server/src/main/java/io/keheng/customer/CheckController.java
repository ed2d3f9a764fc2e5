package io.keheng.customer;

import io.keheng.identifier.BankNumber;
import io.keheng.identifier.Checked;
import io.keheng.identifier.DocumentKind;
import io.keheng.identifier.Telephone;
import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import io.keheng.shared.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/checks")
class CheckController {

  record Told(String field, String message) {}

  /**
   * @param value in its normal form
   * @param facts what the number says about its holder
   */
  record CheckAnswer(
      String value, List<Told> violations, List<Told> warnings, Checked.Facts facts) {}

  private final Texts texts;

  CheckController(Texts texts) {
    this.texts = texts;
  }

  /** Checks one value while it is typed; the kind is a document's, or one of the others here. */
  @Permit("customer.read")
  @GetMapping
  CheckAnswer check(
      @RequestParam String kind, @RequestParam String value, @RequestParam @Nullable String field) {
    var named = field == null ? "value" : field;
    var checked =
        switch (kind) {
          case "MOBILE" -> Telephone.checkMobile(named, value);
          case "TELEPHONE" -> Telephone.checkFixed(named, value);
          case "BANK_NUMBER" -> BankNumber.check(named, value);
          default -> documentKind(kind).check(named, value);
        };
    return new CheckAnswer(
        checked.value(), told(checked.violations()), told(checked.warnings()), checked.facts());
  }

  private List<Told> told(List<Violation> violations) {
    return violations.stream()
        .map(
            violation -> new Told(violation.field(), texts.text(violation.key(), violation.args())))
        .toList();
  }

  private static DocumentKind documentKind(String kind) {
    try {
      return DocumentKind.valueOf(kind);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("kind", "customer.check.kind", kind);
    }
  }
}
