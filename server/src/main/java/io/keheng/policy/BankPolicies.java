package io.keheng.policy;

import io.keheng.measure.Catalogue;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.Releases;
import io.keheng.shared.Refusal;
import io.keheng.shared.Why;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The tables of the bank as a whole, which decide on its people and their acts. */
@Service
public class BankPolicies {

  private final Catalogue catalogue;
  private final Releases releases;
  private final Reasons reasons;

  BankPolicies(Catalogue catalogue, Releases releases, Reasons reasons) {
    this.catalogue = catalogue;
    this.releases = releases;
    this.reasons = reasons;
  }

  /**
   * Decides one case by the release in force on a date.
   *
   * @param facts values by name (numbers, String, Boolean, LocalDate); a missing one is unknown
   */
  public TableDecision decide(
      String table, Map<String, ? extends @Nullable Object> facts, LocalDate on) {
    var set = set(table);
    var spec = set.table(table).orElseThrow(Refusal::notFound);
    var release = releases.on(set, spec, on);
    return TableDecision.of(
        table, release, releases.model(release).evaluate(spec.decision(), facts));
  }

  /** Explains one case by the release in force on its date. */
  public Why explain(String table, Map<String, ? extends @Nullable Object> facts, LocalDate asOf) {
    var set = set(table);
    var spec = set.table(table).orElseThrow(Refusal::notFound);
    return reasons.explain(set, spec, releases.on(set, spec, asOf), facts, asOf);
  }

  private MeasureSet set(String table) {
    return catalogue.ofBank(table).orElseThrow(Refusal::notFound);
  }
}
