package io.keheng.cleaning;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cleaning/campaigns")
class CleaningController {

  record Planning(@Valid @NotNull Campaign.Plan plan) {}

  record Changing(long version, @Valid @NotNull Campaign.Plan plan) {}

  record StepDone(Campaign.@NotNull StepKind kind, @Size(max = 1000) @Nullable String note) {}

  record Assignment(@NotEmpty List<Long> items, long staffId, @NotNull LocalDate dueOn) {}

  record Assigned(int items) {}

  record Evidence(@NotBlank @Size(max = 1000) String text) {}

  private final Campaigns campaigns;
  private final Work work;

  CleaningController(Campaigns campaigns, Work work) {
    this.campaigns = campaigns;
    this.work = work;
  }

  @Permit("cleaning.read")
  @GetMapping
  Page<Campaign> all(Paging paging) {
    return campaigns.page(paging);
  }

  @Permit("cleaning.lead")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Campaign plan(@Valid @RequestBody Planning planning) {
    return campaigns.plan(planning.plan());
  }

  @Permit("cleaning.read")
  @GetMapping("/{id}")
  Campaign one(@PathVariable long id) {
    return campaigns.get(id);
  }

  @Permit("cleaning.lead")
  @PutMapping("/{id}")
  Campaign change(@PathVariable long id, @Valid @RequestBody Changing changing) {
    return campaigns.change(id, changing.version(), changing.plan());
  }

  @Permit("cleaning.lead")
  @PostMapping("/{id}/start")
  Campaign start(@PathVariable long id) {
    return campaigns.start(id);
  }

  @Permit("cleaning.lead")
  @PostMapping("/{id}/steps")
  Campaign step(@PathVariable long id, @Valid @RequestBody StepDone done) {
    return campaigns.done(id, done.kind(), done.note());
  }

  @Permit("cleaning.read")
  @GetMapping("/{id}/items")
  Page<Work.Line> items(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) @Nullable Boolean open,
      Paging paging) {
    return work.page(id, mine, open, paging);
  }

  @Permit("cleaning.read")
  @GetMapping("/{id}/shares")
  List<Work.Share> shares(@PathVariable long id) {
    return work.shares(id);
  }

  @Permit("cleaning.lead")
  @GetMapping("/{id}/circular")
  List<Work.Overdue> circular(@PathVariable long id) {
    return work.circular(id);
  }

  @Permit("cleaning.lead")
  @PostMapping("/{id}/assignments")
  Assigned assign(@PathVariable long id, @Valid @RequestBody Assignment assignment) {
    return new Assigned(
        work.assign(id, assignment.items(), assignment.staffId(), assignment.dueOn()));
  }

  @Permit("cleaning.work")
  @PostMapping("/{id}/items/{item}/evidence")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void evidence(
      @PathVariable long id, @PathVariable long item, @Valid @RequestBody Evidence evidence) {
    work.evidence(id, item, evidence.text());
  }
}
