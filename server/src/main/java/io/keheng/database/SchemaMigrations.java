package io.keheng.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates each module's schema from {@code db/migration/<module>}: a schema, a folder and a
 * history of its own for every module.
 */
@Component
class SchemaMigrations implements FlywayMigrationStrategy {

  private static final Pattern FOLDER = Pattern.compile("db/migration/([a-z]+)/[^/]+\\.sql$");

  @Override
  public void migrate(Flyway flyway) {
    for (var module : modules()) {
      Flyway.configure(flyway.getConfiguration().getClassLoader())
          .configuration(flyway.getConfiguration())
          .locations("classpath:db/migration/" + module)
          .schemas(module)
          .defaultSchema(module)
          .load()
          .migrate();
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
