package io.keheng.mailbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox for complaints; without a host none is read.
 *
 * @param tls how the connection is secured
 * @param atOnce letters in a round, at most
 */
@ConfigurationProperties("keheng.mailbox")
record MailboxSettings(
    @Nullable String host,
    @DefaultValue("993") int port,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("TLS") Tls tls,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("50") int atOnce) {

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
    return "MailboxSettings[" + host + ":" + port + "]";
  }
}
