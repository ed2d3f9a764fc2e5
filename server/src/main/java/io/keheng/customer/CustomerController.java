package io.keheng.customer;

import io.keheng.audit.Change;
import io.keheng.customerfile.SharedCustomers;
import io.keheng.identity.StaffName;
import io.keheng.information.Channel;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
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
  private final CustomerDesk desk;
  private final CustomerNames names;
  private final FirstVersions versions;
  private final NamedChanges changes;

  CustomerController(
      Customers customers,
      CustomerDesk desk,
      CustomerNames names,
      FirstVersions versions,
      NamedChanges changes) {
    this.customers = customers;
    this.desk = desk;
    this.names = names;
    this.versions = versions;
    this.changes = changes;
  }

  @Permit("customer.read")
  @GetMapping("/{id}")
  CustomerNames.Named one(@PathVariable long id) {
    return names.of(customers.seen(id, SharedCustomers.Access.OPENED));
  }

  /** Who can be the manager of a customer; for the form. */
  @Permit("customer.create")
  @GetMapping("/managers")
  List<StaffName> managers() {
    return names.managers();
  }

  @Permit("customer.create")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Customer open(@Valid @RequestBody Opening opening) {
    return desk.open(opening.data(), Boolean.TRUE.equals(opening.confirmed()));
  }

  @Permit("customer.update")
  @PutMapping("/{id}")
  Customer change(@PathVariable long id, @Valid @RequestBody Saving saving) {
    return desk.change(
        id, saving.version(), saving.data(), Boolean.TRUE.equals(saving.confirmed()));
  }

  @Permit("customer.update")
  @PostMapping("/{id}/review")
  Customer review(@PathVariable long id, @Valid @RequestBody Review review) {
    return desk.review(id, review.version(), review.channel());
  }

  @Permit("customer.read")
  @GetMapping("/{id}/changes")
  Page<Change> changes(@PathVariable long id, Paging paging) {
    return changes.of(versions.changes(customers.get(id), paging));
  }
}
