package io.keheng.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Consistent physical copies of the bundled server, taken while it works: the bundle has no client
 * tools, so PostgreSQL's own backup functions are used. A folder that holds a copy and the password
 * files is a home that Keheng starts on.
 */
public class DatabaseCopies {

  private final EmbeddedServer server;
  private final PostgresProperties properties;

  DatabaseCopies(EmbeddedServer server, PostgresProperties properties) {
    this.server = server;
    this.properties = properties;
  }

  /** Takes the files of a copy one by one, each with its place below the home folder. */
  public interface Sink {

    /** A file to be copied; one that has vanished meanwhile is passed over by the sink. */
    void file(Path source, String place) throws IOException;

    /** A text that stands in no file of the server. */
    void text(String content, String place) throws IOException;

    /** A folder that must exist although nothing is copied into it. */
    void folder(String place) throws IOException;
  }

  /**
   * Hands every file of a consistent copy to the sink.
   *
   * @return the position in the log up to which the copy holds every change, such as 0/1A2B3C4D
   */
  public String copyInto(Sink sink) throws IOException {
    try (var connection =
        DriverManager.getConnection(
            server.jdbcUrl(), EmbeddedServer.OWNER, server.ownerPassword())) {
      return new CopyQueries(connection).copy(new DataFiles(server.data()), sink);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Starts a server on a copy; it recovers to the moment the copy was complete. */
  public RunningCopy start(Path home) throws IOException {
    return new RunningCopy(EmbeddedServer.start(home, properties));
  }
}
