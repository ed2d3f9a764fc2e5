package io.keheng.examination;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a check found of a customer.
 *
 * @param field path of the field
 * @param detail message key that says more; with one argument at most, never a protected value
 * @param number blind index of the telephone that too many have
 */
public record Found(
    long customerId,
    Check check,
    String field,
    @Nullable String detail,
    @Nullable String argument,
    @Nullable UUID number) {

  public String key() {
    return check.code() + ' ' + field;
  }
}
