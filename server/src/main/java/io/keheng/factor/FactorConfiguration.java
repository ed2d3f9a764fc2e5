package io.keheng.factor;

import io.keheng.protection.SealedColumns;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the secrets of authenticator apps stand, for who renews the keys. */
@Configuration(proxyBeanMethods = false)
class FactorConfiguration {

  @Bean
  SealedColumns usedSecrets() {
    return secrets(TotpRepository.USED);
  }

  @Bean
  SealedColumns proposedSecrets() {
    return secrets(TotpRepository.PROPOSED);
  }

  private static SealedColumns secrets(String table) {
    return new SealedColumns(table, "staff_id", List.of(TotpRepository.SECRET));
  }
}
