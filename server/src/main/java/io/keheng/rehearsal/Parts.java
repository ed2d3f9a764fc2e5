package io.keheng.rehearsal;

import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of a rehearsal by unit and by manager, within the scope of who asks. */
@Service
@Transactional(readOnly = true)
class Parts {

  private static final long NONE = 0;

  private final RehearsalViews views;
  private final RehearsalFigureQueries figures;
  private final Matrices matrices;
  private final Units units;
  private final StaffDirectory staff;
  private final Scopes scopes;

  Parts(
      RehearsalViews views,
      RehearsalFigureQueries figures,
      Matrices matrices,
      Units units,
      StaffDirectory staff,
      Scopes scopes) {
    this.views = views;
    this.figures = figures;
    this.matrices = matrices;
    this.units = units;
    this.staff = staff;
    this.scopes = scopes;
  }

  /** Units or managers, most moved first. */
  List<Figures.Part> of(long id, By by) {
    var row = views.finished(id);
    var scope = scopes.of(RehearsalViews.READ);
    var setup = views.setup(row);
    Map<Long, List<RehearsalFigureQueries.Part>> cells =
        figures.parts(id, by, scope).stream()
            .collect(Collectors.groupingBy(part -> Objects.requireNonNullElse(part.of(), NONE)));
    var totals = figures.partTotals(id, by, scope);
    var names = names(by, totals);
    var parts = new ArrayList<Figures.Part>();
    for (var total : totals) {
      var key = Objects.requireNonNullElse(total.of(), NONE);
      parts.add(part(row.set(), setup, total, names.get(key), cells.getOrDefault(key, List.of())));
    }
    parts.sort(Comparator.comparing(Figures.Part::moved).reversed());
    return parts;
  }

  private Figures.Part part(
      String set,
      Setup setup,
      RehearsalFigureQueries.PartTotals total,
      @Nullable String name,
      List<RehearsalFigureQueries.Part> cells) {
    var before = Price.NOTHING;
    var after = Price.NOTHING;
    long better = 0;
    long worse = 0;
    for (var table : setup.tables()) {
      var ranks = matrices.ranks(set, table.name());
      for (var cell : cells) {
        if (cell.tableName().equals(table.name())) {
          before = before.plus(table.before(cell.outcomeBefore()).times(cell.customers()));
          after = after.plus(table.after(cell.outcomeAfter()).times(cell.customers()));
          var way = Matrices.direction(ranks, cell.outcomeBefore(), cell.outcomeAfter());
          better += way == Figures.Direction.BETTER ? cell.customers() : 0;
          worse += way == Figures.Direction.WORSE ? cell.customers() : 0;
        }
      }
    }
    return new Figures.Part(
        total.of(),
        name,
        total.customers(),
        total.moved(),
        better,
        worse,
        Figures.Cost.of(before),
        Figures.Cost.of(after));
  }

  private Map<Long, String> names(By by, List<RehearsalFigureQueries.PartTotals> totals) {
    return switch (by) {
      case UNIT -> units.names();
      case MANAGER -> {
        var ids =
            totals.stream().map(RehearsalFigureQueries.PartTotals::of).filter(Objects::nonNull);
        var names = new HashMap<Long, String>();
        staff.names(ids.toList()).forEach((id, name) -> names.put(id, name.name()));
        yield names;
      }
    };
  }
}
