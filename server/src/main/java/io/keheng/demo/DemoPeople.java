package io.keheng.demo;

import io.keheng.demodata.DemoPlan;
import io.keheng.demodata.DemoTree;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.role.Role;
import io.keheng.role.Roles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people offered on the sign-in page: a few of each role offered, from different units. */
@Component
class DemoPeople {

  record Person(long id, String name, String staffNo, String role, String unit) {}

  private static final int OF_A_ROLE = 3;

  /** The head office comes first and has no customers of its own: its people are stepped over. */
  private static final int APART = 7;

  private final StaffDirectory directory;
  private final Units units;
  private final Roles roles;
  private final DemoPlan plan = DemoPlan.read();
  private final DemoTree tree = new DemoTree(plan);

  DemoPeople(StaffDirectory directory, Units units, Roles roles) {
    this.directory = directory;
    this.units = units;
    this.roles = roles;
  }

  List<Person> shown() {
    var byRole = new HashMap<String, List<DemoTree.PlannedPerson>>();
    for (var person : tree.people) {
      byRole.computeIfAbsent(person.role(), role -> new ArrayList<>()).add(person);
    }
    var shown = new ArrayList<Person>();
    for (var code : plan.offered()) {
      var held = byRole.getOrDefault(code, List.of());
      var role = roles.byCode(code);
      for (var i = 1; role.isPresent() && i <= Math.min(OF_A_ROLE, held.size()); i++) {
        person(held.get(i * APART % held.size()), role.get()).ifPresent(shown::add);
      }
    }
    return shown.stream().distinct().toList();
  }

  /** Whether somebody belongs to the demonstration bank; its administrator by password does not. */
  boolean has(long staffId) {
    var number = directory.byId(staffId).map(StaffName::number);
    return number.isPresent()
        && tree.people.stream().anyMatch(person -> person.number().equals(number.get()));
  }

  private Optional<Person> person(DemoTree.PlannedPerson planned, Role role) {
    return directory
        .byNumber(planned.number())
        .map(
            who ->
                new Person(
                    who.id(),
                    who.name(),
                    who.number(),
                    role.shown(),
                    units.byCode(planned.unit()).map(Unit::name).orElse("")));
  }
}
