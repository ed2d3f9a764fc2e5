package io.keheng.complaintdesk;

import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a head of complaints has to see to now: what is late or nearly so, where, and with whom. */
@Service
@Transactional(readOnly = true)
class WallViews {

  /**
   * @param id of the unit or the person; null for the whole
   */
  record Counts(
      @Nullable Long id,
      String name,
      long open,
      long overdue,
      long today,
      long soon,
      long unassigned,
      long waiting,
      long major) {}

  /**
   * @param at when it was counted
   * @param soonOn last day on which a case is due soon
   * @param units those with the most that is late, then due today, then soon
   * @param people likewise, those who are responsible
   * @param pressing the cases that are or will be late first
   */
  record Wall(
      Instant at,
      int soonDays,
      LocalDate soonOn,
      Counts all,
      List<Counts> units,
      List<Counts> people,
      List<RegisterViews.Line> pressing) {}

  private static final Comparator<Counts> URGENT =
      Comparator.comparingLong(Counts::overdue)
          .thenComparingLong(Counts::today)
          .thenComparingLong(Counts::soon)
          .thenComparingLong(Counts::open)
          .reversed()
          .thenComparing(Counts::id, Comparator.nullsLast(Comparator.naturalOrder()));

  private final WallQueries queries;
  private final RegisterViews register;
  private final DueSoon dueSoon;
  private final Units units;
  private final Scopes scopes;
  private final DeskParameters parameters = DeskParameters.read();

  WallViews(
      WallQueries queries, RegisterViews register, DueSoon dueSoon, Units units, Scopes scopes) {
    this.queries = queries;
    this.register = register;
    this.dueSoon = dueSoon;
    this.units = units;
    this.scopes = scopes;
  }

  /** The wall of the acting person: the cases that his register shows him. */
  @ActsFor("S10-42")
  Wall wall() {
    var ends = dueSoon.ends();
    var rows = queries.counts(scopes.of("complaint.read"), ends);
    var names = units.names();
    return new Wall(
        ends.now(),
        parameters.soon(),
        ends.soonOn(),
        rows.stream()
            .filter(row -> row.unitId() == null && row.ownerId() == null)
            .map(row -> counts(row, null, ""))
            .findFirst()
            .orElseThrow(),
        first(
            rows.stream()
                .filter(row -> row.unitId() != null)
                .map(row -> counts(row, row.unitId(), named(names.get(row.unitId()))))
                .toList()),
        first(
            rows.stream()
                .filter(row -> row.ownerId() != null && row.ownerId() != 0)
                .map(row -> counts(row, row.ownerId(), named(row.owner())))
                .toList()),
        register.lines(RegisterFilter.running(), new Paging(1, parameters.shown(), "dueAt")));
  }

  private List<Counts> first(List<Counts> all) {
    return all.stream().sorted(URGENT).limit(parameters.shown()).toList();
  }

  private static String named(@Nullable String name) {
    return Objects.requireNonNullElse(name, "");
  }

  private static Counts counts(WallQueries.Row row, @Nullable Long id, String name) {
    return new Counts(
        id,
        name,
        row.open(),
        row.overdue(),
        row.today(),
        row.soon(),
        row.unassigned(),
        row.waiting(),
        row.major());
  }
}
