package io.keheng.outbox;

import io.keheng.KehengTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.test.context.ContextConfiguration;

/** A test whose bank really sends: its application knows the {@link Servers} of the run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@KehengTest
@Import(Rounds.class)
@ContextConfiguration(
    initializers = {KehengTest.TemporaryHome.class, SendingTest.KnownServers.class})
public @interface SendingTest {

  class KnownServers
      implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var servers = Servers.only();
      TestPropertyValues.of(
              "keheng.mail.host=127.0.0.1",
              "keheng.mail.port=" + servers.mailPort(),
              "keheng.mail.tls=NONE",
              "keheng.mail.from=tousu@bank.example",
              "keheng.mailbox.host=127.0.0.1",
              "keheng.mailbox.port=" + servers.boxPort(),
              "keheng.mailbox.tls=NONE",
              "keheng.mailbox.user=" + Servers.BOX,
              "keheng.mailbox.password=" + Servers.PASSWORD,
              "keheng.sms.host=127.0.0.1",
              "keheng.sms.port=" + servers.sms().port(),
              "keheng.sms.system-id=" + SmsProvider.ACCOUNT,
              "keheng.sms.password=" + SmsProvider.PASSWORD,
              "keheng.sms.source=95000")
          .applyTo(context);
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE + 1;
    }
  }
}
