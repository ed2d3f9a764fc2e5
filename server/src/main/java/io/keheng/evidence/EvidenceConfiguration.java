package io.keheng.evidence;

import io.keheng.protection.SealedColumns;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the re-encryption must know of files. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

  @Bean
  SealedColumns sealedAttachments() {
    return new SealedColumns(
        AttachmentRepository.TABLE, "id", List.of(AttachmentRepository.CONTENT));
  }
}
