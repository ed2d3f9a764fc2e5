package io.keheng.incident;

import io.keheng.shared.Parameters;
import io.keheng.shared.Texts;
import io.keheng.shared.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when an incident is reported: hours round the clock, days off counted like others. */
@Component
class ReportClock {

  /**
   * @param late not reported in time
   */
  record Due(Instant at, boolean late, Why why) {}

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Texts texts;
  private final Clock clock;
  private final int hours = hours();

  ReportClock(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  Due of(Incident incident) {
    var due = incident.foundAt().plus(Duration.ofHours(hours));
    var done = Objects.requireNonNullElse(incident.reportedAt(), clock.instant());
    return new Due(due, done.isAfter(due), why(incident.foundAt(), due));
  }

  private Why why(Instant found, Instant due) {
    return new Why(
        new Why.Subject(texts.text("incident.due"), due.toString(), shown(due), null),
        List.of(
            fact("found", shown(found), null), fact("hours", hours, texts.text("incident.hours"))),
        null,
        List.of(
            new Why.Article(
                "S12-20", texts.text("incident.article"), texts.text("incident.article-source"))),
        List.of(),
        days(found, due),
        List.of());
  }

  private Why.Fact fact(String name, Object value, @Nullable String unit) {
    return new Why.Fact(name, texts.text("incident.fact." + name), value, unit, null, null);
  }

  /** Each day with the hours of it that counted. */
  private List<Why.Day> days(Instant found, Instant due) {
    var days = new ArrayList<Why.Day>();
    var from = found.atZone(clock.getZone());
    var until = due.atZone(clock.getZone());
    for (var day = from.toLocalDate(); !day.isAfter(until.toLocalDate()); day = day.plusDays(1)) {
      var begin = day.equals(from.toLocalDate()) ? from.toLocalTime() : LocalTime.MIN;
      var end = day.equals(until.toLocalDate()) ? TIME.format(until) : "24:00";
      var told = texts.text("incident.day", TIME.format(begin), end);
      days.add(new Why.Day(day, true, "WORKDAY", null, told));
    }
    return days;
  }

  private String shown(Instant at) {
    return MINUTE.format(at.atZone(clock.getZone()));
  }

  private static int hours() {
    return Parameters.read("incident", "report-hours").asInt();
  }
}
