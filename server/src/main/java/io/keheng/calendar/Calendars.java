package io.keheng.calendar;

import io.keheng.audit.Changes;
import io.keheng.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working-day calendar: reading a year, correcting a day, loading a file of a new year. */
@Service
@Transactional
public class Calendars {

  /**
   * A year with all its days.
   *
   * @param announced false: only weekdays are known, what is counted through it is provisional
   */
  public record YearOfDays(int year, boolean announced, List<CalendarDay> days) {}

  /**
   * A year in the list.
   *
   * @param source the notice of an announced year
   */
  public record YearSummary(int year, boolean announced, @Nullable String source) {}

  /** What a file changed; days that were already so are unchanged. */
  public record Loaded(int added, int changed, int unchanged, List<Integer> years) {}

  private static final String ENTITY = "calendar-day";
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2999;

  private final DayRepository days;
  private final Changes changes;
  private final ApplicationEventPublisher events;

  Calendars(DayRepository days, Changes changes, ApplicationEventPublisher events) {
    this.days = days;
    this.changes = changes;
    this.events = events;
  }

  /** The announced years, and the one after the last, which is not. */
  @Transactional(readOnly = true)
  public List<YearSummary> years() {
    var known =
        days.announced().stream()
            .map(year -> new YearSummary(year.year(), true, year.source()))
            .collect(Collectors.toList());
    if (!known.isEmpty()) {
      known.add(new YearSummary(known.getLast().year() + 1, false, null));
    }
    return known;
  }

  @Transactional(readOnly = true)
  public YearOfDays year(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw Refusal.notFound();
    }
    var calendar = snapshot();
    var length = Year.of(year).length();
    return new YearOfDays(
        year,
        calendar.announced().contains(year),
        IntStream.rangeClosed(1, length)
            .mapToObj(number -> calendar.day(LocalDate.ofYearDay(year, number)))
            .toList());
  }

  /** What a date is. */
  @Transactional(readOnly = true)
  public CalendarDay day(LocalDate date) {
    return snapshot().day(date);
  }

  /** Sets one day by hand; {@code WORKDAY} or {@code WEEKEND} takes a special day back. */
  public CalendarDay set(LocalDate date, DayKind kind, @Nullable String name, String reason) {
    var natural = WorkCalendar.byWeekday(date);
    switch (kind) {
      case HOLIDAY -> put(named(new CalendarDay(date, kind, name, reason)));
      case MAKEUP -> {
        if (natural == DayKind.WORKDAY) {
          throw Refusal.invalid("kind", "calendar.makeup-weekday", date);
        }
        put(named(new CalendarDay(date, kind, name, reason)));
      }
      case WORKDAY, WEEKEND -> {
        if (kind != natural) {
          throw Refusal.invalid("kind", "calendar.kind-of-weekday", date);
        }
        var before = days.on(date);
        days.remove(date);
        before.ifPresent(
            day ->
                changes.record(
                    ENTITY, date, "remove", day, new CalendarDay(date, kind, null, reason)));
      }
    }
    events.publishEvent(new CalendarChanged(date, date));
    return snapshot().day(date);
  }

  /** Loads a file, all of it or nothing; days that the file does not name stay as they are. */
  public Loaded load(InputStream file) throws IOException {
    var read = HolidayFile.read(file);
    var added = 0;
    var changed = 0;
    for (var day : read) {
      var before = days.on(day.date());
      if (before.equals(Optional.of(day))) {
        continue;
      }
      added += before.isEmpty() ? 1 : 0;
      changed += before.isEmpty() ? 0 : 1;
      put(day);
    }
    var years = read.stream().map(day -> day.date().getYear()).distinct().sorted().toList();
    if (added + changed > 0) {
      CalendarChanged.of(years).ifPresent(events::publishEvent);
    }
    return new Loaded(added, changed, read.size() - added - changed, years);
  }

  @Transactional(readOnly = true)
  WorkCalendar snapshot() {
    return days.calendar();
  }

  private void put(CalendarDay day) {
    var before = days.on(day.date());
    days.put(day);
    changes.record(ENTITY, day.date(), "set", before.orElse(null), day);
  }

  private static CalendarDay named(CalendarDay day) {
    if (day.name() == null || day.name().isBlank()) {
      throw Refusal.invalid("name", "calendar.name-missing");
    }
    return day;
  }
}
