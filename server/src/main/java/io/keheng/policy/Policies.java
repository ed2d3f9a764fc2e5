package io.keheng.policy;

import io.keheng.decision.DecisionTable;
import io.keheng.decision.NotCompilable;
import io.keheng.decision.SqlDialect;
import io.keheng.lake.BookTable;
import io.keheng.measure.Catalogue;
import io.keheng.measure.FactEntry;
import io.keheng.measure.FeelText;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.MeasureWords;
import io.keheng.measure.Release;
import io.keheng.measure.Releases;
import io.keheng.measure.Rules;
import io.keheng.measure.TableLabel;
import io.keheng.shared.Refusal;
import io.keheng.shared.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The measures in force: decides, explains, and gives the tables in the SQL of the lake. */
@Service
public class Policies {

  private final Catalogue catalogue;
  private final Releases releases;
  private final MeasureWords words;
  private final Reasons reasons;
  private final Deciding deciding;

  Policies(
      Catalogue catalogue,
      Releases releases,
      MeasureWords words,
      Reasons reasons,
      Deciding deciding) {
    this.catalogue = catalogue;
    this.releases = releases;
    this.words = words;
    this.reasons = reasons;
    this.deciding = deciding;
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
   * Decides one case by the release in force on a date: by the table of the whole bank, else by
   * that of the book that the fact {@code bookCurrency} names.
   *
   * @param facts values by name (numbers, String, Boolean, LocalDate); a missing one is unknown
   */
  public TableDecision decide(
      String table, Map<String, ? extends @Nullable Object> facts, LocalDate on) {
    return decided(deciding.choose(table, facts, on), facts);
  }

  /** Decides one case by a release, as it was decided then. */
  public TableDecision decide(
      String table, long releaseId, Map<String, ? extends @Nullable Object> facts) {
    return decided(deciding.choose(table, release(releaseId)), facts);
  }

  /** Explains one case by the release in force on its date; the history is the caller's. */
  public Why explain(String table, Map<String, ? extends @Nullable Object> facts, LocalDate asOf) {
    return reasons.explain(deciding.choose(table, facts, asOf), facts, asOf);
  }

  /** Explains one case by the release it was decided under. */
  public Why explain(
      String table, long releaseId, Map<String, ? extends @Nullable Object> facts, LocalDate asOf) {
    return reasons.explain(deciding.choose(table, release(releaseId)), facts, asOf);
  }

  /** Facts that were kept as JSON, as the tables want them. */
  public Map<String, @Nullable Object> typed(Map<String, ? extends @Nullable Object> kept) {
    return deciding.typed(kept);
  }

  /**
   * Every table of a set for the whole book, by the releases in force on a date.
   *
   * @param dialect of the engine that decides
   */
  public BookTables book(MeasureSet set, LocalDate on, SqlDialect dialect) {
    var compiled = new ArrayList<BookTable>();
    var others = new ArrayList<BookTables.OneByOne>();
    for (var table : set.tables()) {
      var release = releases.on(set, table, on);
      compile(table, release, dialect)
          .ifPresentOrElse(compiled::add, () -> others.add(oneByOne(table, release)));
    }
    return new BookTables(compiled, others);
  }

  /** All releases, newest first within each model. */
  public List<Release> releases() {
    return releases.all();
  }

  /** A release by its id. */
  public Release release(long id) {
    return releases.byId(id).orElseThrow(Refusal::notFound);
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

  /** The unit of a fact, money in the currency of a book; null for none. */
  public @Nullable String factUnit(String fact, String currency) {
    var entry = catalogue.facts().get(fact);
    return entry == null ? null : entry.unitIn(currency);
  }

  /** What a fact means in the language of who asks. */
  public String factMeaning(FactEntry fact) {
    return words.meaning(fact);
  }

  /** The tables that classify customers, in the order in which they are shown. */
  public List<String> tables() {
    return catalogue.labels().keySet().stream()
        .filter(
            table ->
                catalogue.books().values().stream()
                    .flatMap(set -> set.tables().stream())
                    .anyMatch(one -> one.name().equals(table)))
        .toList();
  }

  /** The rule ids that some rows of a table carry in a release. */
  public List<String> rules(String table, Release release, List<Integer> rows) {
    return rules(rows(table, release).stream().filter(row -> rows.contains(row.number())));
  }

  /** The rule ids that any row of a table carries, in the sets that have it, on a date. */
  public List<String> rules(String table, LocalDate on) {
    return rules(
        catalogue.sets().stream()
            .flatMap(set -> set.table(table).map(spec -> releases.on(set, spec, on)).stream())
            .flatMap(release -> rows(table, release).stream()));
  }

  private static List<String> rules(Stream<DecisionTable.Row> rows) {
    return rows.flatMap(row -> Rules.of(row.annotations()).stream()).distinct().toList();
  }

  private List<DecisionTable.Row> rows(String table, Release release) {
    var chosen = deciding.choose(table, release);
    var written = releases.model(release).table(chosen.table().decision());
    return written == null ? List.of() : written.rows();
  }

  /** The outcome that a row of a table gives in a release. */
  public String outcomeOf(String table, Release release, int row) {
    return FeelText.plain(rows(table, release).get(row - 1).outputs().getFirst());
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

  private Optional<BookTable> compile(MeasureSet.Table table, Release release, SqlDialect dialect) {
    var model = releases.model(release);
    try {
      return Optional.of(
          new BookTable(
              table.name(),
              release.name(),
              model.compile(table.decision(), dialect),
              Rules.byRow(
                  Objects.requireNonNull(model.table(table.decision()), table.decision()))));
    } catch (NotCompilable e) {
      return Optional.empty();
    }
  }

  private BookTables.OneByOne oneByOne(MeasureSet.Table table, Release release) {
    var model = releases.model(release);
    return new BookTables.OneByOne(
        table.name(),
        release.name(),
        facts ->
            TableDecision.of(
                table.name(), release, Map.of(), model.evaluate(table.decision(), facts)));
  }

  private TableDecision decided(
      Deciding.Chosen chosen, Map<String, ? extends @Nullable Object> facts) {
    return TableDecision.of(
        chosen.table().name(),
        chosen.release(),
        deciding.used(chosen, facts),
        deciding.decide(chosen, facts));
  }
}
