package io.keheng.protection;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one sealed value of this module itself. */
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

  @Bean
  SealedColumns keyCheckColumns() {
    return new SealedColumns("protection.key_check", "ring", List.of("sealed"));
  }
}
