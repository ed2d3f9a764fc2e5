package io.keheng.decisionlog;

import io.keheng.merging.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decisions on a customer, for a merge. */
@Configuration(proxyBeanMethods = false)
class DecisionBelongings {

  @Bean
  OwnedTable ownedDecisions() {
    return OwnedTable.of("DECISION", "decisionlog.decision");
  }
}
