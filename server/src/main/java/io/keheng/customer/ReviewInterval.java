package io.keheng.customer;

import io.keheng.shared.ActsFor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** When what is known of a customer is due to be checked again (S12-08, S12-16). */
@Component
class ReviewInterval {

  private final JsonNode months;

  ReviewInterval() {
    try (var in =
        Objects.requireNonNull(
            ReviewInterval.class.getResourceAsStream(
                "/measures/parameters/customer-review.yaml"))) {
      months = YAMLMapper.shared().readTree(in).get("months");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
