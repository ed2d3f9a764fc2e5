package io.keheng.database;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the bundled PostgreSQL up unless an external one is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  EmbeddedServer embeddedServer(@Value("${keheng.home}") Path home) throws IOException {
    return EmbeddedServer.start(home);
  }

  @Bean
  JdbcConnectionDetails connectionDetails(EmbeddedServer server) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return "postgres";
      }

      @Override
      public String getPassword() {
        return "postgres";
      }

      @Override
      public String getJdbcUrl() {
        return server.jdbcUrl();
      }
    };
  }
}
