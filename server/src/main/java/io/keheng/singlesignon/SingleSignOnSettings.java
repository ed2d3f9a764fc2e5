package io.keheng.singlesignon;

import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What a bank says of its identity provider; read when it is needed. */
@Component
class SingleSignOnSettings {

  private static final String PREFIX = "keheng.single-sign-on.";

  /**
   * @param claim that carries the staff number
   * @param strong values of the claim {@code amr} that tell of a second factor at the provider
   */
  record Provider(
      String issuer, String clientId, String clientSecret, String claim, List<String> strong) {}

  private final Environment environment;

  SingleSignOnSettings(Environment environment) {
    this.environment = environment;
  }

  /** Empty while single sign-on is off: without an issuer. */
  Optional<Provider> provider() {
    return value("issuer")
        .map(
            issuer ->
                new Provider(
                    issuer,
                    value("client-id").orElse("keheng"),
                    value("client-secret").orElse(""),
                    value("claim").orElse("preferred_username"),
                    List.of(value("strong").orElse("mfa,otp,hwk").split("\\s*,\\s*"))));
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.getProperty(PREFIX + name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
