package io.keheng.complaintguard;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints/{id}")
class GuardController {

  record Seen(long version) {}

  record Words(long version, @NotBlank @Size(max = 2000) String note) {}

  private final Desks desks;
  private final Oversight oversight;

  GuardController(Desks desks, Oversight oversight) {
    this.desks = desks;
    this.oversight = oversight;
  }

  @Permit("complaint.handle")
  @PostMapping("/routing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void passOn(@PathVariable long id, @Valid @RequestBody Seen form) {
    desks.passOn(id, form.version());
  }

  @Permit("complaint.read")
  @PostMapping("/law-advice")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void advise(@PathVariable long id, @Valid @RequestBody Words form) {
    oversight.advise(id, form.version(), form.note().strip());
  }

  @Permit("complaint.read")
  @PostMapping("/urgings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void urge(@PathVariable long id, @Valid @RequestBody Words form) {
    oversight.urge(id, form.version(), form.note().strip());
  }
}
