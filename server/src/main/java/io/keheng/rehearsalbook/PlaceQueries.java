package io.keheng.rehearsalbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Which unit and which manager each customer belongs to. */
@Repository
class PlaceQueries {

  private final DataSource source;
  private final JdbcClient jdbc;

  PlaceQueries(DataSource source, JdbcClient jdbc) {
    this.source = source;
    this.jdbc = jdbc;
  }

  /** Differs when a customer comes, goes, or belongs to another unit or manager. */
  String fingerprint() {
    return jdbc.sql(
            """
            SELECT count(*) || '-' || coalesce(
              sum(hashint8(id # (unit_id << 20) # (coalesce(manager_id, 0) << 40))::bigint), 0)
            FROM customer.directory
            """)
        .query(String.class)
        .single();
  }

  /** Writes customer, unit and manager as CSV. */
  void export(Path csv) {
    var connection = DataSourceUtils.getConnection(source);
    try (var out = Files.newOutputStream(csv)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "COPY (SELECT id, unit_id, manager_id FROM customer.directory)"
                  + " TO STDOUT (FORMAT csv)",
              out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }
}
