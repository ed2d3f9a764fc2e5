package io.keheng.ledger;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Seals at the start what an earlier version kept in clear. */
@Component
class NumberSealing {

  private final NumberRepository numbers;

  NumberSealing(NumberRepository numbers) {
    this.numbers = numbers;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void seal() {
    numbers.sealAll();
  }
}
