package io.keheng.demo;

import io.keheng.demodata.DemoTree;
import io.keheng.identity.Organisation;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.role.Role;
import io.keheng.role.Roles;
import io.keheng.shared.Refusal;
import io.keheng.staff.Staffing;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the units and hires the people; what is there already stays, so it may be run again. */
@Component
class DemoOrganisation {

  private final Units units;
  private final Organisation organisation;
  private final Staffing staffing;
  private final StaffDirectory directory;
  private final Roles roles;

  DemoOrganisation(
      Units units,
      Organisation organisation,
      Staffing staffing,
      StaffDirectory directory,
      Roles roles) {
    this.units = units;
    this.organisation = organisation;
    this.staffing = staffing;
    this.directory = directory;
    this.roles = roles;
  }

  @Transactional
  public void open(DemoTree.PlannedUnit unit, LocalDate on) {
    if (units.byCode(unit.code()).isEmpty()) {
      var parent = unit.parent() == null ? null : units.byCode(unit.parent()).map(Unit::id);
      organisation.open(
          parent == null ? null : parent.orElseThrow(Refusal::notFound),
          unit.code(),
          unit.name(),
          unit.kind(),
          on);
    }
  }

  @Transactional
  public void hire(DemoTree.PlannedPerson person, LocalDate on) {
    if (directory.byNumber(person.number()).isPresent()) {
      return;
    }
    var unit = units.byCode(person.unit()).orElseThrow(Refusal::notFound);
    var id =
        staffing.hire(
            new Staffing.Hire(
                person.number(), person.name(), unit.id(), person.post(), null, null, on));
    Role role = roles.byCode(person.role()).orElseThrow(Refusal::notFound);
    roles.assign(id, List.of(new Roles.Grant(role.id(), role.scope(), List.of())));
  }
}
