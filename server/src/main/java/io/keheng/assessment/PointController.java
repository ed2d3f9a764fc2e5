package io.keheng.assessment;

import io.keheng.identity.StaffName;
import io.keheng.procedure.Channel;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/service-points")
class PointController {

  record PostingForm(
      @Nullable Long staffId,
      @Nullable Long unitId,
      @NotBlank @Size(max = 40) String fault,
      @Nullable @Digits(integer = 18, fraction = 2) BigDecimal amount,
      @NotBlank @Size(max = 1000) String evidence,
      @Nullable Long caseId,
      @NotNull LocalDate onDay) {

    ServicePoints.Posting posting() {
      return new ServicePoints.Posting(
          new ServicePoints.Whose(staffId, unitId), fault, amount, evidence.strip(), caseId, onDay);
    }
  }

  record PraiseForm(
      @Nullable Long staffId,
      @Nullable Long unitId,
      @NotBlank @Size(max = 120) String customer,
      @NotNull Channel channel,
      @NotBlank @Size(max = 1000) String text,
      @NotNull LocalDate onDay) {

    ServicePoints.Praise praise() {
      return new ServicePoints.Praise(
          new ServicePoints.Whose(staffId, unitId), customer.strip(), channel, text.strip(), onDay);
    }
  }

  record ReasonForm(@NotBlank @Size(max = 1000) String reason) {}

  private final ServicePoints points;
  private final Appeals appeals;
  private final Subjects subjects;
  private final Faults faults;
  private final PointViews views;
  private final Clock clock;

  PointController(
      ServicePoints points,
      Appeals appeals,
      Subjects subjects,
      Faults faults,
      PointViews views,
      Clock clock) {
    this.points = points;
    this.appeals = appeals;
    this.subjects = subjects;
    this.faults = faults;
    this.views = views;
    this.clock = clock;
  }

  @Permit(ServicePoints.READ)
  @GetMapping
  Page<PointViews.Line> page(PointQueries.Filter filter, Paging paging) {
    return views.lines(points.page(filter, paging));
  }

  /** What was posted of the acting person. */
  @Permit.AnyStaff
  @GetMapping("/own")
  Page<PointViews.Own> own(Paging paging) {
    return views.own(points.own(paging));
  }

  /** The faults that may be posted, with their points and the range of the amount. */
  @Permit(ServicePoints.POST)
  @GetMapping("/faults")
  List<Faults.Weight> faults() {
    return faults.all(LocalDate.now(clock));
  }

  /** People of whom the acting person may post, by the beginning of name or number. */
  @Permit(ServicePoints.POST)
  @GetMapping("/staff")
  List<StaffName> staff(@RequestParam(defaultValue = "") String q) {
    return subjects.offered(q);
  }

  @Permit(ServicePoints.POST)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PointViews.Line post(@Valid @RequestBody PostingForm form) {
    return views.line(points.post(form.posting()));
  }

  @Permit(ServicePoints.POST)
  @PostMapping("/praise")
  @ResponseStatus(HttpStatus.CREATED)
  PointViews.Line praise(@Valid @RequestBody PraiseForm form) {
    return views.line(points.praise(form.praise()));
  }

  @Permit(ServicePoints.DECIDE)
  @PostMapping("/{id}/reversal")
  @ResponseStatus(HttpStatus.CREATED)
  PointViews.Line reverse(@PathVariable long id, @Valid @RequestBody ReasonForm form) {
    return views.line(points.reverse(id, form.reason().strip()));
  }

  /** The acting person appeals against an entry of his own. */
  @Permit.AnyStaff
  @PostMapping("/{id}/appeal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void appeal(@PathVariable long id, @Valid @RequestBody ReasonForm form) {
    appeals.ask(id, form.reason().strip());
  }
}
