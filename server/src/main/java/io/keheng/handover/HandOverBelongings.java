package io.keheng.handover;

import io.keheng.merging.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a customer was handed over, for a merge; the number told then stays. */
@Configuration(proxyBeanMethods = false)
class HandOverBelongings {

  @Bean
  OwnedTable ownedHandOvers() {
    return OwnedTable.named("HAND_OVER", "handover.hand_over_customer", "hand_over_id");
  }
}
