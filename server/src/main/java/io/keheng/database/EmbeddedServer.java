package io.keheng.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The bundled PostgreSQL, its data kept in {@code <home>/postgres} across restarts. */
final class EmbeddedServer implements AutoCloseable {

  private static final Duration STARTUP = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;

  private EmbeddedServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static EmbeddedServer start(Path home) throws IOException {
    return new EmbeddedServer(
        EmbeddedPostgres.builder()
            .setDataDirectory(home.resolve("postgres"))
            .setCleanDataDirectory(false)
            .setPGStartupWait(STARTUP)
            .start());
  }

  String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
