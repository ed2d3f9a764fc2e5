package io.keheng.calendar;

import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import io.keheng.shared.Why;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * Deadlines in natural days, working days and working minutes, each with an explanation that lists
 * every day and why it was counted or not. An amount is 0 to 20,000 days, or as many minutes as
 * fall into that time; anything else is refused.
 */
@Service
public class Deadlines {

  private final Calendars calendars;
  private final ServiceCalendars services;
  private final Texts texts;

  Deadlines(Calendars calendars, ServiceCalendars services, Texts texts) {
    this.calendars = calendars;
    this.services = services;
    this.texts = texts;
  }

  /** Reads the calendar for the transaction under way, before it holds what others wait for. */
  public void ready() {
    calendars.snapshot();
  }

  /**
   * @param rollForward a last day off moves to the next working day (Civil Code 203)
   */
  public Deadline naturalDays(LocalDate start, int amount, boolean rollForward) {
    check(amount, DayCount.LONGEST);
    return explained(
        "NATURAL_DAY",
        start.toString(),
        amount,
        DayCount.naturalDays(calendars.snapshot(), start, amount, rollForward));
  }

  /** Working days; the start day is not counted, make-up days are. */
  public Deadline workingDays(LocalDate start, int amount, boolean rollForward) {
    check(amount, DayCount.LONGEST / 2);
    return explained(
        "WORKING_DAY",
        start.toString(),
        amount,
        DayCount.workingDays(calendars.snapshot(), start, amount, rollForward));
  }

  /** Minutes inside the service hours of a service calendar; the start minute counts. */
  public Deadline workingMinutes(LocalDateTime start, int amount, long serviceCalendarId) {
    check(amount, Integer.MAX_VALUE);
    var hours = services.byId(serviceCalendarId).definition();
    try {
      return explained(
          "WORKING_MINUTE",
          start.toString(),
          amount,
          DayCount.workingMinutes(calendars.snapshot(), hours, start, amount));
    } catch (IllegalArgumentException neverEnds) {
      throw Refusal.invalid("amount", "calendar.amount", DayCount.LONGEST);
    }
  }

  /** Working days after a date up to another one, that included. */
  public int workingDaysBetween(LocalDate after, LocalDate until) {
    var calendar = calendars.snapshot();
    return (int)
        after.plusDays(1).datesUntil(until.plusDays(1)).filter(calendar::isWorking).count();
  }

  private static void check(int amount, int most) {
    if (amount < 0 || amount > most) {
      throw Refusal.invalid("amount", "calendar.amount", most);
    }
  }

  private Deadline explained(String unit, String start, int amount, DayCount.Result result) {
    var due =
        result.time() == null ? result.date().toString() : result.date() + "T" + result.time();
    var label = texts.text("calendar.due" + (result.provisional() ? ".provisional" : ""), due);
    var why =
        new Why(
            new Why.Subject(texts.text("calendar.deadline"), due, label, null),
            List.of(
                new Why.Fact("start", texts.text("calendar.start"), start, null, null, null),
                new Why.Fact(
                    "amount",
                    texts.text("calendar.amount-label"),
                    amount,
                    texts.text("calendar.unit." + unit),
                    null,
                    null)),
            null,
            List.of(),
            List.of(),
            result.days().stream().map(this::told).toList(),
            List.of());
    return new Deadline(result.date(), result.time(), result.provisional(), why);
  }

  private Why.Day told(DayCount.Counted counted) {
    var day = counted.day();
    var reason =
        texts.text(
            "calendar.reason." + counted.reason().name().toLowerCase(Locale.ROOT),
            day.name() == null ? "" : day.name(),
            counted.minutes());
    return new Why.Day(day.date(), counted.counted(), day.kind().name(), day.name(), reason);
  }
}
