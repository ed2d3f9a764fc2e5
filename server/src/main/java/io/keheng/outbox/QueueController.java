package io.keheng.outbox;

import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/outbox")
class QueueController {

  /** The version of the message that was seen. */
  record Seen(long version) {}

  private final Queue queue;

  QueueController(Queue queue) {
    this.queue = queue;
  }

  @Permit("outbox.read")
  @GetMapping
  Page<Post> page(Queue.Filter filter, Paging paging) {
    return queue.page(filter, paging);
  }

  /** The ways out of the bank and how they stand. */
  @Permit("outbox.read")
  @GetMapping("/lines")
  List<Queue.LineView> lines() {
    return queue.lines();
  }

  @Permit("outbox.manage")
  @PostMapping("/{id}/sending")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void again(@PathVariable long id, @Valid @RequestBody Seen seen) {
    queue.again(id, seen.version());
  }

  @Permit("outbox.manage")
  @PostMapping("/{id}/giving-up")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveUp(@PathVariable long id, @Valid @RequestBody Seen seen) {
    queue.giveUp(id, seen.version());
  }
}
