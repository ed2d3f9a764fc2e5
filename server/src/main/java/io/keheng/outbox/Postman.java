package io.keheng.outbox;

import java.util.List;
import org.springframework.stereotype.Component;

/** Works off the queue; may run in several processes at once. */
@Component
class Postman {

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

  private void round(Carrier carrier) {
    try (var wire = carrier.open()) {
      var left = settings.atOnce();
      while (left > 0 && dispatch.next(carrier.kind(), wire) == Dispatch.Round.DONE) {
        left--;
      }
    }
  }
}
