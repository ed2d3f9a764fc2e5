package io.keheng.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two rehearsals side by side. */
@Service("rehearsalComparisons")
@Transactional(readOnly = true)
class RehearsalComparisons {

  record CellPair(String before, String after, long left, long right) {}

  /**
   * @param cells every cell that one of the two has
   */
  record TablePair(
      String table,
      String label,
      List<Figures.Outcome> outcomes,
      List<CellPair> cells,
      long movedLeft,
      long movedRight) {}

  /**
   * @param tables those that both have
   * @param only labels of those that one alone has
   */
  record Comparison(
      RehearsalViews.RehearsalView left,
      RehearsalViews.RehearsalView right,
      Figures.Costs costsLeft,
      Figures.Costs costsRight,
      List<TablePair> tables,
      List<String> only) {}

  private record Key(String before, String after) {}

  private final RehearsalViews views;

  RehearsalComparisons(RehearsalViews views) {
    this.views = views;
  }

  Comparison compare(long left, long right) {
    var one = views.detail(views.finished(left).id());
    var other = views.detail(views.finished(right).id());
    var tables = new ArrayList<TablePair>();
    var only = new ArrayList<String>();
    for (var table : one.tables()) {
      other.tables().stream()
          .filter(each -> each.table().equals(table.table()))
          .findFirst()
          .ifPresentOrElse(same -> tables.add(pair(table, same)), () -> only.add(table.label()));
    }
    other.tables().stream()
        .filter(table -> tables.stream().noneMatch(t -> t.table().equals(table.table())))
        .forEach(table -> only.add(table.label()));
    return new Comparison(
        one.rehearsal(), other.rehearsal(), one.costs(), other.costs(), tables, only);
  }

  private static TablePair pair(Figures.Matrix left, Figures.Matrix right) {
    var cells = new LinkedHashMap<Key, CellPair>();
    for (var cell : left.cells()) {
      cells.put(
          new Key(cell.before(), cell.after()),
          new CellPair(cell.before(), cell.after(), cell.customers(), 0));
    }
    for (var cell : right.cells()) {
      cells.merge(
          new Key(cell.before(), cell.after()),
          new CellPair(cell.before(), cell.after(), 0, cell.customers()),
          (a, b) -> new CellPair(a.before(), a.after(), a.left(), b.right()));
    }
    return new TablePair(
        left.table(),
        left.label(),
        outcomes(left, right),
        List.copyOf(cells.values()),
        left.moved(),
        right.moved());
  }

  private static List<Figures.Outcome> outcomes(Figures.Matrix left, Figures.Matrix right) {
    Map<String, Figures.Outcome> all = new LinkedHashMap<>();
    left.outcomes().forEach(outcome -> all.put(outcome.code(), outcome));
    right.outcomes().forEach(outcome -> all.putIfAbsent(outcome.code(), outcome));
    return List.copyOf(all.values());
  }
}
