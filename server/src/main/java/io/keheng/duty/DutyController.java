package io.keheng.duty;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The compliance calendar. */
@RestController
class DutyController {

  record Done(long unitId, @NotNull LocalDate fromOn, @Nullable @Size(max = 200) String note) {}

  record DutyName(String code, String label, List<String> rules, Period period) {}

  private final Duties duties;
  private final DutyCalendar calendar;

  DutyController(Duties duties, DutyCalendar calendar) {
    this.duties = duties;
    this.calendar = calendar;
  }

  @Permit("duty.read")
  @GetMapping("/api/duties")
  List<DutyName> names() {
    return calendar.duties().stream()
        .map(duty -> new DutyName(duty.code(), duty.label(), duty.rules(), duty.period()))
        .toList();
  }

  @Permit("duty.read")
  @GetMapping("/api/duty-calendar")
  Page<DutyItem> page(
      @RequestParam @Nullable LocalDate since,
      @RequestParam @Nullable Long unit,
      @RequestParam @Nullable String duty,
      @RequestParam @Nullable String rule,
      @RequestParam @Nullable List<DutyState> state,
      @RequestParam @Nullable String q,
      Paging paging) {
    var states = state == null ? List.<DutyState>of() : state;
    return duties.page(first(since), new Duties.Filter(unit, duty, rule, states, q), paging);
  }

  @Permit("duty.read")
  @GetMapping("/api/duty-calendar/figures")
  List<Duties.UnitFigures> figures(@RequestParam @Nullable LocalDate since) {
    return duties.figures(first(since));
  }

  @Permit("duty.do")
  @PostMapping("/api/duties/{duty}/done")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void done(@PathVariable String duty, @Valid @RequestBody Done done) {
    duties.done(duty, done.unitId(), done.fromOn(), done.note());
  }

  @Permit("duty.do")
  @DeleteMapping("/api/duties/{duty}/done")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undo(@PathVariable String duty, @RequestParam long unit, @RequestParam LocalDate fromOn) {
    duties.undo(duty, unit, fromOn);
  }

  private LocalDate first(@Nullable LocalDate since) {
    return since == null ? calendar.shownSince() : since;
  }
}
