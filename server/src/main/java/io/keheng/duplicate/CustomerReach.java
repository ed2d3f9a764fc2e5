package io.keheng.duplicate;

import io.keheng.customer.Customers;
import io.keheng.identity.DataScope;
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

  /** Two customers, as they are. */
  public record Two(Customer first, Customer second) {}

  /** A customer whom the acting person may see, within his scope of a permission; else 404. */
  public Customer customer(String permission, long id) {
    var scope = scopes.of(permission);
    return covered(scope, customers.get(id));
  }

  /** Two whom the acting person sees already, both within his scope of a permission; else 404. */
  public Two two(String permission, long one, long other) {
    var scope = scopes.of(permission);
    return new Two(customers.within(scope, one), customers.within(scope, other));
  }

  /** The same when both may be merged. */
  public Two storedTwo(String permission, long one, long other) {
    var scope = scopes.of(permission);
    return new Two(stored(scope, one), stored(scope, other));
  }

  /** The same when the other is merged. */
  public Two merged(String permission, long survivor, long absorbed) {
    var scope = scopes.of(permission);
    return new Two(customers.within(scope, survivor), stored(scope, absorbed));
  }

  private Customer stored(DataScope scope, long id) {
    return covered(scope, customers.stored(id).orElseThrow(Refusal::notFound));
  }

  private static Customer covered(DataScope scope, Customer customer) {
    if (!scope.covers(customer.data().unitId(), customer.data().managerId())) {
      throw Refusal.notFound();
    }
    return customer;
  }
}
