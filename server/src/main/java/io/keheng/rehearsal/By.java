package io.keheng.rehearsal;

/** How customers are divided. */
enum By {
  UNIT("p.unit_id"),
  MANAGER("p.manager_id");

  private final String column;

  By(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
