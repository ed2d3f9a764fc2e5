package io.keheng.retention;

import io.keheng.shared.Parameters;
import io.keheng.shared.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long records are kept, {@code measures/parameters/retention.yaml}. */
record RetentionTerms(List<String> rules, List<Kept> records) {

  enum Action {
    ERASE,
    LOCK,
    PROOF
  }

  enum Event {
    RELATIONSHIP_END,
    REQUEST,
    WITHDRAWAL,
    ANSWER,
    CLOSING
  }

  /**
   * @param years after the event
   * @param fields paths of fields of the customer; none for records elsewhere
   */
  record Kept(
      String code,
      String zh,
      String en,
      Action action,
      int years,
      Event after,
      @Nullable List<String> fields,
      Words law) {

    String label() {
      return new Words(zh, en).text();
    }

    List<String> paths() {
      return Objects.requireNonNullElse(fields, List.of());
    }

    LocalDate until(LocalDate event) {
      return event.plusYears(years);
    }
  }

  static RetentionTerms read() {
    return Parameters.read("retention", RetentionTerms.class);
  }

  Kept record(String code) {
    return records.stream().filter(kept -> kept.code().equals(code)).findFirst().orElseThrow();
  }
}
