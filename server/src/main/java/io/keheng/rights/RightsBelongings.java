package io.keheng.rights;

import io.keheng.merging.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a customer asked of his information, for a merge. */
@Configuration(proxyBeanMethods = false)
class RightsBelongings {

  @Bean
  OwnedTable ownedRequests() {
    return OwnedTable.of("RIGHTS_REQUEST", "consent.request");
  }
}
