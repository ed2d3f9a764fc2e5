package io.keheng.decisionlog;

import io.keheng.customer.CustomerRemnants;
import org.springframework.stereotype.Component;

/** The decisions on a customer go, with their facts, when no term keeps them any longer. */
@Component
class DecisionRemnants implements CustomerRemnants {

  private final DecisionRepository repository;

  DecisionRemnants(DecisionRepository repository) {
    this.repository = repository;
  }

  @Override
  public String record() {
    return "DECISION";
  }

  @Override
  public int erase(long customerId) {
    return repository.erase(customerId);
  }
}
