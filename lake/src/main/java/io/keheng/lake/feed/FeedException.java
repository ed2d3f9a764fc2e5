package io.keheng.lake.feed;

/**
 * A file or a template that cannot be taken: a code from which a caller makes its own message, and
 * the values that the message needs, in order.
 */
public final class FeedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Object[] args;

  FeedException(String code, Object... args) {
    super(code + " " + java.util.Arrays.toString(args));
    this.code = code;
    this.args = args.clone();
  }

  /** Such as {@code encoding-neither}; stable. */
  public String code() {
    return code;
  }

  public Object[] args() {
    return args.clone();
  }
}
