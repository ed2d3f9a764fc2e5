package io.keheng.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The bundled PostgreSQL, its data kept in {@code <home>/postgres} across restarts. A server that a
 * killed process left behind is adopted when it answers and stopped when it does not.
 */
final class EmbeddedServer implements AutoCloseable {

  /** Who owns the schemas, and who the pool connects as. */
  static final String OWNER = "keheng";

  static final String APPLICATION = "keheng_app";

  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final int STARTUP_SECONDS = 600;
  private static final int STOP_SECONDS = 60;
  private static final int ATTACH_TRIES = 600;

  private final Path home;
  private final Path data;
  private final PostgresProperties properties;
  private int port;
  private boolean owner;

  private EmbeddedServer(Path home, PostgresProperties properties) {
    this.home = home.toAbsolutePath().normalize();
    this.data = this.home.resolve("postgres");
    this.properties = properties;
  }

  /** Starts the server of a home folder, made on first use; who starts it stops it. */
  static EmbeddedServer start(Path home, PostgresProperties properties) throws IOException {
    var server = new EmbeddedServer(home, properties);
    Files.createDirectories(server.home.resolve("logs"));
    server.create();
    if (!server.adopt()) {
      server.launch();
    }
    server.owner = true;
    server.admitApplication();
    return server;
  }

  /** Connects to the server that another process runs on a home folder; closing leaves it alone. */
  static EmbeddedServer attach(Path home, PostgresProperties properties) throws IOException {
    var server = new EmbeddedServer(home, properties);
    for (var tries = 0; tries < ATTACH_TRIES; tries++) {
      var running = Postmaster.alive(server.data).filter(Postmaster::ready);
      if (running.isPresent()) {
        server.port = running.get().port();
        return server;
      }
      pause();
    }
    throw new PostgresFailed("postgres.no-server", server.home);
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?ApplicationName=keheng".formatted(port);
  }

  Path data() {
    return data;
  }

  String ownerPassword() throws IOException {
    return ownerSecret().read();
  }

  String applicationPassword() throws IOException {
    return applicationSecret().read();
  }

  @Override
  public void close() throws IOException {
    if (owner) {
      programs().stop(data, "fast", STOP_SECONDS);
    }
  }

  private void create() throws IOException {
    if (Files.exists(data.resolve("PG_VERSION"))) {
      return;
    }
    log.info("建立数据库 Creating the database in {}", data);
    var fresh = home.resolve("postgres.new");
    FileSystemUtils.deleteRecursively(fresh);
    ownerSecret().renew();
    programs().initdb(fresh, ownerSecret().file(), OWNER);
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lets the role of the pool in; a home made before there was one gets it now. */
  private void admitApplication() throws IOException {
    var secret = applicationSecret();
    var fresh = !secret.exists();
    if (fresh) {
      secret.renew();
    }
    try (var connection = DriverManager.getConnection(jdbcUrl(), OWNER, ownerPassword())) {
      new RoleQueries(connection).admit(APPLICATION, secret.read(), fresh);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private boolean adopt() throws IOException {
    var left = Postmaster.alive(data);
    if (left.isEmpty()) {
      Files.deleteIfExists(Postmaster.file(data));
      return false;
    }
    port = left.get().port();
    if (answers()) {
      log.info("接管仍在运行的数据库 Adopting the database server left running, pid {}", left.get().pid());
      return true;
    }
    log.warn("停止无应答的数据库 Stopping a database server that does not answer, {}", left.get());
    programs().stop(data, "immediate", STOP_SECONDS);
    return false;
  }

  private boolean answers() throws IOException {
    try (var connection = DriverManager.getConnection(jdbcUrl(), OWNER, ownerPassword())) {
      return connection.isValid(STOP_SECONDS);
    } catch (SQLException noAnswer) {
      return false;
    }
  }

  private void launch() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    var lines = new TreeMap<>(properties.settings());
    lines.put("listen_addresses", "127.0.0.1");
    lines.put("port", Integer.toString(port));
    lines.put("unix_socket_directories", "");
    Files.writeString(
        data.resolve("postgresql.conf"),
        lines.entrySet().stream()
            .map(line -> "%s = '%s'%n".formatted(line.getKey(), line.getValue()))
            .collect(Collectors.joining()));
    programs().start(data, home.resolve("logs/postgres.log"), STARTUP_SECONDS);
  }

  private PostgresPrograms programs() throws IOException {
    return new PostgresPrograms(
        PostgresBundle.unpackedIn(properties.programs().toAbsolutePath()),
        home.resolve("logs/postgres-start.log"));
  }

  private SecretFile ownerSecret() {
    return new SecretFile(home.resolve("postgres.password"));
  }

  private SecretFile applicationSecret() {
    return new SecretFile(home.resolve("postgres.app.password"));
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
