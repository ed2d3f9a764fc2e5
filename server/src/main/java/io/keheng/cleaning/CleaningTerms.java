package io.keheng.cleaning;

import io.keheng.shared.Parameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps, channels and consequences of campaigns, from the parameter file. */
@Component
class CleaningTerms {

  record Consequence(int fromDays, String code, List<String> rules) {}

  private record Terms(
      List<String> rules,
      List<Campaign.StepKind> steps,
      List<String> channels,
      String exempt,
      List<Consequence> consequences) {}

  private final Terms terms;

  CleaningTerms() {
    terms = Parameters.read("cleaning", Terms.class);
  }

  /** In their order. */
  List<Campaign.StepKind> steps() {
    return terms.steps();
  }

  List<String> channels() {
    return terms.channels();
  }

  /**
   * What follows for an item; null while nothing does.
   *
   * @param corrected day of its correction; null while it is open
   */
  @Nullable String consequence(LocalDate amnesty, @Nullable LocalDate corrected, LocalDate today) {
    var late = ChronoUnit.DAYS.between(amnesty, corrected == null ? today : corrected);
    return terms.consequences().stream()
        .filter(consequence -> consequence.fromDays() <= late)
        .max(Comparator.comparingInt(Consequence::fromDays))
        .map(Consequence::code)
        .orElse(corrected == null ? null : terms.exempt());
  }
}
