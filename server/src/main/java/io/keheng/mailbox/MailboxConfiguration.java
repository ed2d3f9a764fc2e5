package io.keheng.mailbox;

import io.keheng.protection.SealedColumns;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the mailbox, and what the re-encryption must know of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailboxSettings.class)
class MailboxConfiguration {

  @Bean
  SealedColumns sealedSenders() {
    return new SealedColumns(LetterRepository.TABLE, "id", List.of("sender"));
  }
}
