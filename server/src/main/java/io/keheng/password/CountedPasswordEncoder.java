package io.keheng.password;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Counts how often a password is compared, the costly part of a sign-in: a rise is an attack, and
 * the count shows that a known and an unknown name cost the same.
 */
final class CountedPasswordEncoder implements PasswordEncoder {

  static final String METER = "keheng.signin.password.comparisons";

  private final PasswordEncoder encoder;
  private final Counter comparisons;

  CountedPasswordEncoder(PasswordEncoder encoder, MeterRegistry meters) {
    this.encoder = encoder;
    this.comparisons = meters.counter(METER);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return encoder.encode(password);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
    comparisons.increment();
    return encoder.matches(password, encoded);
  }

  @Override
  public boolean upgradeEncoding(@Nullable String encoded) {
    return encoder.upgradeEncoding(encoded);
  }
}
