package io.keheng.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/** One work of a kind at a time on a database, whichever process does it. */
@Repository
public class TurnQueries {

  private final DataSource source;

  TurnQueries(DataSource source) {
    this.source = source;
  }

  /** The right to do a work; closing it gives it back, and so does the end of a killed process. */
  public static final class Turn implements AutoCloseable {

    private final Connection connection;
    private final String work;

    private Turn(Connection connection, String work) {
      this.connection = connection;
      this.work = work;
    }

    @Override
    public void close() {
      try (connection) {
        asked(connection, "SELECT pg_advisory_unlock(hashtext(?))", work);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Takes the turn; empty while another has it. */
  public Optional<Turn> take(String work) {
    try {
      var connection = source.getConnection();
      try {
        if (asked(connection, "SELECT pg_try_advisory_lock(hashtext(?))", work)) {
          return Optional.of(new Turn(connection, work));
        }
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean asked(Connection connection, String sql, String work) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, work);
      try (var rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }
}
