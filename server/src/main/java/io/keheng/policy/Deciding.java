package io.keheng.policy;

import io.keheng.decision.DecidedCases;
import io.keheng.decision.Explanation;
import io.keheng.decision.Outcome;
import io.keheng.measure.Catalogue;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.Release;
import io.keheng.measure.Releases;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the table and release that decide a case, and decides it; what the same release decided for
 * the same facts before is remembered.
 */
@Component
class Deciding {

  /** A table of a set in one of its releases. */
  record Chosen(MeasureSet set, MeasureSet.Table table, Release release) {}

  /** The fact that names the book, and with it the set, of a customer. */
  static final String BOOK = "bookCurrency";

  private static final int REMEMBERED = 20_000;

  private final Catalogue catalogue;
  private final Releases releases;
  private final DecidedCases decided = new DecidedCases(REMEMBERED);

  Deciding(Catalogue catalogue, Releases releases) {
    this.catalogue = catalogue;
    this.releases = releases;
  }

  /**
   * The table of the whole bank, else that of the set of the book that the facts name, by the
   * release in force on a date; refuses where there is none.
   */
  Chosen choose(String table, Map<String, ? extends @Nullable Object> facts, LocalDate on) {
    var set = catalogue.ofBank(table).orElseGet(() -> ofBook(table, facts.get(BOOK)));
    var spec = set.table(table).orElseThrow(Refusal::notFound);
    return new Chosen(set, spec, releases.on(set, spec, on));
  }

  /** The table in a release. */
  Chosen choose(String table, Release release) {
    var set = catalogue.set(release.set());
    return new Chosen(set, set.table(table).orElseThrow(Refusal::notFound), release);
  }

  Outcome decide(Chosen chosen, Map<String, ? extends @Nullable Object> facts) {
    return decided.evaluate(releases.model(chosen.release()), chosen.table().decision(), facts);
  }

  Explanation explain(Chosen chosen, Map<String, ? extends @Nullable Object> facts) {
    return decided.explain(releases.model(chosen.release()), chosen.table().decision(), facts);
  }

  /** Of some facts those that the table uses; null for what is unknown. */
  Map<String, @Nullable Object> used(Chosen chosen, Map<String, ? extends @Nullable Object> facts) {
    var used = new LinkedHashMap<String, @Nullable Object>();
    for (var name : releases.model(chosen.release()).factsOf(chosen.table().decision())) {
      used.put(name, facts.get(name));
    }
    return used;
  }

  /** Facts that were kept as JSON, dates made dates again. */
  Map<String, @Nullable Object> typed(Map<String, ? extends @Nullable Object> kept) {
    var typed = new LinkedHashMap<String, @Nullable Object>();
    kept.forEach(
        (name, value) -> {
          var fact = catalogue.facts().get(name);
          var date = fact != null && fact.type().equals("date") && value instanceof String;
          typed.put(name, date ? LocalDate.parse(value.toString()) : value);
        });
    return typed;
  }

  private MeasureSet ofBook(String table, @Nullable Object currency) {
    if (catalogue.books().values().stream().noneMatch(set -> set.table(table).isPresent())) {
      throw Refusal.notFound();
    }
    return catalogue
        .ofCurrency(String.valueOf(currency))
        .orElseThrow(
            () -> Refusal.refused("measure.no-set", currency == null ? "-" : currency.toString()));
  }
}
