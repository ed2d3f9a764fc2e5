package io.keheng.customer;

import io.keheng.protection.SealedColumns;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which columns of this module are sealed. */
@Configuration(proxyBeanMethods = false)
class CustomerProtection {

  @Bean
  SealedColumns customerColumnsSealed() {
    return new SealedColumns(
        "customer.customer",
        "id",
        Stream.of(CustomerField.values())
            .filter(CustomerField::isProtected)
            .map(CustomerField::column)
            .toList());
  }

  @Bean
  SealedColumns replacedColumnsSealed() {
    return new SealedColumns(ReplacedRepository.TABLE, "id", ReplacedRepository.SEALED);
  }

  /** Those merged into a customer go with him when he is merged himself. */
  @Bean
  OwnedTable mergedCustomers() {
    return new OwnedTable(
        "MERGED", "customer.customer", "merged_into", List.of("id"), List.of(), null);
  }
}
