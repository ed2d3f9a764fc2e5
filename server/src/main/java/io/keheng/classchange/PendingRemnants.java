package io.keheng.classchange;

import io.keheng.customer.CustomerRemnants;
import org.springframework.stereotype.Component;

/** Of the changes of class that waited, what people wrote about the customer goes with the facts. */
@Component
class PendingRemnants implements CustomerRemnants {

  private final PendingRepository repository;

  PendingRemnants(PendingRepository repository) {
    this.repository = repository;
  }

  @Override
  public String record() {
    return "CLASS";
  }

  @Override
  public int erase(long customerId) {
    return repository.forgetNotes(customerId);
  }
}
