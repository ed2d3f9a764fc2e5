package io.keheng.lake.feed;

import static io.keheng.lake.feed.Target.code;
import static io.keheng.lake.feed.Target.date;
import static io.keheng.lake.feed.Target.money;
import static io.keheng.lake.feed.Target.number;
import static io.keheng.lake.feed.Target.text;

import java.util.List;

/** What a file of customers may tell of each. */
final class CustomerTargets {

  private CustomerTargets() {}

  static final List<Target> ALL =
      List.of(
          number("customer_no").must(),
          code("kind", "PERSONAL", "CORPORATE").must(),
          text("name").must(),
          code(
              "id_type",
              "RESIDENT_ID",
              "HMT_RESIDENCE",
              "PASSPORT",
              "HK_MACAO_PERMIT",
              "TAIWAN_PERMIT",
              "FOREIGN_PERMANENT",
              "CREDIT_CODE",
              "OTHER"),
          number("id_no"),
          date("id_expires"),
          code("sex", "MALE", "FEMALE"),
          date("born"),
          number("nationality"),
          number("mobile"),
          number("phone"),
          text("email"),
          text("region"),
          text("address"),
          text("occupation"),
          text("employer"),
          text("legal_representative"),
          text("industry"),
          money("registered_capital"),
          money("annual_income"),
          money("assets"),
          money("liabilities"),
          text("preferred_product"),
          text("preferred_channel"),
          text("preferred_contact"),
          code("risk_tolerance", "C1", "C2", "C3", "C4", "C5"),
          text("credit_grade"),
          number("unit"),
          number("manager"),
          date("since"),
          text("source"));
}
