package io.keheng.calendar;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Puts the calendars of {@code measures/calendar} into the database where it has none. */
@Component
@Order(0)
class CalendarSeed implements ApplicationRunner {

  record ServiceFile(List<ServiceHours> calendars) {}

  private final DayRepository days;
  private final ServiceCalendarRepository services;
  private final ApplicationEventPublisher events;

  CalendarSeed(
      DayRepository days, ServiceCalendarRepository services, ApplicationEventPublisher events) {
    this.days = days;
    this.services = services;
    this.events = events;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    try (var in = new ClassPathResource("measures/calendar/cn.csv").getInputStream()) {
      // A year that the bank already has stays as its administrator left it.
      var known = days.all().stream().map(day -> day.date().getYear()).collect(Collectors.toSet());
      var added =
          HolidayFile.read(in).stream()
              .filter(day -> !known.contains(day.date().getYear()))
              .toList();
      added.forEach(days::put);
      if (!known.isEmpty()) {
        CalendarChanged.of(added.stream().map(day -> day.date().getYear()).toList())
            .ifPresent(events::publishEvent);
      }
    }
    if (services.all().isEmpty()) {
      try (var in =
          new ClassPathResource("measures/calendar/service-hours.yaml").getInputStream()) {
        var file = YAMLMapper.builder().build().readValue(in, ServiceFile.class);
        services.insert(null, file.calendars().getFirst());
      }
    }
  }
}
