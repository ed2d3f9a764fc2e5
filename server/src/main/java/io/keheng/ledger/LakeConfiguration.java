package io.keheng.ledger;

import io.keheng.lake.Lake;
import io.keheng.lake.LakeOptions;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lake of this bank, in {@code <home>/lake}. */
@Configuration(proxyBeanMethods = false)
class LakeConfiguration {

  @Bean(destroyMethod = "close")
  Lake lake(@Value("${keheng.home}") Path home) {
    return Lake.open(home.resolve("lake"), LakeOptions.defaults());
  }
}
