package io.keheng.ledger;

import io.keheng.lake.Lake;
import io.keheng.lake.LakeEngine;
import io.keheng.lake.LakeOptions;
import io.keheng.lake.Parts;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The lake of this bank, in {@code <home>/lake}, and the engine that computes over it. */
@Configuration(proxyBeanMethods = false)
class LakeConfiguration {

  private static final String EMBEDDED = "duckdb";

  @Bean(destroyMethod = "close")
  Lake lake(
      @Value("${keheng.home}") Path home,
      @Value("${keheng.lake.engine}") String engine,
      @Value("${keheng.lake.part}") Path part,
      Environment environment) {
    return Lake.open(
        home.resolve("lake"), LakeOptions.defaults(), engine(engine, part, environment));
  }

  private static @Nullable LakeEngine engine(String name, Path part, Environment environment) {
    if (name.equals(EMBEDDED)) {
      return null;
    }
    Map<String, String> settings =
        Binder.get(environment)
            .bind("keheng.lake." + name, Bindable.mapOf(String.class, String.class))
            .orElse(Map.of());
    try {
      return Parts.engine(name, part, settings)
          .orElseThrow(
              () ->
                  new EngineRefused(
                      "ledger.engine-missing", name, part.toAbsolutePath().toString()));
    } catch (IllegalArgumentException e) {
      throw new EngineRefused("ledger.engine-setting", name, String.valueOf(e.getMessage()));
    }
  }
}
