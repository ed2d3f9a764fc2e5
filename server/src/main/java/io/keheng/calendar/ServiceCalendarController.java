package io.keheng.calendar;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ServiceCalendarController {

  record NewRequest(@Nullable Long unitId, @NotNull ServiceHours definition) {}

  record ChangeRequest(@NotNull ServiceHours definition, int version) {}

  private final ServiceCalendars calendars;

  ServiceCalendarController(ServiceCalendars calendars) {
    this.calendars = calendars;
  }

  @Permit("calendar.read")
  @GetMapping("/api/service-calendars")
  List<ServiceCalendar> all() {
    return calendars.all();
  }

  @Permit("calendar.manage")
  @PostMapping("/api/service-calendars")
  @ResponseStatus(HttpStatus.CREATED)
  ServiceCalendar define(@Valid @RequestBody NewRequest request) {
    return calendars.define(request.unitId(), request.definition());
  }

  @Permit("calendar.manage")
  @PutMapping("/api/service-calendars/{id}")
  ServiceCalendar change(@PathVariable long id, @Valid @RequestBody ChangeRequest request) {
    return calendars.change(id, request.definition(), request.version());
  }
}
