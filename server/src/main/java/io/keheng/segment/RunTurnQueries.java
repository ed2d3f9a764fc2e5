package io.keheng.segment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/** One run at a time on a database, whichever process runs it. */
@Repository
class RunTurnQueries {

  private final DataSource dataSource;

  RunTurnQueries(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The right to run, held by one process at a time and given back even by a killed one. */
  record Turn(Connection connection) implements AutoCloseable {
    @Override
    public void close() {
      try (connection;
          var statement = connection.createStatement()) {
        statement.execute("SELECT pg_advisory_unlock(hashtext('segment.run'))");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Takes the turn; empty while another run has it. */
  Optional<Turn> take() {
    try {
      var connection = dataSource.getConnection();
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery("SELECT pg_try_advisory_lock(hashtext('segment.run'))")) {
        if (rows.next() && rows.getBoolean(1)) {
          return Optional.of(new Turn(connection));
        }
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
