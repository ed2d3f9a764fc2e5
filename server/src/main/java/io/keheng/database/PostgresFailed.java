package io.keheng.database;

/** The bundled PostgreSQL could not be brought up; told to the user without a stack trace. */
final class PostgresFailed extends RuntimeException {

  private final String key;
  private final transient Object[] args;

  PostgresFailed(String key, Object... args) {
    super(key);
    this.key = key;
    this.args = args;
  }

  String key() {
    return key;
  }

  Object[] args() {
    return args.clone();
  }
}
