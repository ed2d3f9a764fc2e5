package io.keheng.dossier;

import io.keheng.merging.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the file of a customer keeps, for a merge. */
@Configuration(proxyBeanMethods = false)
class DossierBelongings {

  @Bean
  OwnedTable ownedContacts() {
    return OwnedTable.of("CONTACT", "dossier.contact");
  }

  @Bean
  OwnedTable ownedOpportunities() {
    return OwnedTable.of("OPPORTUNITY", "dossier.opportunity");
  }

  @Bean
  OwnedTable ownedNotes() {
    return OwnedTable.of("NOTE", "dossier.note");
  }
}
