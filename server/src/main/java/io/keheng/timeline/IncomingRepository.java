package io.keheng.timeline;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Streams the rows of a run into the temporary tables of the running transaction. */
@Repository
class IncomingRepository {

  /** Writes rows until there are no more. */
  @FunctionalInterface
  interface Source {
    void writeTo(CsvWriter rows) throws SQLException;
  }

  private final DataSource dataSource;

  IncomingRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Rows of customer id, table, outcome, array of rows, release id. */
  void outcomes(Source source) {
    copy("COPY incoming FROM STDIN (FORMAT csv)", source);
  }

  /** Rows of customer id and facts as JSON. */
  void facts(Source source) {
    copy("COPY incoming_facts FROM STDIN (FORMAT csv)", source);
  }

  private void copy(String sql, Source source) {
    var connection = DataSourceUtils.getConnection(dataSource);
    try {
      var stream = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql);
      try (var csv =
          CsvWriter.builder().build(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
        source.writeTo(csv);
      } catch (SQLException | RuntimeException e) {
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
