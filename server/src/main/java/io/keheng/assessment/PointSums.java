package io.keheng.assessment;

import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.shared.ActsFor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points summed by month. What undoes an entry counts in the month in which it was undone, so that
 * a month that is over stays as it was told.
 */
@Service
@Transactional(readOnly = true)
public class PointSums {

  /** Whose points are put together. */
  public enum By {
    STAFF,
    UNIT,
    /** Units right below the head office, with all below them. */
    BRANCH
  }

  /**
   * A sum.
   *
   * @param staffId null for a unit
   * @param name of the person or unit
   * @param unitName of the person; null for a unit
   * @param points of faults, praise and undone entries together
   * @param amount in yuan; null where none was written
   */
  public record Line(
      long unitId,
      @Nullable Long staffId,
      String name,
      @Nullable String unitName,
      long faults,
      long faultPoints,
      long praises,
      long praisePoints,
      long reversedPoints,
      long points,
      @Nullable BigDecimal amount) {

    private Line and(Line other) {
      return new Line(
          unitId,
          staffId,
          name,
          unitName,
          faults + other.faults,
          faultPoints + other.faultPoints,
          praises + other.praises,
          praisePoints + other.praisePoints,
          reversedPoints + other.reversedPoints,
          points + other.points,
          amount == null ? other.amount : other.amount == null ? amount : amount.add(other.amount));
    }
  }

  private final SumQueries queries;
  private final Scopes scopes;
  private final Units units;

  PointSums(SumQueries queries, Scopes scopes, Units units) {
    this.queries = queries;
    this.scopes = scopes;
    this.units = units;
  }

  /** What the acting person may see of the sums of the month that a day is in. */
  @ActsFor("S10-70")
  List<Line> of(LocalDate month, By by) {
    return of(month, by, scopes.of(ServicePoints.READ));
  }

  /** The figure of each branch, whoever asks, for its performance (S10-15). */
  @ActsFor("S10-15")
  public List<Line> branches(LocalDate month) {
    return of(month, By.BRANCH, DataScope.EVERYTHING);
  }

  private List<Line> of(LocalDate month, By by, DataScope scope) {
    var from = month.withDayOfMonth(1);
    var until = from.plusMonths(1);
    var all = units.all().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
    return switch (by) {
      case STAFF ->
          queries.byStaff(from, until, scope).stream().map(row -> line(row, all)).toList();
      case UNIT -> queries.byUnit(from, until, scope).stream().map(row -> line(row, all)).toList();
      case BRANCH -> branches(queries.byUnit(from, until, scope), all);
    };
  }

  private static List<Line> branches(List<SumQueries.Row> rows, Map<Long, Unit> all) {
    var sums = new TreeMap<Long, Line>();
    for (var row : rows) {
      var branch = branch(row.unitId(), all);
      var own = line(row, all);
      var line =
          new Line(
              branch,
              null,
              name(branch, all),
              null,
              own.faults,
              own.faultPoints,
              own.praises,
              own.praisePoints,
              own.reversedPoints,
              own.points,
              own.amount);
      sums.merge(branch, line, Line::and);
    }
    return sums.values().stream().sorted(Comparator.comparing(Line::points)).toList();
  }

  /** The unit right below the head office that one belongs to; the head office is its own. */
  private static long branch(long unitId, Map<Long, Unit> all) {
    var unit = all.get(unitId);
    while (unit != null && unit.parentId() != null) {
      var parent = all.get(unit.parentId());
      if (parent == null || parent.parentId() == null) {
        return unit.id();
      }
      unit = parent;
    }
    return unitId;
  }

  private static Line line(SumQueries.Row row, Map<Long, Unit> all) {
    var unit = name(row.unitId(), all);
    var staff = row.staffId();
    return new Line(
        row.unitId(),
        staff,
        staff == null ? unit : Objects.requireNonNullElse(row.staffName(), ""),
        staff == null ? null : unit,
        row.faults(),
        row.faultPoints(),
        row.praises(),
        row.praisePoints(),
        row.reversedPoints(),
        row.points(),
        row.amount());
  }

  private static String name(long unitId, Map<Long, Unit> all) {
    var unit = all.get(unitId);
    return unit == null ? "" : unit.name();
  }
}
