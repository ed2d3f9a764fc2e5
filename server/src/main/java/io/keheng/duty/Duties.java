package io.keheng.duty;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The compliance calendar: what is due, done and late, by unit. */
@Service
@Transactional
public class Duties {

  private static final String READ = "duty.read";
  private static final String DO = "duty.do";

  /** What of the calendar is asked for; null for all. */
  record Filter(
      @Nullable Long unit,
      @Nullable String duty,
      @Nullable String rule,
      List<DutyState> states,
      @Nullable String q) {}

  /** How many duties of a unit stand how. */
  record UnitFigures(long unitId, String unitName, long due, long done, long late) {}

  private final DutyCalendar calendar;
  private final DutyRepository repository;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;

  Duties(
      DutyCalendar calendar,
      DutyRepository repository,
      Scopes scopes,
      Changes changes,
      Clock clock) {
    this.calendar = calendar;
    this.repository = repository;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
  }

  /** Duties whose last day is not before a day, of the units one sees. */
  Page<DutyItem> page(LocalDate first, Filter filter, Paging paging) {
    var found = calendar.since(first, scopes.of(READ)).stream().filter(of(filter)).toList();
    return Page.of(found, paging);
  }

  /** The same counted by unit, those with most late duties first. */
  List<UnitFigures> figures(LocalDate first) {
    var byUnit = new LinkedHashMap<Long, List<DutyItem>>();
    calendar
        .since(first, scopes.of(READ))
        .forEach(item -> byUnit.computeIfAbsent(item.unitId(), id -> new ArrayList<>()).add(item));
    return byUnit.values().stream()
        .map(
            items ->
                new UnitFigures(
                    items.getFirst().unitId(),
                    items.getFirst().unitName(),
                    count(items, DutyState.DUE),
                    count(items, DutyState.DONE) + count(items, DutyState.DONE_LATE),
                    count(items, DutyState.LATE)))
        .sorted(
            Comparator.comparing(UnitFigures::late).reversed().thenComparing(UnitFigures::unitId))
        .toList();
  }

  /** The last day on which a duty of the period that begins on a day is done in time. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> lastDay(String code, LocalDate from) {
    return calendar.duty(code).map(duty -> duty.lastDay(from));
  }

  /** What is late today in the whole bank, for those who watch the rules. */
  public List<DutyItem> late() {
    return calendar.broken(scopes.of(READ));
  }

  /** Records that a duty was done for a unit and the period that begins on a day. */
  void done(String code, long unit, LocalDate from, @Nullable String note) {
    var duty = calendar.duty(code).orElseThrow(Refusal::notFound);
    if (!scopes.of(DO).covers(unit, null)) {
      throw Refusal.notFound();
    }
    var today = LocalDate.now(clock);
    if (!duty.period().start(from).equals(from) || from.isAfter(today)) {
      throw Refusal.invalid("fromOn", "duty.no-period", from.toString());
    }
    if (!repository.insert(code, unit, from, note, Actor.current(), clock.instant())) {
      throw Refusal.conflict("duty.done-already", calendar.label(duty));
    }
    changes.record("duty", code + "/" + unit + "/" + from, "done", null, facts(code, unit, from));
  }

  /** Takes back what was recorded by mistake. */
  void undo(String code, long unit, LocalDate from) {
    if (!scopes.of(DO).covers(unit, null) || !repository.remove(code, unit, from)) {
      throw Refusal.notFound();
    }
    changes.record("duty", code + "/" + unit + "/" + from, "undone", facts(code, unit, from), null);
  }

  private static Map<String, Object> facts(String code, long unit, LocalDate from) {
    return Map.of("duty", code, "unitId", unit, "fromOn", from);
  }

  private static long count(List<DutyItem> items, DutyState state) {
    return items.stream().filter(item -> item.state() == state).count();
  }

  private static Predicate<DutyItem> of(Filter filter) {
    return item ->
        (filter.unit() == null || filter.unit() == item.unitId())
            && (filter.duty() == null || filter.duty().equals(item.duty()))
            && (filter.rule() == null || item.rules().contains(filter.rule()))
            && (filter.states().isEmpty() || filter.states().contains(item.state()))
            && (filter.q() == null
                || filter.q().isBlank()
                || (item.label() + item.unitName()).contains(filter.q().strip()));
  }
}
