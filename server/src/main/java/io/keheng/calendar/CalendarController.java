package io.keheng.calendar;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class CalendarController {

  record DayRequest(@NotNull DayKind kind, @Nullable String name, @NotBlank String reason) {}

  private final Calendars calendars;

  CalendarController(Calendars calendars) {
    this.calendars = calendars;
  }

  @Permit("calendar.read")
  @GetMapping("/api/calendar/years")
  List<Calendars.YearSummary> years() {
    return calendars.years();
  }

  @Permit("calendar.read")
  @GetMapping("/api/calendar/years/{year}")
  Calendars.YearOfDays year(@PathVariable int year) {
    return calendars.year(year);
  }

  @Permit("calendar.manage")
  @PutMapping("/api/calendar/days/{date}")
  CalendarDay set(@PathVariable LocalDate date, @Valid @RequestBody DayRequest request) {
    return calendars.set(date, request.kind(), request.name(), request.reason());
  }

  @Permit("calendar.manage")
  @PostMapping(path = "/api/calendar/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Calendars.Loaded load(@RequestPart MultipartFile file) throws IOException {
    try (var in = file.getInputStream()) {
      return calendars.load(in);
    }
  }
}
