package io.keheng.decision;

/**
 * A construct that cannot be compiled; becomes a {@link NotCompilable} where its place is known.
 */
final class SqlRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SqlRefusal(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  NotCompilable at(
      String decision,
      @org.jspecify.annotations.Nullable Integer row,
      @org.jspecify.annotations.Nullable Integer column) {
    return new NotCompilable(decision, row, column, reason());
  }
}
