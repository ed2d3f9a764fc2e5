package io.keheng.database;

import org.springframework.boot.ExitCodeGenerator;

/** The bundled PostgreSQL could not be brought up; told to the user without a stack trace. */
final class PostgresFailed extends RuntimeException implements ExitCodeGenerator {

  static final int EXIT_CODE = 2;

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

  @Override
  public int getExitCode() {
    return EXIT_CODE;
  }
}
