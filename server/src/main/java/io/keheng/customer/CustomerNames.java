package io.keheng.customer;

import io.keheng.customerfile.SharedCustomers;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.information.Customer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer as his page shows him, with the names of his unit and manager. */
@Component
class CustomerNames {

  record Named(
      Customer customer,
      @Nullable String unitName,
      @Nullable String managerName,
      SharedCustomers.@Nullable Shared shared) {}

  private final Units units;
  private final StaffDirectory staff;

  CustomerNames(Units units, StaffDirectory staff) {
    this.units = units;
    this.staff = staff;
  }

  Named of(Customers.Seen seen) {
    var data = seen.customer().data();
    return new Named(
        seen.customer(),
        data.unitId() == null ? null : units.byId(data.unitId()).map(Unit::name).orElse(null),
        data.managerId() == null
            ? null
            : staff.byId(data.managerId()).map(StaffName::name).orElse(null),
        seen.shared());
  }
}
