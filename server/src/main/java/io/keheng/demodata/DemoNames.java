package io.keheng.demodata;

/** Names composed of common surnames and characters; whoever bears one does so by chance. */
final class DemoNames {

  private DemoNames() {}

  static String person(Chance chance, DemoPlan plan) {
    var name = new StringBuilder().append(chance.of(plan.surnames()));
    name.append(chance.of(plan.givenNames()));
    if (chance.happens(0.85)) {
      name.append(chance.of(plan.givenNames()));
    }
    return name.toString();
  }

  static String company(Chance chance, DemoPlan plan, String city) {
    return city
        + chance.of(plan.businessWords())
        + chance.of(plan.businessWords())
        + chance.of(plan.businessKinds())
        + (chance.happens(0.8) ? "有限公司" : "有限责任公司");
  }

  static String address(Chance chance, DemoPlan plan, String city) {
    return "%s%s%d号%d室"
        .formatted(
            city, chance.of(plan.streets()), 1 + chance.below(300), 101 + chance.below(2000));
  }
}
