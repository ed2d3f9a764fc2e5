package io.keheng.complainthandling;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Transfer slips, extensions and opinions: what two sides sign. */
@RestController
@RequestMapping("/api/complaints/{id}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class TransferController {

  record SlipForm(
      long version,
      long unitId,
      @Nullable Long staffId,
      @NotBlank @Size(max = 2000) String reason) {}

  record TakingForm(long version) {}

  record ReturnForm(long version, @NotBlank @Size(max = 2000) String reason) {}

  record ExtensionForm(
      long version,
      @NotBlank String clock,
      @Min(1) int amount,
      @NotBlank @Size(max = 2000) String reason) {}

  record AnswerForm(
      long version, @NotNull Boolean approved, @Nullable @Size(max = 2000) String answer) {}

  private final HandOn handOn;
  private final Extensions extensions;
  private final Opinions opinions;

  TransferController(HandOn handOn, Extensions extensions, Opinions opinions) {
    this.handOn = handOn;
    this.extensions = extensions;
    this.opinions = opinions;
  }

  @Permit("complaint.handle")
  @PostMapping("/slips")
  void handOn(@PathVariable long id, @Valid @RequestBody SlipForm form) {
    handOn.handOn(id, form.version(), form.unitId(), form.staffId(), form.reason().strip());
  }

  @Permit("complaint.handle")
  @PostMapping("/slips/taking")
  void takeOn(@PathVariable long id, @Valid @RequestBody TakingForm form) {
    handOn.takeOn(id, form.version());
  }

  @Permit("complaint.handle")
  @PostMapping("/slips/return")
  void giveBack(@PathVariable long id, @Valid @RequestBody ReturnForm form) {
    handOn.giveBack(id, form.version(), form.reason().strip());
  }

  @Permit("complaint.handle")
  @PostMapping("/extensions")
  void ask(@PathVariable long id, @Valid @RequestBody ExtensionForm form) {
    extensions.ask(id, form.version(), form.clock(), form.amount(), form.reason().strip());
  }

  @Permit("complaint.approve")
  @PostMapping("/extensions/decision")
  void decide(@PathVariable long id, @Valid @RequestBody AnswerForm form) {
    extensions.decide(id, form.version(), form.approved(), form.answer());
  }

  @Permit("complaint.approve")
  @PostMapping("/opinion/approval")
  void approve(@PathVariable long id, @Valid @RequestBody AnswerForm form) {
    opinions.decide(id, form.version(), form.approved(), form.answer());
  }
}
