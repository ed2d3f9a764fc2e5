package io.keheng.merging;

import io.keheng.protection.SealedColumns;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells what a merge itself keeps: sealed values, and whom a customer took in before. */
@Configuration(proxyBeanMethods = false)
class MergingConfiguration {

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
