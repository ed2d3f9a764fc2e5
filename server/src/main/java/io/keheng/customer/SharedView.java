package io.keheng.customer;

import io.keheng.customerfile.CustomerPart;
import io.keheng.customerfile.SharedCustomers;
import io.keheng.customerfile.SharedCustomers.Access;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.information.FieldColumns;
import io.keheng.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Leaves of a customer who is seen by a grant alone only what is granted, and records the look. */
@Component
class SharedView {

  private final SharedCustomers shared;
  private final Scopes scopes;

  SharedView(SharedCustomers shared, Scopes scopes) {
    this.shared = shared;
    this.scopes = scopes;
  }

  Customers.Seen of(Customer customer, DataScope own, Access access) {
    var data = customer.data();
    if (own.covers(data.unitId(), data.managerId())) {
      return new Customers.Seen(customer, null);
    }
    var unit = data.unitId() == null ? -1L : data.unitId();
    var grounds = shared.show(Map.of(customer.id(), unit), access).get(customer.id());
    if (grounds == null) {
      throw Refusal.notFound();
    }
    return new Customers.Seen(narrowed(customer, grounds.parts()), grounds);
  }

  Customers.Revealable revealable(Customer customer, DataScope own) {
    var data = customer.data();
    if (own.covers(data.unitId(), data.managerId())) {
      return new Customers.Revealable(customer, List.of());
    }
    var grants = shared.grants(customer.id(), data.unitId() == null ? -1L : data.unitId());
    if (grants.isEmpty()) {
      throw Refusal.notFound();
    }
    var parts = EnumSet.noneOf(CustomerPart.class);
    grants.forEach(grant -> parts.addAll(grant.parts()));
    return new Customers.Revealable(narrowed(customer, parts), grants);
  }

  private static Customer narrowed(Customer customer, Set<CustomerPart> parts) {
    var data = customer.data();
    var left =
        FieldColumns.values(
            field ->
                CustomerPart.basic(field) || parts.stream().anyMatch(part -> part.holds(field))
                    ? data.value(field)
                    : null);
    return new Customer(
        customer.id(),
        customer.version(),
        CustomerDraft.of(left),
        customer.creditRelation(),
        customer.corporateCustomer(),
        parts.contains(CustomerPart.IDENTITY) && customer.identityMissing(),
        customer.reviewedOn(),
        customer.reviewDue(),
        customer.updatedAt());
  }
}
