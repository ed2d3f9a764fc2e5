package io.keheng.complaintafter;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LeaderController {

  record TalkForm(long version, @NotBlank @Size(max = 5000) String note) {}

  private final LeaderTalks talks;

  LeaderController(LeaderTalks talks) {
    this.talks = talks;
  }

  @Permit("complaint.approve")
  @PostMapping("/api/complaints/{id}/leader-talk")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void talked(@PathVariable long id, @Valid @RequestBody TalkForm form) {
    talks.talked(id, form.version(), form.note().strip());
  }
}
