package io.keheng.timeline;

import io.keheng.customer.CustomerRemnants;
import org.springframework.stereotype.Component;

/**
 * When no term keeps them any longer the facts go from which classes were made; the classes stay
 * for the figures of the runs, of a customer of whom nothing is known any more.
 */
@Component
class ClassRemnants implements CustomerRemnants {

  private final TimelineRepository repository;

  ClassRemnants(TimelineRepository repository) {
    this.repository = repository;
  }

  @Override
  public String record() {
    return "CLASS";
  }

  @Override
  public int erase(long customerId) {
    return repository.forgetFacts(customerId);
  }
}
