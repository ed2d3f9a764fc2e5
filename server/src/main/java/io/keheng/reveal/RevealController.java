package io.keheng.reveal;

import io.keheng.shared.Permit;
import io.keheng.shared.Texts;
import io.keheng.shared.Why;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RevealController {

  /**
   * @param fields paths such as {@code basic.mobile}; all when absent
   * @param purpose needed unless the customer is shared: a share has its own
   * @param reference number of the case it is for
   */
  record Request(
      @Nullable List<String> fields, @Nullable String purpose, @Nullable String reference) {}

  record PurposeView(String code, String label, boolean reference) {}

  record TermsView(int minutes, List<PurposeView> purposes) {}

  private final Reveals reveals;
  private final Allowances allowances;
  private final Texts texts;

  RevealController(Reveals reveals, Allowances allowances, Texts texts) {
    this.reveals = reveals;
    this.allowances = allowances;
    this.texts = texts;
  }

  @Permit("customer.reveal")
  @GetMapping("/api/reveal-terms")
  TermsView terms() {
    var terms = reveals.terms();
    return new TermsView(
        terms.minutes(),
        terms.purposes().stream()
            .map(
                purpose ->
                    new PurposeView(
                        purpose.code(),
                        texts.text("audit.purpose." + purpose.code()),
                        purpose.reference()))
            .toList());
  }

  /** Why the acting person may reveal as many customers a day as he may. */
  @Permit("customer.reveal")
  @GetMapping("/api/reveal-allowance/why")
  Why allowance() {
    return allowances.why();
  }

  @Permit("customer.reveal")
  @GetMapping("/api/customers/{id}/reveal")
  ResponseEntity<Revealed> current(@PathVariable long id) {
    return unkept(reveals.current(id));
  }

  @Permit("customer.reveal")
  @PostMapping("/api/customers/{id}/reveal")
  ResponseEntity<Revealed> reveal(@PathVariable long id, @Valid @RequestBody Request request) {
    var fields = request.fields() == null ? List.<String>of() : request.fields();
    var reference = request.reference() == null ? null : request.reference().strip();
    return unkept(
        reveals.reveal(
            id,
            fields,
            request.purpose(),
            reference == null || reference.isEmpty() ? null : reference));
  }

  private static ResponseEntity<Revealed> unkept(Revealed revealed) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(revealed);
  }
}
