package io.keheng.complaintarchive;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HoldController {

  record ReasonForm(@NotBlank @Size(max = 500) String reason) {}

  record Made(long id) {}

  private final Holds holds;

  HoldController(Holds holds) {
    this.holds = holds;
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaints/{id}/holds")
  List<Hold> ofCase(@PathVariable long id) {
    return holds.ofCase(id);
  }

  @Permit("complaint.hold")
  @PostMapping("/api/complaints/{id}/holds")
  @ResponseStatus(HttpStatus.CREATED)
  Made holdCase(@PathVariable long id, @Valid @RequestBody ReasonForm form) {
    return new Made(holds.holdCase(id, form.reason().strip()));
  }

  @Permit("complaint.hold")
  @PostMapping("/api/complaint-volumes/{id}/holds")
  @ResponseStatus(HttpStatus.CREATED)
  Made holdVolume(@PathVariable long id, @Valid @RequestBody ReasonForm form) {
    return new Made(holds.holdVolume(id, form.reason().strip()));
  }

  @Permit("complaint.hold")
  @PostMapping("/api/complaint-holds/{id}/lifting")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lift(@PathVariable long id, @Valid @RequestBody ReasonForm form) {
    holds.lift(id, form.reason().strip());
  }
}
