package io.keheng.customer;

import io.keheng.audit.Change;
import io.keheng.identifier.BankNumber;
import io.keheng.identifier.Checked;
import io.keheng.identifier.DocumentKind;
import io.keheng.identifier.Telephone;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers")
class CustomerController {

  /**
   * @param confirmed the candidates for the same person have been looked at
   */
  record Opening(@NotNull CustomerDraft data, @Nullable Boolean confirmed) {}

  /**
   * @param version the version that was changed
   */
  record Saving(@NotNull CustomerDraft data, long version, @Nullable Boolean confirmed) {}

  record Review(long version, @NotNull Channel channel) {}

  private final Customers customers;
  private final CustomerLists lists;
  private final Trail trail;

  CustomerController(Customers customers, CustomerLists lists, Trail trail) {
    this.customers = customers;
    this.lists = lists;
    this.trail = trail;
  }

  @Permit("customer.read")
  @GetMapping
  Page<CustomerLists.Line> list(CustomerFilter filter, Paging paging) {
    return lists.page(filter, paging);
  }

  @Permit("customer.read")
  @GetMapping("/suggestions")
  List<CustomerLists.Line> suggestions(@RequestParam String q) {
    return lists.suggestions(q);
  }

  @Permit("customer.read")
  @GetMapping("/{id}")
  CustomerLists.Named one(@PathVariable long id) {
    return lists.named(customers.get(id));
  }

  @Permit("customer.create")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Customer open(@Valid @RequestBody Opening opening) {
    return customers.open(opening.data(), Boolean.TRUE.equals(opening.confirmed()));
  }

  @Permit("customer.update")
  @PutMapping("/{id}")
  Customer change(@PathVariable long id, @Valid @RequestBody Saving saving) {
    return customers.change(
        id, saving.version(), saving.data(), Boolean.TRUE.equals(saving.confirmed()));
  }

  @Permit("customer.update")
  @PostMapping("/{id}/review")
  Customer review(@PathVariable long id, @Valid @RequestBody Review review) {
    return customers.review(id, review.version(), review.channel());
  }

  @Permit("customer.read")
  @GetMapping("/{id}/changes")
  Page<Change> changes(@PathVariable long id, Paging paging) {
    customers.get(id);
    return trail.of(id, paging);
  }

  /** Checks one value while it is typed; the kind is a document's, or one of the others here. */
  @Permit("customer.read")
  @GetMapping("/checks")
  Checked check(
      @RequestParam String kind, @RequestParam String value, @RequestParam @Nullable String field) {
    var named = field == null ? "value" : field;
    return switch (kind) {
      case "MOBILE" -> Telephone.checkMobile(named, value);
      case "TELEPHONE" -> Telephone.checkFixed(named, value);
      case "BANK_NUMBER" -> BankNumber.check(named, value);
      default -> documentKind(kind).check(named, value);
    };
  }

  private static DocumentKind documentKind(String kind) {
    try {
      return DocumentKind.valueOf(kind);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("kind", "customer.check.kind", kind);
    }
  }
}
