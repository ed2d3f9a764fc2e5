package io.keheng.calendar;

import io.keheng.audit.Changes;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service hours of the bank and of single units. */
@Service
@Transactional
public class ServiceCalendars {

  private static final String ENTITY = "service-calendar";

  private final ServiceCalendarRepository repository;
  private final Units units;
  private final Changes changes;

  ServiceCalendars(ServiceCalendarRepository repository, Units units, Changes changes) {
    this.repository = repository;
    this.units = units;
    this.changes = changes;
  }

  @Transactional(readOnly = true)
  public List<ServiceCalendar> all() {
    return repository.all();
  }

  @Transactional(readOnly = true)
  public ServiceCalendar byId(long id) {
    return repository.byId(id).orElseThrow(Refusal::notFound);
  }

  /** That of the unit, or of the nearest unit above it that has one, or the default of the bank. */
  @Transactional(readOnly = true)
  @ActsFor("S16-02")
  public ServiceCalendar ofUnit(long unitId) {
    return units.path(unitId).reversed().stream()
        .map(Unit::id)
        .map(repository::ofUnit)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::standard);
  }

  /** The default of the bank. */
  @Transactional(readOnly = true)
  @ActsFor("S16-02")
  public ServiceCalendar standard() {
    return repository.ofUnit(null).orElseThrow(Refusal::notFound);
  }

  /**
   * @param unitId null for the default of the bank
   */
  public ServiceCalendar define(@Nullable Long unitId, ServiceHours definition) {
    check(definition);
    if (unitId != null && units.byId(unitId).isEmpty()) {
      throw Refusal.invalid("unitId", "calendar.unit-unknown");
    }
    if (repository.ofUnit(unitId).isPresent()) {
      throw Refusal.invalid("unitId", "calendar.unit-has-one");
    }
    var made = byId(repository.insert(unitId, definition));
    changes.record(ENTITY, made.id(), "create", null, made);
    return made;
  }

  public ServiceCalendar change(long id, ServiceHours definition, int version) {
    check(definition);
    var before = byId(id);
    if (!repository.update(new ServiceCalendar(id, before.unitId(), definition, version))) {
      throw changes.stale(ENTITY, id, before);
    }
    var after = byId(id);
    changes.record(ENTITY, id, "change", before, after);
    return after;
  }

  private static void check(ServiceHours definition) {
    var wrong = new ArrayList<Violation>();
    if (definition.hours().isEmpty()) {
      wrong.add(new Violation("hours", "calendar.hours-none"));
    }
    for (var i = 0; i < definition.hours().size(); i++) {
      var hours = definition.hours().get(i);
      span("hours[%d]".formatted(i), hours.from(), hours.to(), wrong);
    }
    for (var i = 0; i < definition.breaks().size(); i++) {
      var pause = definition.breaks().get(i);
      span("breaks[%d]".formatted(i), pause.from(), pause.to(), wrong);
    }
    for (var i = 0; i < definition.ownDays().size(); i++) {
      var own = definition.ownDays().get(i);
      if (own.from() != null && own.to() != null) {
        span("ownDays[%d]".formatted(i), own.from(), own.to(), wrong);
      }
    }
    if (wrong.isEmpty() && definition.overlaps()) {
      wrong.add(new Violation("hours", "calendar.hours-overlap"));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  private static void span(String field, LocalTime from, LocalTime to, List<Violation> wrong) {
    if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      wrong.add(new Violation(field + ".to", "calendar.span", from, to));
    }
  }
}
