package io.keheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on a free port, with a PostgreSQL of its own in a temporary
 * folder; one application serves all such tests of a run, so each makes the records it needs. A
 * test that counts a whole bank asks for one of its own by a property {@code keheng.test.bank}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({Staffs.class, BankClock.class})
@ContextConfiguration(initializers = KehengTest.TemporaryHome.class)
public @interface KehengTest {

  class TemporaryHome
      implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        var home = Files.createTempDirectory("keheng-test");
        TestPropertyValues.of(
                "keheng.home=" + home,
                "keheng.demo.enabled=false",
                "keheng.body.time=3s",
                "server.tomcat.connection-timeout=4s")
            .applyTo(context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Before the application locks its home folder. */
    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }
}
