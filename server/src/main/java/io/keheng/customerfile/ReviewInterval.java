package io.keheng.customerfile;

import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerKind;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Parameters;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** When what is known of a customer is due to be checked again (S12-08, S12-16). */
@Component
class ReviewInterval {

  private final JsonNode months;

  ReviewInterval() {
    months = Parameters.read("customer-review", "months");
  }

  @ActsFor({"S12-08", "S12-16"})
  LocalDate dueAfter(LocalDate day, CustomerDraft draft) {
    return day.plusMonths(months.get(interval(draft)).asLong());
  }

  private static String interval(CustomerDraft draft) {
    if (draft.kind() == CustomerKind.CORPORATE) {
      return "corporate";
    }
    return draft.preferences().investments() == null ? "personal" : "investment";
  }
}
