package io.keheng.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Map;

/** Starts the bundled PostgreSQL of a folder in a process of its own, asks it once, stops it. */
final class ServerProbe {

  private ServerProbe() {}

  public static void main(String[] args) throws Exception {
    var home = Path.of(args[0]);
    var properties = new PostgresProperties(Path.of(args[1]), Map.of("fsync", "off"));
    try (var server = EmbeddedServer.start(home, properties);
        var connection =
            DriverManager.getConnection(
                server.jdbcUrl(), EmbeddedServer.APPLICATION, server.applicationPassword());
        var answer = connection.createStatement().executeQuery("SELECT current_user")) {
      answer.next();
      var mode = Files.getPosixFilePermissions(home.resolve("postgres.app.password"));
      System.out.println(answer.getString(1) + " " + PosixFilePermissions.toString(mode));
    }
  }
}
