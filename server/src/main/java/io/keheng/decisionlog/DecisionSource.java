package io.keheng.decisionlog;

import java.util.List;

/** A module above that keeps decisions on customers of its own, shown among those of the log. */
public interface DecisionSource {

  /** Every decision on a customer, who may be read by who asks. */
  List<DecisionLine> of(long customerId);
}
