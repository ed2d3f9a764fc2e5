package io.keheng.complaint;

import io.keheng.identity.DataScope;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Which cases somebody sees: those that his units take or handle, that he took, is responsible for
 * or joined, that are handed on to him; never one that is about himself (S10-46). The SQL is for
 * rows {@code c} of {@code complaint.complaint}.
 */
public final class SeenCases {

  private static final String UNITS = "SELECT unnest(:scopeUnits::bigint[])";
  private static final String SELF = "SELECT :scopeSelf::bigint";

  private static final String NOT_ABOUT_HIMSELF =
      " AND NOT EXISTS (SELECT FROM complaint.subject s WHERE s.case_id = c.id"
          + " AND s.staff_id = :scopeSelf AND s.kind = 'COMPLAINED_OF')";

  /** Why a case is seen: a column of it, and the query of the keys that are seen there. */
  private enum Ground {
    HANDLED("unit_id", UNITS),
    TAKEN("taken_unit_id", UNITS),
    OWNED("owner_id", SELF),
    TAKEN_BY_HIM("taken_by_id", SELF),
    JOINED("id", "SELECT m.case_id FROM complaint.member m WHERE m.staff_id = :scopeSelf"),
    HANDED_ON(
        "id",
        "SELECT t.case_id FROM complaint.slip t WHERE t.state = 'OPEN'"
            + " AND (t.unit_id = ANY(:scopeUnits) OR t.staff_id = :scopeSelf)");

    private final String column;
    private final String keys;

    Ground(String column, String keys) {
      this.column = column;
      this.keys = keys;
    }

    private String clause() {
      return "c.%s IN (%s)".formatted(column, keys);
    }

    private String first(String condition, String order, long most) {
      return "SELECT f.id FROM (%s) k(key) CROSS JOIN LATERAL (%s) f"
          .formatted(keys, ids("c.%s = k.key AND %s".formatted(column, condition), order, most));
    }
  }

  private SeenCases() {}

  /** The condition for cases that are few already: one of them, those of a customer. */
  public static String clause() {
    return Arrays.stream(Ground.values())
        .map(Ground::clause)
        .collect(Collectors.joining(" OR ", "(:scopeAll OR ", ")" + NOT_ABOUT_HIMSELF));
  }

  /**
   * A query of the ids of seen cases, at least the first of them in an order; each ground is read
   * by its index, so that it costs the same among many cases.
   *
   * @param condition on {@code c}
   * @param order the ORDER BY list on {@code c}; empty where any will do
   * @param most how many are wanted; more come where several grounds find others
   */
  public static String first(DataScope scope, String condition, String order, long most) {
    var seen = condition + NOT_ABOUT_HIMSELF;
    return scope.wholeBank()
        ? ids(seen, order, most)
        : Arrays.stream(Ground.values())
            .map(ground -> ground.first(seen, order, most))
            .collect(Collectors.joining(" UNION "));
  }

  private static String ids(String condition, String order, long most) {
    return "SELECT c.id FROM complaint.complaint c WHERE %s%s LIMIT %d"
        .formatted(condition, order.isEmpty() ? "" : " ORDER BY " + order, most);
  }
}
