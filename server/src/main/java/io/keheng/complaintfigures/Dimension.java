package io.keheng.complaintfigures;

/** By what complaints are counted. */
public enum Dimension {
  PRODUCT("c.product"),
  ISSUE("c.issue"),
  CATEGORY("c.category"),
  CAUSE("c.cause"),
  CHANNEL("c.channel"),
  PROCEDURE("c.procedure"),
  CLASS("c.procedure || '/' || c.case_class"),
  SEVERITY("c.severity"),
  RESULT("c.result"),
  UNIT("c.unit_id::text"),
  MONTH("to_char(c.lodged_at AT TIME ZONE :zone, 'YYYY-MM')");

  private final String sql;

  Dimension(String sql) {
    this.sql = sql;
  }

  /** Its value of a row {@code c} of {@code complaint.complaint}. */
  String sql() {
    return sql;
  }

  String column() {
    return "d_" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
