package io.keheng.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Locks the home folder before anything else is made, so that a second start is refused at once.
 */
final class HomeGuard
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var home = Path.of(environment.getRequiredProperty("keheng.home")).toAbsolutePath().normalize();
    try {
      var lock =
          environment.containsProperty("keheng.command")
              ? HomeLock.ofCommand(home)
              : HomeLock.ofServer(home);
      var beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
      beans.registerSingleton("homeLock", lock);
      // Registered first, destroyed last: the lock is held until the database has stopped.
      beans.registerDisposableBean("homeLock", lock::close);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
