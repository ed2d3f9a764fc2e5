package io.keheng.sharing;

import io.keheng.merging.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Under which shares a customer is shown, for a merge. */
@Configuration(proxyBeanMethods = false)
class ShareBelongings {

  @Bean
  OwnedTable ownedShares() {
    return OwnedTable.named("SHARE", "sharing.share_customer", "share_id");
  }

  @Bean
  OwnedTable ownedShareLooks() {
    return OwnedTable.named("SHARE_LOOK", "sharing.look", "share_id", "staff_id", "access", "day");
  }
}
