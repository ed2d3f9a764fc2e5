package io.keheng.rehearsal;

import io.keheng.identity.Scopes;
import io.keheng.measure.Catalogue;
import io.keheng.measure.MeasureWords;
import io.keheng.policy.Policies;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Rehearsals as screens show them: figures only of what the asking person may see. */
@Service
@Transactional(readOnly = true)
class RehearsalViews {

  static final String READ = "rehearsal.read";

  /**
   * @param step SNAPSHOT, METRICS, PLACES, DECIDE, COUNT, KEEP or DONE
   * @param customers customers of the book within the scope
   * @param moved of them those whom some table moves
   * @param problem why it did not end, in the language of who asks
   */
  record RehearsalView(
      long id,
      String name,
      long revisionId,
      String revisionTitle,
      String set,
      String bookLabel,
      LocalDate asOf,
      RehearsalStatus state,
      String step,
      long done,
      long total,
      String staffName,
      Instant startedAt,
      @Nullable Instant finishedAt,
      long customers,
      long moved,
      @Nullable String problem) {}

  /**
   * @param whole whether the figures are those of the whole book
   */
  record Detail(
      RehearsalView rehearsal,
      boolean whole,
      List<Figures.Matrix> tables,
      List<Figures.Unknown> unknown,
      Figures.Costs costs) {}

  private final RehearsalRepository repository;
  private final RehearsalFigureQueries figures;
  private final Matrices matrices;
  private final CostSums costs;
  private final Catalogue catalogue;
  private final MeasureWords words;
  private final Policies policies;
  private final Scopes scopes;
  private final Texts texts;
  private final JsonMapper json;

  RehearsalViews(
      RehearsalRepository repository,
      RehearsalFigureQueries figures,
      Matrices matrices,
      CostSums costs,
      Catalogue catalogue,
      MeasureWords words,
      Policies policies,
      Scopes scopes,
      Texts texts,
      JsonMapper json) {
    this.repository = repository;
    this.figures = figures;
    this.matrices = matrices;
    this.costs = costs;
    this.catalogue = catalogue;
    this.words = words;
    this.policies = policies;
    this.scopes = scopes;
    this.texts = texts;
    this.json = json;
  }

  /**
   * The rehearsals, newest first.
   *
   * @param revision only those of it; null for all
   */
  Page<RehearsalView> page(@Nullable Long revision, Paging paging) {
    return new Page<>(
        views(repository.page(revision, paging)),
        repository.count(revision),
        paging.number(),
        paging.limit());
  }

  RehearsalView one(long id) {
    return view(row(id));
  }

  Detail detail(long id) {
    var row = row(id);
    var scope = scopes.of(READ);
    var cells = figures.cells(id, scope);
    var setup = setup(row);
    return new Detail(
        view(row),
        scope.wholeBank(),
        row.status() == RehearsalStatus.DONE
            ? setup.tables().stream()
                .map(table -> matrices.matrix(row.set(), table, cells))
                .toList()
            : List.of(),
        figures.unknown(id, scope).stream()
            .map(
                fact ->
                    new Figures.Unknown(
                        fact.fact(), policies.factLabel(fact.fact()), fact.customers()))
            .toList(),
        costs.costs(currency(row), setup, cells));
  }

  RehearsalRow row(long id) {
    return repository.byId(id).orElseThrow(Refusal::notFound);
  }

  /** A finished rehearsal; 409 for another. */
  RehearsalRow finished(long id) {
    var row = row(id);
    if (row.status() != RehearsalStatus.DONE) {
      throw Refusal.conflict("rehearsal.unfinished");
    }
    return row;
  }

  Setup setup(RehearsalRow row) {
    return json.readValue(row.setup(), Setup.class);
  }

  String currency(RehearsalRow row) {
    return Objects.requireNonNullElse(catalogue.set(row.set()).currency(), "");
  }

  /**
   * The places of which the asking person sees figures; null for all.
   *
   * @param unit only of this unit; null for all
   * @param manager only of this manager, 0 for those without one; null for all
   */
  @Nullable List<Integer> places(RehearsalRow row, @Nullable Long unit, @Nullable Long manager) {
    var scope = scopes.of(READ);
    return scope.wholeBank() && unit == null && manager == null
        ? null
        : figures.places(row.id(), unit, manager, scope);
  }

  private RehearsalView view(RehearsalRow row) {
    return views(List.of(row)).getFirst();
  }

  private List<RehearsalView> views(List<RehearsalRow> rows) {
    var totals = figures.totals(rows.stream().map(RehearsalRow::id).toList(), scopes.of(READ));
    return rows.stream().map(row -> view(row, totals.get(row.id()))).toList();
  }

  private RehearsalView view(RehearsalRow row, RehearsalFigureQueries.@Nullable Totals totals) {
    return new RehearsalView(
        row.id(),
        row.name(),
        row.revisionId(),
        row.revisionTitle(),
        row.set(),
        words.set(catalogue.set(row.set())),
        row.asOf(),
        row.status(),
        row.step(),
        row.done(),
        row.total(),
        row.staffName(),
        row.startedAt(),
        row.finishedAt(),
        totals == null ? 0 : totals.customers(),
        totals == null ? 0 : totals.moved(),
        row.problem() == null
            ? null
            : texts.text(row.problem(), json.readValue(row.problemArgs(), Object[].class)));
  }
}
