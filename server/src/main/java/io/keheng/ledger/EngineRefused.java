package io.keheng.ledger;

/** The engine that is configured cannot be used, so that Keheng does not start. */
final class EngineRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String engine;
  private final String detail;

  EngineRefused(String key, String engine, String detail) {
    super(key + ": " + engine + ", " + detail);
    this.key = key;
    this.engine = engine;
    this.detail = detail;
  }

  /** The key of its text. */
  String key() {
    return key;
  }

  String engine() {
    return engine;
  }

  String detail() {
    return detail;
  }
}
