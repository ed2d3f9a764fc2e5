package io.keheng.password;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

  private static final String FUNCTION = "bcrypt";

  @Bean
  PasswordEncoder passwordEncoder(
      MeterRegistry meters, @Value("${keheng.password.work}") int work) {
    var encoders = Map.<String, PasswordEncoder>of(FUNCTION, new BCryptPasswordEncoder(work));
    return new CountedPasswordEncoder(new DelegatingPasswordEncoder(FUNCTION, encoders), meters);
  }
}
