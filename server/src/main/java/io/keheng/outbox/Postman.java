package io.keheng.outbox;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works off the queue; may run in several processes at once. */
@Component
class Postman {

  private static final Logger log = LoggerFactory.getLogger(Postman.class);

  private final List<Carrier> carriers;
  private final Dispatch dispatch;
  private final OutboxSettings settings;

  Postman(List<Carrier> carriers, Dispatch dispatch, OutboxSettings settings) {
    this.carriers = carriers;
    this.dispatch = dispatch;
    this.settings = settings;
  }

  /** One round: sends what is due by every line that stands. */
  void round() {
    carriers.stream()
        .filter(Carrier::configured)
        .filter(carrier -> dispatch.open(carrier.kind()))
        .forEach(this::round);
    dispatch.settle();
  }

  /** One line's trouble is not the other's. */
  private void round(Carrier carrier) {
    try (var wire = carrier.open()) {
      var trouble = wire.trouble();
      if (trouble.isPresent()) {
        dispatch.down(carrier.kind(), trouble.get());
        return;
      }
      if (wire.knows()) {
        dispatch.up(carrier.kind());
      }
      var left = settings.atOnce();
      while (left > 0 && dispatch.next(carrier.kind(), wire) == Dispatch.Round.DONE) {
        left--;
      }
    } catch (RuntimeException e) {
      log.error("A round of {} broke off.", carrier.kind(), e);
    }
  }
}
