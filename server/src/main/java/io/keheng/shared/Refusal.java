package io.keheng.shared;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that Keheng understands and will not carry out: told to the user in his language, with
 * the field and the way out. Becomes an RFC 9457 problem of type {@code urn:keheng:<key>}.
 */
public final class Refusal extends RuntimeException {

  private final HttpStatus status;
  private final String key;
  private final transient Object[] args;
  private final transient List<Violation> violations;
  private final transient Map<String, Object> details;

  private Refusal(
      HttpStatus status,
      String key,
      Object[] args,
      List<Violation> violations,
      Map<String, Object> details) {
    super(key, null, false, false);
    this.status = status;
    this.key = key;
    this.args = args;
    this.violations = List.copyOf(violations);
    this.details = Map.copyOf(details);
  }

  /** 422: some fields do not hold; each violation names its field. */
  public static Refusal invalid(List<Violation> violations) {
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT, "invalid", new Object[0], violations, Map.of());
  }

  /** 422: one field does not hold. */
  public static Refusal invalid(String field, String key, Object... args) {
    return invalid(List.of(new Violation(field, key, args)));
  }

  /** 422: the request as a whole cannot be carried out. */
  public static Refusal refused(String key, Object... args) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, key, args, List.of(), Map.of());
  }

  /** 401: nobody has signed in, or the sign-in failed. */
  public static Refusal unauthenticated(String key, Object... args) {
    return new Refusal(HttpStatus.UNAUTHORIZED, key, args, List.of(), Map.of());
  }

  /** 404: not there, or not visible to who asks; the two are never told apart. */
  public static Refusal notFound() {
    return new Refusal(HttpStatus.NOT_FOUND, "not-found", new Object[0], List.of(), Map.of());
  }

  /** 409: a stale version or a wrong state. */
  public static Refusal conflict(String key, Object... args) {
    return new Refusal(HttpStatus.CONFLICT, key, args, List.of(), Map.of());
  }

  /** 403: known, and not allowed to this person. */
  public static Refusal forbidden(String key, Object... args) {
    return new Refusal(HttpStatus.FORBIDDEN, key, args, List.of(), Map.of());
  }

  /** 408, 411, 413, 415: what was sent is not even read. */
  public static Refusal unread(HttpStatus status, String key, Object... args) {
    return new Refusal(status, key, args, List.of(), Map.of());
  }

  /** The same refusal with one more property of the problem document. */
  public Refusal with(String name, Object value) {
    var more = new java.util.HashMap<>(details);
    more.put(name, value);
    return new Refusal(status, key, args, violations, more);
  }

  public HttpStatus status() {
    return status;
  }

  public String key() {
    return key;
  }

  public Object[] args() {
    return args.clone();
  }

  public List<Violation> violations() {
    return violations;
  }

  public Map<String, Object> details() {
    return details;
  }
}
