package io.keheng.duplicate;

import io.keheng.customer.Customers;
import io.keheng.identity.Scopes;
import io.keheng.information.Customer;
import io.keheng.shared.Refusal;
import org.springframework.stereotype.Component;

/** The customers whom the acting person may see and decide on. */
@Component
public class CustomerReach {

  private final Customers customers;
  private final Scopes scopes;

  CustomerReach(Customers customers, Scopes scopes) {
    this.customers = customers;
    this.scopes = scopes;
  }

  /** A customer whom the acting person may see, within his scope of a permission; else 404. */
  public Customer customer(String permission, long id) {
    return within(permission, customers.get(id));
  }

  /** The same of one who may be merged, when the acting person sees the merge. */
  public Customer stored(String permission, long id) {
    return within(permission, customers.stored(id).orElseThrow(Refusal::notFound));
  }

  private Customer within(String permission, Customer customer) {
    var data = customer.data();
    if (!scopes.of(permission).covers(data.unitId(), data.managerId())) {
      throw Refusal.notFound();
    }
    return customer;
  }
}
