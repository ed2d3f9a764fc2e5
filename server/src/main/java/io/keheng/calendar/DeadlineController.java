package io.keheng.calendar;

import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import io.keheng.shared.Why;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeadlineController {

  enum Unit {
    NATURAL_DAY,
    WORKING_DAY,
    WORKING_MINUTE
  }

  /**
   * @param start a date, or a date and time for minutes
   * @param serviceCalendarId for minutes; the default of the bank when absent
   */
  record Question(
      @NotNull String start,
      int amount,
      @NotNull Unit unit,
      boolean rollForward,
      @Nullable Long serviceCalendarId) {}

  /**
   * @param due a date, or a date and time for minutes
   */
  record Answer(String due, boolean provisional, Why why) {}

  private final Deadlines deadlines;
  private final ServiceCalendars services;

  DeadlineController(Deadlines deadlines, ServiceCalendars services) {
    this.deadlines = deadlines;
    this.services = services;
  }

  @Permit("calendar.read")
  @PostMapping("/api/calendar/deadlines")
  Answer count(@Valid @RequestBody Question question) {
    var start = start(question.start());
    var roll = question.rollForward();
    var amount = question.amount();
    var deadline =
        switch (question.unit()) {
          case NATURAL_DAY -> deadlines.naturalDays(start.toLocalDate(), amount, roll);
          case WORKING_DAY -> deadlines.workingDays(start.toLocalDate(), amount, roll);
          case WORKING_MINUTE ->
              deadlines.workingMinutes(start, amount, calendar(question.serviceCalendarId()));
        };
    return new Answer(deadline.why().subject().value(), deadline.provisional(), deadline.why());
  }

  private long calendar(@Nullable Long id) {
    return id == null ? services.standard().id() : id;
  }

  private static LocalDateTime start(String text) {
    try {
      return text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("start", "calendar.start-form");
    }
  }
}
