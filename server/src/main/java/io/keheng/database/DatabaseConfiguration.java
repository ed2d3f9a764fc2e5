package io.keheng.database;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the bundled PostgreSQL up unless an external one is named. The schemas belong to one role,
 * the pool works as another that may neither change them nor touch what is append-only.
 */
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
      return new PoolConnection(
          server.jdbcUrl(), EmbeddedServer.APPLICATION, server.applicationPassword());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedServer server) throws IOException {
      return new OwnerConnection(server.jdbcUrl(), EmbeddedServer.OWNER, server.ownerPassword());
    }

    @Bean
    DatabaseCopies databaseCopies(EmbeddedServer server, PostgresProperties properties) {
      return new DatabaseCopies(server, properties);
    }
  }

  /** An external server whose schemas belong to another user than the one of the pool. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("!'embedded'.equals('${spring.datasource.url}')")
  static class External {

    @Bean
    @ConditionalOnExpression("!'${keheng.db.owner-user:}'.isEmpty()")
    FlywayConnectionDetails ownerConnection(
        @Value("${spring.datasource.url}") String url,
        @Value("${keheng.db.owner-user}") String user,
        @Value("${keheng.db.owner-password}") String secret) {
      return new OwnerConnection(url, user, secret);
    }
  }

  private record PoolConnection(String url, String user, String secret)
      implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return user;
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

  private record OwnerConnection(String url, String user, String secret)
      implements FlywayConnectionDetails {
    @Override
    public String getUsername() {
      return user;
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
