package io.keheng.demo;

import io.keheng.demodata.DemoPlan;
import io.keheng.demodata.DemoTree;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The desks of the people who work on complaints, by unit and role. */
@Component
class DemoDesks {

  private static final String CENTRE = "0003";
  private static final String HEADS = "service-centre";

  private final Environment environment;
  private final StaffDirectory directory;
  private final Units units;
  private final DemoTree tree = new DemoTree(DemoPlan.read());
  private final Map<Long, DemoDesk> desks = new HashMap<>();

  DemoDesks(Environment environment, StaffDirectory directory, Units units) {
    this.environment = environment;
    this.directory = directory;
    this.units = units;
  }

  /** The head of the centre: takes in what is old, hands on. */
  DemoDesk head() {
    return at(person(CENTRE, HEADS, 0));
  }

  /** The other head, who approves what the first, or anybody, asks for. */
  DemoDesk second() {
    return at(person(CENTRE, HEADS, 1));
  }

  DemoDesk agent(int turn) {
    return at(person(CENTRE, "contact-centre-agent", turn));
  }

  DemoDesk stranger() {
    return DemoDesk.ofAStranger(address());
  }

  DemoDesk at(long staffId) {
    return desks.computeIfAbsent(staffId, id -> DemoDesk.of(address(), id));
  }

  /** Who answers for complaints of an outlet at its counter. */
  long keeper(String unit) {
    return person(unit, "counter", 0);
  }

  /** Somebody else at the counter, of whom customers complain. */
  long teller(String unit) {
    return person(unit, "counter", 1);
  }

  long manager(String unit) {
    return person(unit, "branch-manager", 0);
  }

  long unit(String code) {
    return units.byCode(code).map(Unit::id).orElseThrow();
  }

  private long person(String unit, String role, int turn) {
    List<DemoTree.PlannedPerson> there =
        tree.people.stream()
            .filter(each -> each.unit().equals(unit) && each.role().equals(role))
            .toList();
    var number = there.get(turn % there.size()).number();
    return directory.byNumber(number).map(StaffName::id).orElseThrow();
  }

  private String address() {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }
}
