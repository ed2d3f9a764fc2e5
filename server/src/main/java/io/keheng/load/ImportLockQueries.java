package io.keheng.load;

import io.keheng.shared.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** One import at a time on a database, whichever process runs it; freed when the process dies. */
@Component
public class ImportLockQueries {

  private static final String LOCK = "keheng.import";

  private final DataSource source;

  ImportLockQueries(DataSource source) {
    this.source = source;
  }

  /** The right to import; closing it gives it back. */
  public static final class Held implements AutoCloseable {

    private final Connection connection;

    Held(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void close() {
      try (connection;
          var statement = connection.createStatement()) {
        statement.execute("SELECT pg_advisory_unlock(hashtext('%s'))".formatted(LOCK));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Refuses (409) while another import runs. */
  public Held take() {
    return tryTake().orElseThrow(() -> Refusal.conflict("import.running"));
  }

  public Optional<Held> tryTake() {
    try {
      var connection = source.getConnection();
      connection.setAutoCommit(true);
      try (var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "SELECT pg_try_advisory_lock(hashtext('%s'))".formatted(LOCK))) {
        row.next();
        if (row.getBoolean(1)) {
          return Optional.of(new Held(connection));
        }
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
