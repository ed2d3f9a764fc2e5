package io.keheng.complaintreport;

import io.keheng.complaintfigures.ComplaintFigures;
import io.keheng.complaintfigures.Dimension;
import io.keheng.complaintfigures.FigureSpan;
import io.keheng.complaintfigures.Figures;
import io.keheng.identity.UnitKind;
import io.keheng.identity.Units;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Parameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** The units below one beside each other: who has many complaints, is late, leaves people cross. */
@Component
class League {

  /** What a unit is named for in a circular. */
  enum Mark {
    MANY,
    DELAY,
    BAD_HANDLING
  }

  /** A unit with those below it. */
  record Row(
      long unitId, long received, long before, long late, long dissatisfied, List<Mark> marks) {}

  /**
   * Numbers of {@code measures/parameters/complaint-circular.yaml}.
   *
   * @param named how many units are named for each mark
   * @param least cases from which on a unit can be named
   */
  private record Circular(List<String> rules, int named, int least) {}

  private final Circular circular = Parameters.read("complaint-circular", Circular.class);
  private final ComplaintFigures figures;
  private final Units units;

  League(ComplaintFigures figures, Units units) {
    this.figures = figures;
    this.units = units;
  }

  /** The units right below one, those with most complaints first; the figures are the report's. */
  @ActsFor("S10-22")
  List<Row> of(FigureSpan span, long unit, Figures counted) {
    var lines = counted.lines().getOrDefault(Dimension.UNIT, List.of());
    var cross = figures.dissatisfied(span, unit);
    var rows = new ArrayList<Row>();
    for (var each : units.all()) {
      if (each.kind() == UnitKind.DEPARTMENT || !Objects.equals(each.parentId(), unit)) {
        continue;
      }
      var below = units.withDescendants(each.id());
      var own =
          lines.stream()
              .filter(line -> line.code() != null && below.contains(Long.valueOf(line.code())))
              .map(Figures.Line::counts)
              .toList();
      rows.add(
          new Row(
              each.id(),
              own.stream().mapToLong(Figures.Counts::received).sum(),
              own.stream().mapToLong(Figures.Counts::before).sum(),
              own.stream().mapToLong(Figures.Counts::late).sum(),
              below.stream().mapToLong(id -> cross.getOrDefault(id, 0L)).sum(),
              List.of()));
    }
    return marked(rows);
  }

  private List<Row> marked(List<Row> rows) {
    var many = foremost(rows, Row::received);
    var late = foremost(rows, Row::late);
    var cross = foremost(rows, Row::dissatisfied);
    return rows.stream()
        .sorted(
            Comparator.comparingLong(Row::received)
                .reversed()
                .thenComparing(Comparator.comparingLong(Row::late).reversed())
                .thenComparing(Row::unitId))
        .map(
            row -> {
              var marks = new ArrayList<Mark>();
              add(marks, many, row, Mark.MANY);
              add(marks, late, row, Mark.DELAY);
              add(marks, cross, row, Mark.BAD_HANDLING);
              return new Row(
                  row.unitId(),
                  row.received(),
                  row.before(),
                  row.late(),
                  row.dissatisfied(),
                  List.copyOf(marks));
            })
        .toList();
  }

  private static void add(List<Mark> marks, List<Long> named, Row row, Mark mark) {
    if (named.contains(row.unitId())) {
      marks.add(mark);
    }
  }

  private List<Long> foremost(List<Row> rows, ToLongFunction<Row> figure) {
    return rows.stream()
        .filter(row -> figure.applyAsLong(row) >= circular.least())
        .sorted(Comparator.comparingLong(figure).reversed().thenComparing(Row::unitId))
        .limit(circular.named())
        .map(Row::unitId)
        .toList();
  }
}
