package io.keheng.classoverride;

import io.keheng.customer.CustomerRemnants;
import org.springframework.stereotype.Component;

/** The classes that were set by hand go, with their reasons, when no term keeps them any longer. */
@Component
class OverrideRemnants implements CustomerRemnants {

  private final OverrideRepository repository;

  OverrideRemnants(OverrideRepository repository) {
    this.repository = repository;
  }

  @Override
  public String record() {
    return "OVERRIDE";
  }

  @Override
  public int erase(long customerId) {
    return repository.erase(customerId);
  }
}
