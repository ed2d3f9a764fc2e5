package io.keheng.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL of the bundle that stands for the one of a bank, or for an older home. */
public final class SecondServer implements AutoCloseable {

  private final EmbeddedServer server;

  private SecondServer(EmbeddedServer server) {
    this.server = server;
  }

  /** Starts the server of a folder, made on first use. */
  public static SecondServer in(Path home) throws IOException {
    var settings = Map.of("fsync", "off", "timezone", "Asia/Shanghai");
    return new SecondServer(
        EmbeddedServer.start(home, new PostgresProperties(Path.of("target/programs"), settings)));
  }

  /** The address of one of its databases. */
  public String url(String database) {
    return server.jdbcUrl().replace("/postgres?", "/" + database + "?");
  }

  /** Makes a database with the schema of one module; answers the pool of the application. */
  public DataSource migrated(String database, String module) throws Exception {
    run("postgres", "CREATE DATABASE " + database);
    Flyway.configure()
        .dataSource(url(database), EmbeddedServer.OWNER, server.ownerPassword())
        .locations("classpath:db/migration/" + module)
        .schemas(module)
        .load()
        .migrate();
    try (var owner = as(database, EmbeddedServer.OWNER, server.ownerPassword())) {
      new RoleQueries(owner).grant(EmbeddedServer.APPLICATION, List.of(module));
    }
    return new DriverManagerDataSource(
        url(database), EmbeddedServer.APPLICATION, server.applicationPassword());
  }

  /** Runs a statement as the superuser. */
  public void run(String database, String sql) throws SQLException, IOException {
    try (var connection = as(database, EmbeddedServer.OWNER, server.ownerPassword());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public Connection as(String database, String user, String password) throws SQLException {
    return DriverManager.getConnection(url(database), user, password);
  }

  /** Takes a home back to what it was before the application had a role of its own. */
  public static void asBeforeRoles(Path home) throws IOException, SQLException {
    try (var old = in(home)) {
      old.run("postgres", "DROP OWNED BY " + EmbeddedServer.APPLICATION);
      old.run("postgres", "DROP ROLE " + EmbeddedServer.APPLICATION);
      old.run("postgres", "DROP TABLE events.flyway_schema_history");
    }
    Files.delete(home.resolve("postgres.app.password"));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
