package io.keheng.mailbox;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
@RequestMapping("/api/complaint-letters")
class MailboxController {

  record SettlingForm(long version, @NotBlank @Size(max = 500) String note) {}

  private final LetterBox letters;
  private final MailboxReader mailbox;

  MailboxController(LetterBox letters, MailboxReader mailbox) {
    this.letters = letters;
    this.mailbox = mailbox;
  }

  @Permit("complaint.lodge")
  @GetMapping
  Page<LetterView> page(
      @RequestParam(required = false) IncomingLetters.@Nullable Outcome outcome, Paging paging) {
    return letters.page(outcome, paging);
  }

  @Permit("complaint.lodge")
  @GetMapping("/state")
  LetterBox.State state() {
    return letters.state();
  }

  /** Reads the mailbox now, and tells how it stands after it. */
  @Permit("complaint.lodge")
  @PostMapping("/reading")
  LetterBox.State read() {
    mailbox.read();
    return letters.state();
  }

  @Permit("complaint.lodge")
  @PostMapping("/{id}/settling")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void settle(@PathVariable long id, @Valid @RequestBody SettlingForm form) {
    letters.settle(id, form.version(), form.note().strip());
  }
}
