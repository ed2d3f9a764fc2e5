package io.keheng.identity;

import io.keheng.shared.Refusal;
import org.springframework.stereotype.Component;

/** Whoever may grant roles; the bank is never left without one. */
@Component
class Administrators {

  static final String PERMISSION = "staff.grant";

  private final AdministratorQueries queries;

  Administrators(AdministratorQueries queries) {
    this.queries = queries;
  }

  /** Refuses a change, already written in this transaction, that leaves no administrator. */
  void keepOne() {
    if (!queries.anyIn(Wildcard.covering(PERMISSION))) {
      throw Refusal.refused("staff.last-administrator");
    }
  }
}
