package io.keheng.demodata;

import io.keheng.identity.UnitKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units and people of the demonstration bank, before they are opened and hired. */
public final class DemoTree {

  public record PlannedUnit(String code, @Nullable String parent, String name, UnitKind kind) {}

  public record PlannedPerson(String number, String name, String unit, String post, String role) {}

  /**
   * Where customers are kept: an outlet with its managers, below a sub-branch with one for
   * companies.
   */
  record Outlet(String code, String corporateManager, List<String> managers, DemoPlan.City city) {}

  private static final String HEAD_OFFICE = "0000";
  private static final int SUB_BRANCHES = 2;
  private static final int OUTLETS = 2;
  private static final int MANAGERS = 3;

  public final List<PlannedUnit> units = new ArrayList<>();
  public final List<PlannedPerson> people = new ArrayList<>();
  final List<Outlet> outlets = new ArrayList<>();

  private final DemoPlan plan;
  private final Chance chance;

  public DemoTree(DemoPlan plan) {
    this.plan = plan;
    chance = new Chance(plan.seed(), -1);
    headOffice();
    for (var i = 0; i < plan.branches().size(); i++) {
      branch("%02d".formatted(i + 1), plan.branches().get(i));
    }
    people("0003", "contact-centre-manager", "service-centre", 2);
  }

  private void headOffice() {
    for (var i = 0; i < plan.departments().size(); i++) {
      var code = "00%02d".formatted(i + 1);
      units.add(new PlannedUnit(code, HEAD_OFFICE, plan.departments().get(i), UnitKind.DEPARTMENT));
    }
    people("0001", "customer-officer", "customer-officer", 2);
    people("0001", "vip-officer", "vip-officer", 2);
    people("0002", "corporate-manager", "relationship-manager", 2);
    people("0003", "contact-centre-agent", "contact-centre-agent", 12);
    people("0003", "quality-inspector", "compliance-officer", 2);
    people("0004", "measure-officer", "measure-officer", 2);
    people("0005", "credit-officer", "auditor", 2);
    people("0006", "compliance-officer", "compliance-officer", 2);
    people("0007", "auditor", "auditor", 2);
    people("0008", "data-officer", "data-officer", 2);
    people("0008", "administrator", "administrator", 1);
  }

  private void branch(String code, DemoPlan.Branch branch) {
    var unit = code + "00";
    units.add(new PlannedUnit(unit, HEAD_OFFICE, branch.name() + "分行", UnitKind.TIER1_BRANCH));
    people(unit, "branch-manager", "branch-manager", 1);
    for (var i = 0; i < branch.cities().size(); i++) {
      city(unit, code + (i + 1), branch.cities().get(i));
    }
  }

  private void city(String parent, String code, DemoPlan.City city) {
    var unit = code + "0";
    units.add(new PlannedUnit(unit, parent, city.name() + "二级分行", UnitKind.TIER2_BRANCH));
    people(unit, "branch-manager", "branch-manager", 1);
    for (var i = 1; i <= SUB_BRANCHES; i++) {
      subBranch(unit, code + i, city.name() + "第" + "一二".charAt(i - 1), city);
    }
  }

  private void subBranch(String parent, String code, String name, DemoPlan.City city) {
    units.add(new PlannedUnit(code, parent, name + "支行", UnitKind.SUB_BRANCH));
    people(code, "branch-manager", "branch-manager", 1);
    var corporate = people(code, "corporate-manager", "relationship-manager", 1).getFirst();
    for (var i = 1; i <= OUTLETS; i++) {
      var outlet = code + i;
      var place = name + (i == 1 ? "营业部" : "城东网点");
      units.add(new PlannedUnit(outlet, code, place, UnitKind.OUTLET));
      people(outlet, "branch-manager", "branch-manager", 1);
      people(outlet, "lobby-manager", "counter", 1);
      people(outlet, "teller", "counter", 2);
      var managers = people(outlet, "relationship-manager", "relationship-manager", MANAGERS);
      outlets.add(new Outlet(outlet, corporate, managers, city));
    }
  }

  private List<String> people(String unit, String post, String role, int count) {
    var numbers = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      var number = "6%05d".formatted(people.size() + 1);
      people.add(new PlannedPerson(number, DemoNames.person(chance, plan), unit, post, role));
      numbers.add(number);
    }
    return numbers;
  }
}
