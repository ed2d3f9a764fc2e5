package io.keheng.truthfulness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/** One check of the whole book at a time on a database, whichever process runs it. */
@Repository
class CheckTurnQueries {

  private final DataSource dataSource;

  CheckTurnQueries(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The right to run, given back even by a killed process. */
  record Turn(Connection connection) implements AutoCloseable {
    @Override
    public void close() {
      try (connection;
          var statement = connection.createStatement()) {
        statement.execute("SELECT pg_advisory_unlock(hashtext('truthfulness.check_run'))");
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
              statement.executeQuery(
                  "SELECT pg_try_advisory_lock(hashtext('truthfulness.check_run'))")) {
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
