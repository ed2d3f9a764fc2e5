package io.keheng.outbox;

import io.keheng.protection.SealedColumns;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the outbox, and what the re-encryption must know of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, SmsSettings.class, OutboxSettings.class})
class OutboxConfiguration {

  @Bean
  SealedColumns sealedMessages() {
    return new SealedColumns(OutboxRepository.TABLE, "id", List.of("phone", "email"));
  }
}
