package io.keheng.assessment;

import io.keheng.shared.Permit;
import io.keheng.shared.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/service-point-sums")
class SumController {

  private final PointSums sums;
  private final SumBook book;
  private final Clock clock;

  SumController(PointSums sums, SumBook book, Clock clock) {
    this.sums = sums;
    this.book = book;
    this.clock = clock;
  }

  /** Sums of the month that a day is in; of this month without one. */
  @Permit(ServicePoints.READ)
  @GetMapping
  List<PointSums.Line> sums(
      @RequestParam(required = false) @Nullable LocalDate month,
      @RequestParam(required = false) PointSums.@Nullable By by) {
    return sums.of(of(month), Objects.requireNonNullElse(by, PointSums.By.STAFF));
  }

  /** The same as a spreadsheet, a sheet for each way to sum. */
  @Permit(ServicePoints.READ)
  @GetMapping("/book")
  void book(@RequestParam(required = false) @Nullable LocalDate month, HttpServletResponse response)
      throws IOException {
    var of = of(month);
    var name = "service-points-%s.xlsx".formatted(YearMonth.from(of));
    try (var out = Spreadsheet.answer(response, name)) {
      book.write(of, out);
    }
  }

  private LocalDate of(@Nullable LocalDate month) {
    return Objects.requireNonNullElseGet(month, () -> LocalDate.now(clock));
  }
}
