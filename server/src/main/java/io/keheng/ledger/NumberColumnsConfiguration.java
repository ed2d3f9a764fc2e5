package io.keheng.ledger;

import io.keheng.protection.SealedColumns;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the re-encryption which numbers this module keeps sealed. */
@Configuration(proxyBeanMethods = false)
class NumberColumnsConfiguration {

  @Bean
  SealedColumns sealedAccounts() {
    return sealed(NumberColumn.ACCOUNT);
  }

  @Bean
  SealedColumns sealedCards() {
    return sealed(NumberColumn.CARD);
  }

  @Bean
  SealedColumns sealedOrders() {
    return sealed(NumberColumn.ACCOUNT_TO);
  }

  private static SealedColumns sealed(NumberColumn column) {
    return new SealedColumns(column.table(), column.key(), List.of(column.column()));
  }
}
