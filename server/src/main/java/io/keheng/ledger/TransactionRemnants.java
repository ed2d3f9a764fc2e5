package io.keheng.ledger;

import io.keheng.customer.CustomerRemnants;
import org.springframework.stereotype.Component;

/**
 * When the term of the law ends nothing tells any more whose accounts and transactions they were:
 * transactions stay in the lake under the id of an account that has neither number nor holder.
 */
@Component
class TransactionRemnants implements CustomerRemnants {

  private final HolderRepository holders;

  TransactionRemnants(HolderRepository holders) {
    this.holders = holders;
  }

  @Override
  public String record() {
    return "TRANSACTION";
  }

  @Override
  public int erase(long customerId) {
    return holders.forget(customerId);
  }
}
