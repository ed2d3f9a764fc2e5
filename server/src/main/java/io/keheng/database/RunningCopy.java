package io.keheng.database;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A server that runs on a copy of the database, to prove that the copy can be restored. */
public final class RunningCopy implements AutoCloseable {

  private final EmbeddedServer server;

  RunningCopy(EmbeddedServer server) {
    this.server = server;
  }

  /**
   * What was read of the whole copy.
   *
   * @param tables tables read from end to end
   * @param rows rows in them
   * @param damage what does not hold, in PostgreSQL's words; empty for a sound copy
   */
  public record Inspection(int tables, long rows, List<String> damage) {}

  /** Reads every page of every table and index, with its checksum, and checks their structure. */
  public Inspection inspect() throws IOException {
    try (var connection =
        DriverManager.getConnection(
            server.jdbcUrl(), EmbeddedServer.OWNER, server.ownerPassword())) {
      return new InspectionQueries(connection).inspect();
    } catch (SQLException e) {
      return new Inspection(0, 0, new ArrayList<>(List.of(String.valueOf(e.getMessage()))));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
