package io.keheng.policy;

import io.keheng.decision.SqlDialect;
import io.keheng.lake.BookTable;
import io.keheng.measure.Catalogue;
import io.keheng.measure.FactEntry;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.MeasureWords;
import io.keheng.measure.Release;
import io.keheng.measure.Releases;
import io.keheng.measure.Rules;
import io.keheng.measure.TableLabel;
import io.keheng.shared.Refusal;
import io.keheng.shared.Why;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The measures in force: decides, explains, and gives the tables in the SQL of the lake. */
@Service
public class Policies {

  private final Catalogue catalogue;
  private final Releases releases;
  private final MeasureWords words;
  private final Reasons reasons;

  Policies(Catalogue catalogue, Releases releases, MeasureWords words, Reasons reasons) {
    this.catalogue = catalogue;
    this.releases = releases;
    this.words = words;
    this.reasons = reasons;
  }

  /** The sets of tables: one for each book currency, then that of the whole bank. */
  public List<MeasureSet> sets() {
    return catalogue.sets();
  }

  /** The sets that classify customers, by the currency of their book. */
  public Map<String, MeasureSet> books() {
    return catalogue.books();
  }

  /** The facts of customers that tables may ask for, in the order of the catalogue. */
  public Collection<FactEntry> facts() {
    return catalogue.metrics();
  }

  /**
   * Decides one case by the release in force on a date.
   *
   * @param facts values by name (numbers, String, Boolean, LocalDate); a missing one is unknown
   * @param currency currency of the book, which names the set
   */
  public TableDecision decide(
      String table, String currency, Map<String, ? extends @Nullable Object> facts, LocalDate on) {
    var set = set(currency);
    var spec = set.table(table).orElseThrow(Refusal::notFound);
    var release = releases.on(set, spec, on);
    var outcome = releases.model(release).evaluate(spec.decision(), facts);
    return TableDecision.of(table, release, outcome);
  }

  /** Explains one case by the release in force on its date; the history is the caller's. */
  public Why explain(
      String table,
      String currency,
      Map<String, ? extends @Nullable Object> facts,
      LocalDate asOf) {
    var set = set(currency);
    var spec = set.table(table).orElseThrow(Refusal::notFound);
    return reasons.explain(set, spec, releases.on(set, spec, asOf), facts, asOf);
  }

  /** Explains one case by the release it was decided under. */
  public Why explain(
      String table, long releaseId, Map<String, ? extends @Nullable Object> facts, LocalDate asOf) {
    var release = release(releaseId);
    var set = catalogue.set(release.set());
    return reasons.explain(
        set, set.table(table).orElseThrow(Refusal::notFound), release, facts, asOf);
  }

  /** Every table of a set in the SQL of an engine, by the releases in force on a date. */
  public List<BookTable> compiled(MeasureSet set, LocalDate on, SqlDialect dialect) {
    return set.tables().stream().map(table -> compile(set, table, on, dialect)).toList();
  }

  /** All releases, newest first within each model. */
  public List<Release> releases() {
    return releases.all();
  }

  /** A release by its id. */
  public Release release(long id) {
    return releases.all().stream()
        .filter(release -> release.id() == id)
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** The name of a table in the language of who asks. */
  public String tableLabel(String table) {
    return words.table(table);
  }

  /** The name of an outcome, or of several joined by {@code ;}, in the language of who asks. */
  public String outcomeLabel(String table, String outcome) {
    return words.outcome(table, outcome);
  }

  /** The name of a fact in the language of who asks. */
  public String factLabel(String fact) {
    return words.fact(fact);
  }

  /** What a fact means in the language of who asks. */
  public String factMeaning(FactEntry fact) {
    return words.meaning(fact);
  }

  /** The tables that classify customers, in the order in which they are shown. */
  public List<String> tables() {
    return catalogue.labels().keySet().stream()
        .filter(table -> catalogue.ofBank(table).isEmpty())
        .toList();
  }

  /** The rule ids that some rows of a table carry in a release. */
  public List<String> rules(String table, Release release, List<Integer> rows) {
    var spec = catalogue.set(release.set()).table(table).orElseThrow(Refusal::notFound);
    var written = releases.model(release).table(spec.decision());
    return written == null
        ? List.of()
        : written.rows().stream()
            .filter(row -> rows.contains(row.number()))
            .flatMap(row -> Rules.of(row.annotations()).stream())
            .distinct()
            .toList();
  }

  /** A rule as an explanation cites it, in the language of who asks; empty for an unknown one. */
  public Optional<Why.Article> article(String rule) {
    return reasons.article(rule);
  }

  /** The outcomes of a table in the order in which they are shown. */
  public List<String> outcomes(String table) {
    var label = catalogue.labels().get(table);
    return label == null
        ? List.of()
        : label.outcomes().stream().map(TableLabel.OutcomeLabel::code).toList();
  }

  private BookTable compile(
      MeasureSet set, MeasureSet.Table table, LocalDate on, SqlDialect dialect) {
    var release = releases.on(set, table, on);
    var model = releases.model(release);
    return new BookTable(
        table.name(),
        release.name(),
        model.compile(table.decision(), dialect),
        Rules.byRow(Objects.requireNonNull(model.table(table.decision()), table.decision())));
  }

  private MeasureSet set(String currency) {
    return catalogue
        .ofCurrency(currency)
        .orElseThrow(() -> Refusal.refused("measure.no-set", currency));
  }
}
