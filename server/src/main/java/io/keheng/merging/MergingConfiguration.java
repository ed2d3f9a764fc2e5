package io.keheng.merging;

import io.keheng.protection.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells what a merge itself keeps sealed. */
@Configuration(proxyBeanMethods = false)
class MergingConfiguration {

  @Bean
  SealedColumns replacedColumnsSealed() {
    return new SealedColumns(ReplacedRepository.TABLE, "id", ReplacedRepository.SEALED);
  }
}
