package io.keheng.demodata;

import org.jspecify.annotations.Nullable;

/** Makes customers that are companies. */
final class DemoCompany {

  private DemoCompany() {}

  static DemoCustomer of(
      DemoPlan plan, DemoPlan.Group group, int number, DemoTree.Outlet outlet, Chance chance) {
    var founded = plan.to().minusYears(chance.within(group.ages())).minusDays(chance.below(365));
    var region = chance.of(outlet.city().regions());
    var since = DemoCustomer.later(founded, plan.founded()).plusDays(chance.below(200));
    var row =
        new @Nullable String[] {
          DemoCustomer.no(number),
          "CORPORATE",
          DemoNames.company(chance, plan, outlet.city().name()),
          "CREDIT_CODE",
          DemoNumbers.credit(chance, region),
          null,
          null,
          founded.toString(),
          "CHN",
          chance.happens(DemoCustomer.NO_MOBILE) ? null : DemoNumbers.mobile(chance),
          null,
          "k%d@example.com".formatted(number),
          region,
          DemoNames.address(chance, plan, outlet.city().name()),
          null,
          DemoNames.person(chance, plan),
          chance.of(plan.businessKinds()),
          FeedFolder.yuan((1 + chance.below(500)) * 10_000_00L),
          FeedFolder.yuan(chance.cents(group.income()) * 12),
          null,
          outlet.code(),
          outlet.corporateManager(),
          DemoCustomer.earlier(since, plan.to()).toString(),
          "柜面"
        };
    return new DemoCustomer(group, number, DemoCustomer.earlier(since, plan.from()), chance, row);
  }
}
