package io.keheng.complaint;

import io.keheng.merging.OwnedTable;
import io.keheng.protection.SealedColumns;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a merge of customers and the re-encryption must know of complaints. */
@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {

  @Bean
  OwnedTable ownedComplaints() {
    return OwnedTable.of("COMPLAINT", ComplaintRepository.TABLE);
  }

  @Bean
  SealedColumns sealedComplaints() {
    return new SealedColumns(ComplaintRepository.TABLE, "id", List.of("phone", "email", "address"));
  }
}
