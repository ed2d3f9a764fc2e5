package io.keheng.dossier;

import io.keheng.customer.CaseHolders;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An opportunity neither won nor lost is an open case of whoever found it. */
@Component
class OpenOpportunities implements CaseHolders {

  private final DossierRepository repository;

  OpenOpportunities(DossierRepository repository) {
    this.repository = repository;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<Long> of(long customerId) {
    return repository.holders(customerId);
  }
}
