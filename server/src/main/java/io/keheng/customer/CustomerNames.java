package io.keheng.customer;

import io.keheng.customerfile.SharedCustomers;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.information.Customer;
import io.keheng.information.FieldWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer as his page shows him, with the names of his unit, manager, region and country. */
@Component
class CustomerNames {

  record Named(
      Customer customer,
      @Nullable String unitName,
      @Nullable String managerName,
      @Nullable String regionName,
      @Nullable String nationalityName,
      SharedCustomers.@Nullable Shared shared) {}

  private final Units units;
  private final StaffDirectory staff;
  private final FieldWords words;

  CustomerNames(Units units, StaffDirectory staff, FieldWords words) {
    this.units = units;
    this.staff = staff;
    this.words = words;
  }

  Named of(Customers.Seen seen) {
    var data = seen.customer().data();
    return new Named(
        seen.customer(),
        data.unitId() == null ? null : units.byId(data.unitId()).map(Unit::name).orElse(null),
        data.managerId() == null
            ? null
            : staff.byId(data.managerId()).map(StaffName::name).orElse(null),
        words.region(data.basics().region()),
        words.country(data.basics().nationality()),
        seen.shared());
  }

  /** Who can be the manager of a customer that the acting person enters. */
  List<StaffName> managers() {
    return staff.seen("customer.create");
  }
}
