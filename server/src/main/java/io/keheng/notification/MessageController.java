package io.keheng.notification;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/messages")
class MessageController {

  /**
   * @param ids messages to mark; all when absent
   * @param kind only those of a kind; all when absent
   */
  record Reading(@Nullable List<Long> ids, @Nullable MessageKind kind) {}

  private final Mailbox mailbox;

  MessageController(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  /** The asking person's own messages, newest first. */
  @Permit.AnyStaff
  @GetMapping
  Page<Message> messages(Mailbox.Filter filter, Paging paging) {
    return mailbox.page(filter, paging);
  }

  @Permit.AnyStaff
  @GetMapping("/counts")
  Mailbox.Counts counts() {
    return mailbox.counts();
  }

  @Permit.AnyStaff
  @PostMapping("/readings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@Valid @RequestBody Reading reading) {
    mailbox.read(reading.ids(), reading.kind());
  }

  /** Marks one as unread again. */
  @Permit.AnyStaff
  @DeleteMapping("/{id}/reading")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unread(@PathVariable long id) {
    mailbox.unread(id);
  }
}
