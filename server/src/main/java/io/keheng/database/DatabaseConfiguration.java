package io.keheng.database;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the bundled PostgreSQL up unless an external one is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostgresProperties.class)
class DatabaseConfiguration {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded")
  static class Embedded {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(
        HomeLock lock, @Value("${keheng.home}") Path home, PostgresProperties properties)
        throws IOException {
      return lock.isOwner()
          ? EmbeddedServer.start(home, properties)
          : EmbeddedServer.attach(home, properties);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedServer server) throws IOException {
      return new EmbeddedConnection(server.jdbcUrl(), server.password());
    }
  }

  private record EmbeddedConnection(String url, String secret) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return EmbeddedServer.USER;
    }

    @Override
    public String getPassword() {
      return secret;
    }

    @Override
    public String getJdbcUrl() {
      return url;
    }
  }
}
