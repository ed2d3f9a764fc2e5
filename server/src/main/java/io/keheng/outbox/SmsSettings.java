package io.keheng.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMPP server for SMS; without a host none is sent.
 *
 * @param systemId account at the provider
 * @param source number that messages come from
 */
@ConfigurationProperties("keheng.sms")
record SmsSettings(
    @Nullable String host,
    @DefaultValue("2775") int port,
    @DefaultValue("") String systemId,
    @DefaultValue("") String password,
    @DefaultValue("") String source,
    @DefaultValue("false") boolean tls,
    @DefaultValue("20s") Duration timeout) {

  boolean configured() {
    return host != null && !host.isBlank();
  }

  @Override
  public String toString() {
    return "SmsSettings[" + host + ":" + port + "]";
  }
}
