package io.keheng.movement;

import io.keheng.classchange.Direction;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.policy.Policies;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Movements of customers between classes, as far as the acting person may see the customers. */
@Service
@Transactional(readOnly = true)
class Movements {

  private static final String READ = "customer.read";
  private static final int RUNS = 100;

  record MovementView(
      long runId,
      LocalDate asOf,
      long customerId,
      String number,
      String name,
      String unitName,
      String table,
      String tableLabel,
      String fromLabel,
      String toLabel,
      Direction direction) {}

  record Move(
      String from, String fromLabel, String to, String toLabel, Direction direction, long count) {}

  record TableMoves(String table, String label, long up, long down, long other, List<Move> moves) {}

  record UnitMoves(long unitId, String unitName, long up, long down, long other) {}

  private final MovementQueries queries;
  private final Policies policies;
  private final Units units;
  private final Scopes scopes;

  Movements(MovementQueries queries, Policies policies, Units units, Scopes scopes) {
    this.queries = queries;
    this.policies = policies;
    this.units = units;
    this.scopes = scopes;
  }

  Page<MovementView> page(MovementFilter filter, Paging paging) {
    var scope = scopes.of(READ);
    var below = below(filter);
    var names = units.names();
    return new Page<>(
        queries.page(scope, filter, below, paging).stream().map(row -> view(row, names)).toList(),
        queries.count(scope, filter, below),
        paging.number(),
        paging.limit());
  }

  /** From which class to which, for each table in the order in which tables are shown. */
  @ActsFor("S03-05")
  List<TableMoves> figures(MovementFilter filter) {
    return figures(scopes.of(READ), filter);
  }

  List<UnitMoves> byUnit(MovementFilter filter) {
    var names = units.names();
    return queries.units(scopes.of(READ), filter, below(filter)).stream()
        .collect(Collectors.groupingBy(MovementQueries.UnitCount::unitId))
        .entrySet()
        .stream()
        .map(
            unit ->
                new UnitMoves(
                    unit.getKey(),
                    names.getOrDefault(unit.getKey(), ""),
                    sum(unit.getValue(), Direction.UP),
                    sum(unit.getValue(), Direction.DOWN),
                    sum(unit.getValue(), Direction.OTHER)))
        .sorted(
            Comparator.comparingLong((UnitMoves unit) -> unit.down() + unit.up())
                .reversed()
                .thenComparing(UnitMoves::unitName))
        .toList();
  }

  List<MovementQueries.RunCount> runs() {
    return queries.runs(scopes.of(READ), RUNS);
  }

  private List<TableMoves> figures(DataScope scope, MovementFilter filter) {
    var cells =
        queries.cells(scope, filter, below(filter)).stream()
            .collect(Collectors.groupingBy(MovementQueries.Cell::tableName));
    return policies.tables().stream()
        .filter(cells::containsKey)
        .map(table -> moves(table, cells.getOrDefault(table, List.of())))
        .toList();
  }

  private TableMoves moves(String table, List<MovementQueries.Cell> cells) {
    var order = policies.outcomes(table);
    var moves =
        cells.stream()
            .sorted(
                Comparator.comparingInt(
                        (MovementQueries.Cell cell) -> order.indexOf(cell.fromOutcome()))
                    .thenComparingInt(cell -> order.indexOf(cell.toOutcome())))
            .map(
                cell ->
                    new Move(
                        cell.fromOutcome(),
                        policies.outcomeLabel(table, cell.fromOutcome()),
                        cell.toOutcome(),
                        policies.outcomeLabel(table, cell.toOutcome()),
                        cell.direction(),
                        cell.number()))
            .toList();
    return new TableMoves(
        table,
        policies.tableLabel(table),
        of(moves, Direction.UP),
        of(moves, Direction.DOWN),
        of(moves, Direction.OTHER),
        moves);
  }

  private static long of(List<Move> moves, Direction direction) {
    return moves.stream()
        .filter(move -> move.direction() == direction)
        .mapToLong(Move::count)
        .sum();
  }

  private static long sum(List<MovementQueries.UnitCount> counts, Direction direction) {
    return counts.stream()
        .filter(count -> count.direction() == direction)
        .mapToLong(MovementQueries.UnitCount::number)
        .sum();
  }

  private Set<Long> below(MovementFilter filter) {
    return filter.unit() == null ? Set.of() : units.withDescendants(filter.unit());
  }

  private MovementView view(MovementQueries.Row row, Map<Long, String> names) {
    return new MovementView(
        row.runId(),
        row.asOf(),
        row.customerId(),
        row.number(),
        row.name(),
        names.getOrDefault(row.unitId(), ""),
        row.tableName(),
        policies.tableLabel(row.tableName()),
        policies.outcomeLabel(row.tableName(), row.fromOutcome()),
        policies.outcomeLabel(row.tableName(), row.toOutcome()),
        row.direction());
  }
}
