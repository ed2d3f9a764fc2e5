package io.keheng.directory;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Searches by what must not stand in an address, where browsers and proxies keep it: the number of
 * a telephone or of a document (ASVS 14.2.1).
 */
@RestController
class CustomerSearchController {

  record Sought(@NotBlank @Size(max = 100) String q) {}

  private final CustomerLists lists;

  CustomerSearchController(CustomerLists lists) {
    this.lists = lists;
  }

  /** The list of customers for a text; other conditions stand in the address as they do there. */
  @Permit("customer.read")
  @PostMapping("/api/customers/search")
  Page<CustomerLists.Line> list(
      @Valid @RequestBody Sought sought, CustomerFilter filter, Paging paging) {
    return lists.page(filter.with(sought.q()), paging);
  }

  @Permit("customer.read")
  @PostMapping("/api/customers/suggestions")
  List<CustomerLists.Line> suggestions(@Valid @RequestBody Sought sought) {
    return lists.suggestions(sought.q());
  }
}
