package io.keheng.truthfulness;

import io.keheng.merging.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Findings on a customer, for a merge. */
@Configuration(proxyBeanMethods = false)
class FindingBelongings {

  @Bean
  OwnedTable ownedFindings() {
    return OwnedTable.of("FINDING", "truthfulness.finding", "check_code", "field")
        .past("state", "CORRECTED");
  }
}
