package io.keheng.customerfile;

import io.keheng.customerfile.SharedCustomers.Access;
import io.keheng.customerfile.SharedCustomers.Reach;
import io.keheng.identity.Scopes;
import org.springframework.stereotype.Component;

/** What the acting person may see of customers, shared ones included. */
@Component
public class CustomerScopes {

  private static final String READ = "customer.read";

  private final Scopes scopes;
  private final SharedCustomers shared;

  CustomerScopes(Scopes scopes, SharedCustomers shared) {
    this.scopes = scopes;
    this.shared = shared;
  }

  /** The scope of reading, with whoever is shared for this way of looking. */
  public CustomerScope readable(Access access) {
    var own = scopes.of(READ);
    return new CustomerScope(own, own.wholeBank() ? Reach.NONE : shared.reach(access));
  }
}
