package io.keheng.customer;

/**
 * Records of a customer in a module above, which go when he asks for it (PIPL 47), or when the term
 * ends for which the law keeps them.
 */
public interface CustomerRemnants {

  /** Code of the kind of record in {@code measures/parameters/retention.yaml}. */
  String record();

  /** Removes what is kept of a customer in the caller's transaction; tells how many that were. */
  int erase(long customerId);
}
