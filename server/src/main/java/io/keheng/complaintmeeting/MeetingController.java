package io.keheng.complaintmeeting;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints/{id}/meetings")
class MeetingController {

  record ShareForm(
      @NotBlank String party,
      @NotNull @Positive @Digits(integer = 3, fraction = 2) BigDecimal percent) {}

  record CallForm(
      long version,
      @NotEmpty Set<Long> members,
      @NotBlank @Size(max = 5000) String motion,
      @Nullable List<@Valid ShareForm> shares,
      @Nullable @Positive @Digits(integer = 18, fraction = 2) BigDecimal budget,
      @Nullable LocalDate reworkUntil,
      @Nullable LocalDate deliveryOn) {

    Meetings.Called called() {
      var shared = shares == null ? List.<ShareForm>of() : shares;
      return new Meetings.Called(
          members,
          motion.strip(),
          shared.stream().map(each -> new Meeting.Share(each.party(), each.percent())).toList(),
          budget,
          reworkUntil,
          deliveryOn);
    }
  }

  record BallotForm(Meeting.@NotNull Vote vote, @Nullable @Size(max = 2000) String opinion) {}

  record FindingForm(long version, @NotBlank @Size(max = 5000) String finding) {}

  record ObjectionForm(long version, @NotBlank @Size(max = 2000) String reason) {}

  private final Meetings meetings;
  private final MeetingViews views;

  MeetingController(Meetings meetings, MeetingViews views) {
    this.meetings = meetings;
    this.views = views;
  }

  @Permit("complaint.read")
  @GetMapping
  MeetingViews.Board of(@PathVariable long id) {
    return views.of(id);
  }

  @Permit("complaint.handle")
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void call(@PathVariable long id, @Valid @RequestBody CallForm form) {
    meetings.call(id, form.version(), form.called());
  }

  @Permit("complaint.handle")
  @PostMapping("/vote")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void vote(@PathVariable long id, @Valid @RequestBody BallotForm form) {
    meetings.vote(id, new Meetings.Ballot(form.vote(), form.opinion()));
  }

  @Permit("complaint.handle")
  @PostMapping("/closing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable long id, @Valid @RequestBody FindingForm form) {
    meetings.close(id, form.version(), form.finding().strip());
  }

  @Permit("complaint.handle")
  @PostMapping("/objection")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void object(@PathVariable long id, @Valid @RequestBody ObjectionForm form) {
    meetings.object(id, form.version(), form.reason().strip());
  }
}
