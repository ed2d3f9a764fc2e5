package io.keheng.rehearsal;

import io.keheng.measure.Catalogue;
import io.keheng.measure.MeasureSet;
import io.keheng.policy.Policies;
import io.keheng.rehearsal.Figures.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Counts of a table arranged as a matrix, in the words of who asks. */
@Component
class Matrices {

  private final Catalogue catalogue;
  private final Policies policies;

  Matrices(Catalogue catalogue, Policies policies) {
    this.catalogue = catalogue;
    this.policies = policies;
  }

  Figures.Matrix matrix(
      String set, Setup.RehearsedTable table, List<RehearsalFigureQueries.Cell> counted) {
    var ranks = ranks(set, table.name());
    var cells =
        counted.stream()
            .filter(cell -> cell.tableName().equals(table.name()))
            .map(
                cell ->
                    new Figures.Cell(
                        cell.outcomeBefore(),
                        cell.outcomeAfter(),
                        cell.customers(),
                        direction(ranks, cell.outcomeBefore(), cell.outcomeAfter())))
            .toList();
    return new Figures.Matrix(
        table.name(),
        policies.tableLabel(table.name()),
        table.release(),
        table.changed(),
        outcomes(table.name(), cells),
        cells,
        cells.stream().mapToLong(Figures.Cell::customers).sum(),
        sum(cells, Direction.BETTER, Direction.WORSE, Direction.OTHER),
        sum(cells, Direction.BETTER),
        sum(cells, Direction.WORSE));
  }

  private static long sum(List<Figures.Cell> cells, Direction... wanted) {
    return cells.stream()
        .filter(cell -> List.of(wanted).contains(cell.direction()))
        .mapToLong(Figures.Cell::customers)
        .sum();
  }

  List<String> ranks(String set, String table) {
    return catalogue.set(set).table(table).map(MeasureSet.Table::ranks).orElse(List.of());
  }

  static Direction direction(List<String> ranks, String before, String after) {
    if (before.equals(after)) {
      return Direction.SAME;
    }
    var was = ranks.indexOf(before);
    var is = ranks.indexOf(after);
    if (was < 0 || is < 0) {
      return Direction.OTHER;
    }
    return is < was ? Direction.BETTER : Direction.WORSE;
  }

  /** Every outcome of the table, then those together that occur, none last. */
  private List<Figures.Outcome> outcomes(String table, List<Figures.Cell> cells) {
    var found = new TreeSet<String>();
    cells.forEach(cell -> found.addAll(List.of(cell.before(), cell.after())));
    var codes = new LinkedHashSet<>(policies.outcomes(table));
    var more = new ArrayList<>(found);
    more.sort(Comparator.comparing(String::isEmpty));
    codes.addAll(more);
    return codes.stream().map(code -> new Figures.Outcome(code, label(table, code))).toList();
  }

  /** Empty for no outcome, which the screens name. */
  String label(String table, String outcome) {
    return outcome.isEmpty() ? "" : policies.outcomeLabel(table, outcome);
  }
}
