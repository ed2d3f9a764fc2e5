package io.keheng.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server for e-mail; without a host none is sent.
 *
 * @param from address that letters come from
 * @param tls how the connection is secured
 */
@ConfigurationProperties("keheng.mail")
record MailSettings(
    @Nullable String host,
    @DefaultValue("25") int port,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("no-reply@localhost") String from,
    @DefaultValue("STARTTLS") Tls tls,
    @DefaultValue("20s") Duration timeout) {

  enum Tls {
    /** Only inside the bank's own network. */
    NONE,
    STARTTLS,
    TLS
  }

  boolean configured() {
    return host != null && !host.isBlank();
  }

  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + "]";
  }
}
