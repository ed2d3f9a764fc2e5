package io.keheng.customer;

import java.util.Set;

/** Told by a module that keeps cases of customers: who has one open. */
public interface CaseHolders {

  /** Staff ids of those with an open case of the customer. */
  Set<Long> of(long customerId);
}
