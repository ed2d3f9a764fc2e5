package io.keheng.reveal;

import io.keheng.merging.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who read protected values of a customer, for a merge. */
@Configuration(proxyBeanMethods = false)
class RevealBelongings {

  @Bean
  OwnedTable ownedReveals() {
    return OwnedTable.of("REVEAL", "reveal.reveal");
  }

  @Bean
  OwnedTable ownedUnusualLooks() {
    return OwnedTable.of("LOOK_CASE", "reveal.unusual_look", "staff_id", "kind", "day");
  }
}
