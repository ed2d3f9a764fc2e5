package io.keheng.demodata;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer as its row of the file; not every field is known of everybody.
 *
 * @param row values in the order of {@link #COLUMNS}
 */
record DemoCustomer(
    DemoPlan.Group group, int number, LocalDate since, Chance chance, @Nullable String[] row) {

  static final String[] COLUMNS = {
    "customer_no",
    "kind",
    "name",
    "id_type",
    "id_no",
    "id_expires",
    "sex",
    "born",
    "nationality",
    "mobile",
    "phone",
    "email",
    "region",
    "address",
    "occupation",
    "legal_representative",
    "industry",
    "registered_capital",
    "annual_income",
    "risk_tolerance",
    "unit",
    "manager",
    "since",
    "source"
  };

  private static final int NAME = 2;
  private static final int ID_TYPE = 3;
  private static final int ID_NO = 4;
  private static final int ID_EXPIRES = 5;
  static final double NO_MOBILE = 0.08;
  private static final double NO_DOCUMENT = 0.03;
  private static final double EXPIRED = 0.05;

  String customerNo() {
    return no(number);
  }

  /** Null when it is not known. */
  @Nullable String document() {
    return row[ID_NO];
  }

  static DemoCustomer person(
      DemoPlan plan, DemoPlan.Group group, int number, DemoTree.Outlet outlet, Chance chance) {
    var male = chance.happens(0.5);
    var born = plan.to().minusYears(chance.within(group.ages())).minusDays(chance.below(365));
    var regions = outlet.city().regions();
    var document = DemoNumbers.resident(chance, plan, regions, born, male);
    var known = !chance.happens(NO_DOCUMENT);
    var expires =
        plan.to().plusYears(chance.happens(EXPIRED) ? -1 : 3).plusDays(chance.below(3000));
    var grown = born.plusYears(18);
    var since = later(grown, plan.founded()).plusDays(chance.below(400));
    var row =
        new @Nullable String[] {
          no(number),
          "PERSONAL",
          DemoNames.person(chance, plan),
          known ? "RESIDENT_ID" : null,
          known ? document : null,
          known && group.ages().getFirst() < 50 ? expires.toString() : null,
          male ? "MALE" : "FEMALE",
          born.toString(),
          "CHN",
          chance.happens(NO_MOBILE) ? null : DemoNumbers.mobile(chance),
          null,
          chance.happens(0.3) ? "k%d@example.com".formatted(number) : null,
          document.substring(0, 6),
          chance.happens(0.1) ? null : DemoNames.address(chance, plan, outlet.city().name()),
          group.pension() ? "退休" : chance.of(plan.occupations()),
          null,
          null,
          null,
          chance.happens(0.6) ? FeedFolder.yuan(chance.cents(group.income()) * 12) : null,
          chance.happens(0.7) ? "C" + (1 + chance.below(5)) : null,
          outlet.code(),
          managed(group, chance) ? chance.of(outlet.managers()) : null,
          earlier(since, plan.to()).toString(),
          "柜面"
        };
    return new DemoCustomer(group, number, earlier(since, plan.from()), chance, row);
  }

  /** The same person once more, opened by a clerk who asked for a passport or for nothing. */
  static DemoCustomer twin(DemoPlan.Group group, int number, DemoCustomer of, Chance chance) {
    var row = of.row().clone();
    var passport = chance.happens(0.5);
    row[0] = no(number);
    row[NAME] = String.valueOf(of.row()[NAME]);
    row[ID_TYPE] = passport ? "PASSPORT" : null;
    row[ID_NO] = passport ? "E" + chance.digits(8) : null;
    row[ID_EXPIRES] = null;
    return new DemoCustomer(group, number, of.since(), chance, row);
  }

  private static boolean managed(DemoPlan.Group group, Chance chance) {
    return chance.happens(
        List.of("gold", "platinum", "diamond", "trader").contains(group.code()) ? 1 : 0.4);
  }

  static String no(int number) {
    return "C%08d".formatted(number);
  }

  static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
