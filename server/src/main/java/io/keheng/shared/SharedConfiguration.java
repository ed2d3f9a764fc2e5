package io.keheng.shared;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;

/** The clock of the bank, its words and the reading of {@link Permit}. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SharedConfiguration {

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }

  /** Under the name by which Spring, and so the validator, looks for it. */
  @Bean
  static MessageSource messageSource() throws IOException {
    var bundles = new ResourceBundleMessageSource();
    bundles.setBasenames(
        Arrays.stream(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/*.properties"))
            .map(file -> String.valueOf(file.getFilename()))
            .map(name -> "i18n/" + name.replaceFirst("(_en)?\\.properties$", ""))
            .distinct()
            .toArray(String[]::new));
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    bundles.setAlwaysUseMessageFormat(true);
    return bundles;
  }

  @Bean
  static AnnotationTemplateExpressionDefaults permitTemplates() {
    return new AnnotationTemplateExpressionDefaults();
  }
}
