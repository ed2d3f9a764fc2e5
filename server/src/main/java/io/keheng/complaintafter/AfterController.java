package io.keheng.complaintafter;

import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What follows the answer, beyond the acts that only record what was done. */
@RestController
class AfterController {

  record TalkForm(long version, @NotBlank @Size(max = 5000) String note) {}

  record AgreementForm(
      long version,
      @NotBlank @Size(max = 5000) String facts,
      @Nullable @Digits(integer = 18, fraction = 2) BigDecimal amount,
      @NotBlank @Size(max = 2000) String promise) {

    Settlements.Terms terms() {
      return new Settlements.Terms(facts.strip(), amount, promise.strip());
    }
  }

  private final LeaderTalks talks;
  private final Settlements settlements;

  AfterController(LeaderTalks talks, Settlements settlements) {
    this.talks = talks;
    this.settlements = settlements;
  }

  @Permit("complaint.approve")
  @PostMapping("/api/complaints/{id}/leader-talk")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void talked(@PathVariable long id, @Valid @RequestBody TalkForm form) {
    talks.talked(id, form.version(), form.note().strip());
  }

  @Permit("complaint.handle")
  @PostMapping("/api/complaints/{id}/agreement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void agree(@PathVariable long id, @Valid @RequestBody AgreementForm form) {
    settlements.agree(id, form.version(), form.terms());
  }
}
