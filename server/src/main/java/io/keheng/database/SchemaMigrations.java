package io.keheng.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates each module's schema from {@code db/migration/<module>}: a schema, a folder and a
 * history of its own for every module. Done as the owner of the schemas; the role of the pool is
 * then granted what it needs, in new schemas too.
 */
@Component
class SchemaMigrations implements FlywayMigrationStrategy {

  private static final Pattern FOLDER = Pattern.compile("db/migration/([a-z]+)/[^/]+\\.sql$");

  private static final Logger log = LoggerFactory.getLogger(SchemaMigrations.class);

  private final String poolUser;

  SchemaMigrations(JdbcConnectionDetails pool) {
    this.poolUser = Objects.requireNonNull(pool.getUsername());
  }

  @Override
  public void migrate(Flyway flyway) {
    var modules = modules();
    for (var module : modules) {
      Flyway.configure(flyway.getConfiguration().getClassLoader())
          .configuration(flyway.getConfiguration())
          .locations("classpath:db/migration/" + module)
          .schemas(module)
          .defaultSchema(module)
          // A schema that something else made before it had migrations, as events once.
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    }
    grant(flyway.getConfiguration().getDataSource(), modules);
  }

  private void grant(DataSource owner, List<String> modules) {
    try (var connection = owner.getConnection()) {
      connection.setAutoCommit(true);
      var roles = new RoleQueries(connection);
      if (!poolUser.equals(connection.getMetaData().getUserName())) {
        roles.grant(poolUser, modules);
      }
      if (roles.rewritesEvidence(poolUser)) {
        log.warn(
            "应用的数据库用户 {} 同时是表的所有者，可以改写审计记录；请另设所有者（KEHENG_DB_OWNER_USER）。"
                + " The application's database user {} owns the tables and could rewrite the audit"
                + " trail; name another owner (KEHENG_DB_OWNER_USER).",
            poolUser,
            poolUser);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> modules() {
    try {
      var scripts =
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
      return Arrays.stream(scripts)
          .map(script -> moduleOf(script.getDescription()))
          .flatMap(Optional::stream)
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> moduleOf(String description) {
    var matcher = FOLDER.matcher(description.replace('\\', '/').replaceAll("]$", ""));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
