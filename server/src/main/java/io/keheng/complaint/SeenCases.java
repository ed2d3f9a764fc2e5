package io.keheng.complaint;

import io.keheng.identity.DataScope;
import io.keheng.shared.ActsFor;

/**
 * Which cases somebody sees: those that his units take or handle, that he is responsible for or
 * joined, that are handed on to him; never one that is about himself (S10-46).
 */
public final class SeenCases {

  private SeenCases() {}

  /** The SQL condition for rows {@code c} of {@code complaint.complaint}. */
  @ActsFor({"S10-26", "S10-46"})
  public static String clause(DataScope scope) {
    return "("
        + scope.clause("c.unit_id", "c.owner_id")
        + " OR "
        + scope.clause("c.taken_unit_id", "c.taken_by_id")
        + " OR EXISTS (SELECT FROM complaint.member m WHERE m.case_id = c.id"
        + " AND m.staff_id = :scopeSelf)"
        + " OR EXISTS (SELECT FROM complaint.slip t WHERE t.case_id = c.id AND t.state = 'OPEN'"
        + " AND "
        + scope.clause("t.unit_id", "t.staff_id")
        + ")) AND NOT EXISTS (SELECT FROM complaint.subject s WHERE s.case_id = c.id"
        + " AND s.staff_id = :scopeSelf AND s.kind = 'COMPLAINED_OF')";
  }
}
