package io.keheng.rehearsal;

import io.keheng.decision.DecisionModel;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.Releases;
import io.keheng.policy.Policies;
import io.keheng.rehearsalbook.DraftTables;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the outcomes of tables cost, by the tables on outcomes: in force, or by a draft. */
@Component
class Prices {

  private static final String FEE = "fee-waiver";
  private static final String GIFT = "gift";
  private static final String CONTACT = "contact-load";

  private final Releases releases;
  private final DraftTables drafts;
  private final Policies policies;

  Prices(Releases releases, DraftTables drafts, Policies policies) {
    this.releases = releases;
    this.drafts = drafts;
    this.policies = policies;
  }

  /**
   * The price of each outcome of a table.
   *
   * @param texts drafted models by name; none for those in force
   */
  Map<String, Price> of(MeasureSet set, Map<String, String> texts, LocalDate asOf, String table) {
    var prices = new HashMap<String, Price>();
    for (var outcome : policies.outcomes(table)) {
      var price =
          new Price(
              number(set, FEE, texts, asOf, table, outcome),
              number(set, GIFT, texts, asOf, table, outcome),
              number(set, CONTACT, texts, asOf, table, outcome));
      prices.put(outcome, price);
    }
    return prices;
  }

  private BigDecimal number(
      MeasureSet set,
      String priced,
      Map<String, String> texts,
      LocalDate asOf,
      String table,
      String outcome) {
    var spec = set.table(priced);
    if (spec.isEmpty()) {
      return BigDecimal.ZERO;
    }
    var value =
        model(set, spec.get(), texts, asOf)
            .evaluate(spec.get().decision(), Map.of("pricedTable", table, "pricedOutcome", outcome))
            .value();
    if (value instanceof BigDecimal number) {
      return number;
    }
    throw Refusal.refused("rehearsal.no-price", policies.tableLabel(priced));
  }

  private DecisionModel model(
      MeasureSet set, MeasureSet.Table spec, Map<String, String> texts, LocalDate asOf) {
    return texts.containsKey(spec.modelName())
        ? drafts.draft(set, spec, texts, asOf)
        : releases.model(releases.on(set, spec, asOf));
  }
}
