package io.keheng.dossier;

import io.keheng.customer.CustomerRemnants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the file of a customer keeps goes when he asks for deletion (PIPL 47). */
@Configuration(proxyBeanMethods = false)
class DossierRemnants {

  private record Rows(String record, String table, NoteRepository repository)
      implements CustomerRemnants {

    @Override
    public int erase(long customerId) {
      return repository.erase(table, customerId);
    }
  }

  @Bean
  CustomerRemnants contacts(NoteRepository repository) {
    return new Rows("CONTACT", "dossier.contact", repository);
  }

  @Bean
  CustomerRemnants opportunities(NoteRepository repository) {
    return new Rows("OPPORTUNITY", "dossier.opportunity", repository);
  }

  @Bean
  CustomerRemnants notes(NoteRepository repository) {
    return new Rows("NOTE", "dossier.note", repository);
  }
}
