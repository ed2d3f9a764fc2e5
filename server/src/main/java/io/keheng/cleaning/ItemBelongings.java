package io.keheng.cleaning;

import io.keheng.merging.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Work of campaigns on a customer, for a merge. */
@Configuration(proxyBeanMethods = false)
class ItemBelongings {

  @Bean
  OwnedTable ownedItems() {
    return OwnedTable.of("CLEANING", "cleaning.item");
  }
}
