package io.keheng.duty;

import io.keheng.identity.DataScope;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.shared.Parameters;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out which duties each unit has, and how they stand. */
@Component
class DutyCalendar {

  private final DutyPlan plan = Parameters.read("duties", DutyPlan.class);
  private final DutyRepository repository;
  private final Units units;
  private final List<DutyProof> proofs;
  private final Texts texts;
  private final Clock clock;

  DutyCalendar(
      DutyRepository repository, Units units, List<DutyProof> proofs, Texts texts, Clock clock) {
    this.repository = repository;
    this.units = units;
    this.proofs = proofs;
    this.texts = texts;
    this.clock = clock;
  }

  List<Duty> duties() {
    return plan.duties();
  }

  /** From when on the calendar is shown when no day is given. */
  LocalDate shownSince() {
    return LocalDate.now(clock).minusWeeks(plan.shownWeeks());
  }

  /** What is late and is still told of, in the whole bank. */
  List<DutyItem> told() {
    return late(plan.toldMonths(), DataScope.EVERYTHING);
  }

  /** What is late and breaks its rule. */
  List<DutyItem> broken(DataScope scope) {
    return late(plan.brokenMonths(), scope);
  }

  private List<DutyItem> late(int months, DataScope scope) {
    return since(LocalDate.now(clock).minusMonths(months), scope).stream()
        .filter(item -> item.state() == DutyState.LATE)
        .toList();
  }

  Optional<Duty> duty(String code) {
    return duties().stream().filter(duty -> duty.code().equals(code)).findFirst();
  }

  /** Every duty of the units in a scope whose last day is not before a day, by that day. */
  List<DutyItem> since(LocalDate first, DataScope scope) {
    var today = LocalDate.now(clock);
    var beginning = repository.beginning(today);
    var done =
        repository.since(first.minusYears(2)).stream()
            .collect(
                Collectors.toMap(
                    each -> key(each.duty(), each.unitId(), each.fromOn()), Function.identity()));
    var seen = units.all().stream().filter(unit -> scope.covers(unit.id(), null)).toList();
    var items = new ArrayList<DutyItem>();
    for (var duty : duties()) {
      for (var from : periods(duty, first, beginning, today)) {
        seen.stream()
            .filter(unit -> unit.kind() == duty.units() && open(unit, from, duty))
            .map(unit -> item(duty, unit, from, done.get(key(duty.code(), unit.id(), from)), today))
            .forEach(items::add);
      }
    }
    items.sort(Comparator.comparing(DutyItem::lastDay).thenComparing(DutyItem::unitId));
    return items;
  }

  /** First days of the periods that began by today, whose last day is not before the first. */
  private static List<LocalDate> periods(
      Duty duty, LocalDate first, LocalDate beginning, LocalDate today) {
    var found = new ArrayList<LocalDate>();
    var from = duty.period().start(first.minusDays(duty.due()));
    // The period in which Keheng came is followed; those before it are not.
    var earliest = duty.period().start(beginning);
    for (; !from.isAfter(today); from = duty.period().next(from)) {
      if (!from.isBefore(earliest) && !lastDay(duty, from).isBefore(first)) {
        found.add(from);
      }
    }
    return found;
  }

  private static boolean open(Unit unit, LocalDate from, Duty duty) {
    var closed = unit.closedOn();
    return unit.openedOn().isBefore(duty.period().next(from))
        && (closed == null || !closed.isBefore(from));
  }

  private DutyItem item(
      Duty duty, Unit unit, LocalDate from, DutyRepository.@Nullable Done done, LocalDate today) {
    var last = lastDay(duty, from);
    var at = done == null ? proven(duty, from, last) : done.at();
    return new DutyItem(
        duty.code(),
        duty.label(),
        duty.rules(),
        unit.id(),
        unit.name(),
        from,
        duty.period().next(from).minusDays(1),
        last,
        state(at, last, today),
        texts.text("duty.role." + duty.role()),
        done == null ? null : done.staffName(),
        at,
        done == null ? null : done.note());
  }

  private @Nullable Instant proven(Duty duty, LocalDate from, LocalDate last) {
    return proofs.stream()
        .filter(proof -> proof.duty().equals(duty.code()))
        .map(proof -> proof.done(moment(from), moment(last.plusDays(1))))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private Instant moment(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private DutyState state(@Nullable Instant done, LocalDate last, LocalDate today) {
    if (done == null) {
      return today.isAfter(last) ? DutyState.LATE : DutyState.DUE;
    }
    return LocalDate.ofInstant(done, clock.getZone()).isAfter(last)
        ? DutyState.DONE_LATE
        : DutyState.DONE;
  }

  static LocalDate lastDay(Duty duty, LocalDate from) {
    return duty.period().next(from).minusDays(1).plusDays(duty.due());
  }

  private static Map.Entry<String, Map.Entry<Long, LocalDate>> key(
      String duty, long unit, LocalDate from) {
    return Map.entry(duty, Map.entry(unit, from));
  }
}
