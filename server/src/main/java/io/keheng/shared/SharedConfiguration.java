package io.keheng.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;

/** The clock of the bank and the reading of {@link Permit}. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SharedConfiguration {

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  static AnnotationTemplateExpressionDefaults permitTemplates() {
    return new AnnotationTemplateExpressionDefaults();
  }
}
