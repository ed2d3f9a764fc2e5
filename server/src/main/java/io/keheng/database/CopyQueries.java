package io.keheng.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * PostgreSQL's backup functions, in one session as they ask. A temporary replication slot keeps the
 * log of the time of the copy until the session ends.
 */
final class CopyQueries {

  private static final String SLOT = "keheng_copy_%d";

  private final Connection connection;

  CopyQueries(Connection connection) {
    this.connection = connection;
  }

  String copy(DataFiles files, DatabaseCopies.Sink sink) throws SQLException, IOException {
    var pid = text("SELECT pg_backend_pid()::text");
    text(
        "SELECT slot_name FROM pg_create_physical_replication_slot('%s', true, true)"
            .formatted(SLOT.formatted(Long.parseLong(pid))));
    var first = text("SELECT pg_walfile_name(pg_backup_start('keheng', fast => true))");
    files.copyData(sink);
    try (var statement = connection.createStatement();
        var stopped =
            statement.executeQuery(
                """
                SELECT lsn::text, labelfile, pg_walfile_name(lsn) AS last
                FROM pg_backup_stop(wait_for_archive => false)
                """)) {
      stopped.next();
      sink.text(stopped.getString("labelfile"), DataFiles.FOLDER + "/backup_label");
      files.copyLog(first, stopped.getString("last"), sink);
      return stopped.getString("lsn");
    }
  }

  private String text(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
