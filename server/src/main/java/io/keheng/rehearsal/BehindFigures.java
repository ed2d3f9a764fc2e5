package io.keheng.rehearsal;

import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.Units;
import io.keheng.lake.Lake;
import io.keheng.policy.Policies;
import io.keheng.rehearsalbook.Behind;
import io.keheng.rehearsalbook.BookFolder;
import io.keheng.rehearsalbook.KeptBook;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers behind each figure of a rehearsal, as far as the asking person may see them. */
@Service
@Transactional(readOnly = true)
class BehindFigures {

  static final String SEEN = "customer.read";

  /**
   * Which figure; as request parameters.
   *
   * @param table null for whom some table moves
   * @param before outcome in force, a minus for none; null for any
   * @param after drafted outcome, a minus for none; null for any
   * @param moved only whom the table moves
   * @param unit only of this unit
   * @param manager only of this manager, 0 for those without one
   * @param unknown fact that is unknown
   */
  record Figure(
      @Nullable String table,
      @Nullable String before,
      @Nullable String after,
      @Nullable Boolean moved,
      @Nullable Long unit,
      @Nullable Long manager,
      @Nullable String unknown) {}

  record Change(String table, String tableLabel, String before, String after, boolean moved) {}

  record FactColumn(String name, String label, @Nullable String unit) {}

  record Line(
      long id,
      String number,
      String name,
      @Nullable String unitName,
      @Nullable String managerName,
      List<Change> changes,
      Map<String, @Nullable Object> facts) {}

  /**
   * A page of the list.
   *
   * @param total customers of all pages that the asking person may see
   * @param notShown customers of the figure whom he may not see, or who left the book since
   */
  record Lines(
      List<Line> items, long total, int page, int size, long notShown, List<FactColumn> facts) {}

  private final RehearsalViews views;
  private final BehindQueries customers;
  private final KeptBook book;
  private final Matrices matrices;
  private final Policies policies;
  private final Units units;
  private final StaffDirectory staff;
  private final Scopes scopes;
  private final Lake lake;

  BehindFigures(
      RehearsalViews views,
      BehindQueries customers,
      KeptBook book,
      Matrices matrices,
      Policies policies,
      Units units,
      StaffDirectory staff,
      Scopes scopes,
      Lake lake) {
    this.views = views;
    this.customers = customers;
    this.book = book;
    this.matrices = matrices;
    this.policies = policies;
    this.units = units;
    this.staff = staff;
    this.scopes = scopes;
    this.lake = lake;
  }

  Lines page(long id, Figure figure, Paging paging) {
    var row = views.finished(id);
    var setup = views.setup(row);
    var folder = BookFolder.of(lake, id);
    var currency = views.currency(row);
    var behind = behind(row, setup, figure);
    var all = book.count(folder, currency, setup.names(), behind);
    List<Long> ids;
    long total;
    if (scopes.of(SEEN).wholeBank()) {
      ids = book.ids(folder, currency, setup.names(), behind, paging.limit(), paging.offset());
      total = all;
    } else {
      var seen = seen(folder, currency, setup, behind);
      total = seen.size();
      ids = seen.stream().skip(paging.offset()).limit(paging.limit()).toList();
    }
    return new Lines(
        lines(row, setup, ids, tables(setup, figure)),
        total,
        paging.number(),
        paging.limit(),
        all - total,
        columns(row, facts(setup, figure)));
  }

  /** Every customer behind a figure whom the asking person may see. */
  List<Long> all(RehearsalRow row, Setup setup, Figure figure) {
    return seen(
        BookFolder.of(lake, row.id()), views.currency(row), setup, behind(row, setup, figure));
  }

  private List<Long> seen(BookFolder folder, String currency, Setup setup, Behind behind) {
    var ids = book.ids(folder, currency, setup.names(), behind, null, 0);
    return customers.seenIds(ids, scopes.of(SEEN));
  }

  /** Customers in the order of their ids, with what was decided of them. */
  List<Line> lines(RehearsalRow row, Setup setup, List<Long> ids, List<String> tables) {
    var decided =
        book.decided(
            BookFolder.of(lake, row.id()),
            views.currency(row),
            ids,
            setup.names(),
            List.copyOf(facts(setup, tables)));
    var people = customers.seen(ids, scopes.of(SEEN));
    var unitNames = units.names();
    var managers =
        staff.names(
            people.stream().map(BehindQueries.Person::managerId).filter(Objects::nonNull).toList());
    var lines = new ArrayList<Line>();
    for (var person : people) {
      var known = decided.get(person.id());
      var manager = person.managerId() == null ? null : managers.get(person.managerId());
      lines.add(
          new Line(
              person.id(),
              person.number(),
              person.name(),
              person.unitId() == null ? null : unitNames.get(person.unitId()),
              manager == null ? null : manager.name(),
              known == null ? List.of() : changes(known, tables),
              known == null ? Map.of() : known.facts()));
    }
    return lines;
  }

  private List<Change> changes(KeptBook.Decided decided, List<String> tables) {
    return tables.stream()
        .map(
            table -> {
              var before = Objects.requireNonNullElse(decided.before().get(table), "");
              var after = Objects.requireNonNullElse(decided.after().get(table), "");
              return new Change(
                  table,
                  policies.tableLabel(table),
                  matrices.label(table, before),
                  matrices.label(table, after),
                  !before.equals(after));
            })
        .toList();
  }

  private Behind behind(RehearsalRow row, Setup setup, Figure figure) {
    if (figure.table() != null && !setup.names().contains(figure.table())) {
      throw Refusal.invalid("table", "rehearsal.table", figure.table());
    }
    if (figure.unknown() != null
        && setup.tables().stream().noneMatch(t -> t.facts().contains(figure.unknown()))) {
      throw Refusal.invalid("unknown", "rehearsal.fact", figure.unknown());
    }
    return new Behind(
        figure.table(),
        outcome(figure.before()),
        outcome(figure.after()),
        Boolean.TRUE.equals(figure.moved()),
        figure.unknown(),
        views.places(row, figure.unit(), figure.manager()));
  }

  private static @Nullable String outcome(@Nullable String asked) {
    return "-".equals(asked) ? "" : asked;
  }

  private static List<String> tables(Setup setup, Figure figure) {
    return figure.table() == null ? setup.names() : List.of(figure.table());
  }

  private static List<String> facts(Setup setup, Figure figure) {
    return facts(setup, tables(setup, figure));
  }

  private static List<String> facts(Setup setup, List<String> tables) {
    var facts = new LinkedHashSet<String>();
    setup.tables().stream()
        .filter(table -> tables.contains(table.name()))
        .forEach(table -> facts.addAll(table.facts()));
    return List.copyOf(facts);
  }

  private List<FactColumn> columns(RehearsalRow row, List<String> facts) {
    var currency = views.currency(row);
    return facts.stream()
        .map(
            fact ->
                new FactColumn(fact, policies.factLabel(fact), policies.factUnit(fact, currency)))
        .toList();
  }
}
