package io.keheng.customer;

import io.keheng.identifier.BankNumber;
import io.keheng.identifier.Checked;
import io.keheng.identifier.DocumentKind;
import io.keheng.identifier.Telephone;
import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import io.keheng.shared.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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

  /**
   * One value to check, in the body because an address is written to logs.
   *
   * @param kind a document's, or MOBILE, TELEPHONE or BANK_NUMBER
   */
  record Checking(@NotBlank String kind, @NotBlank String value, @Nullable String field) {}

  /** Checks one value while it is typed. */
  @Permit("customer.read")
  @PostMapping
  CheckAnswer check(@Valid @RequestBody Checking checking) {
    var named = checking.field() == null ? "value" : checking.field();
    var value = checking.value();
    var checked =
        switch (checking.kind()) {
          case "MOBILE" -> Telephone.checkMobile(named, value);
          case "TELEPHONE" -> Telephone.checkFixed(named, value);
          case "BANK_NUMBER" -> BankNumber.check(named, value);
          default -> documentKind(checking.kind()).check(named, value);
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
