package io.keheng.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the trail in the order in which the chain takes them: by transaction, then by id. */
@Repository
public class TrailQueries {

  /**
   * A row to be sealed, or sealed.
   *
   * @param mac null in a row from before the chain
   */
  public record Row(long id, long tx, Trace trace, byte @Nullable [] mac) {}

  private static final String ROWS =
      "SELECT id, tx, mac, " + EntryRepository.COLUMNS + " FROM audit.entry ";

  private final JdbcClient jdbc;

  TrailQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next rows after one, of transactions that, with all older ones, are over: no row can come
   * to stand among or before them any more.
   */
  public List<Row> finished(long tx, long id, int limit) {
    return jdbc.sql(
            ROWS
                + """
                WHERE (tx, id) > (CAST(:tx AS xid8), :id)
                  AND tx < pg_snapshot_xmin(pg_current_snapshot())
                ORDER BY tx, id LIMIT :limit
                """)
        .param("tx", Long.toString(tx))
        .param("id", id)
        .param("limit", limit)
        .query((row, place) -> row(row))
        .list();
  }

  /** The rows that stand after one, up to and with another. */
  public List<Row> between(long tx, long id, long lastTx, long lastId) {
    return jdbc.sql(
            ROWS
                + """
                WHERE (tx, id) > (CAST(:tx AS xid8), :id)
                  AND (tx, id) <= (CAST(:lastTx AS xid8), :lastId)
                ORDER BY tx, id
                """)
        .param("tx", Long.toString(tx))
        .param("id", id)
        .param("lastTx", Long.toString(lastTx))
        .param("lastId", lastId)
        .query((row, place) -> row(row))
        .list();
  }

  /** How many rows stand after one, of running transactions too as far as they are seen. */
  public long countAfter(long tx, long id) {
    return jdbc.sql("SELECT count(*) FROM audit.entry WHERE (tx, id) > (CAST(:tx AS xid8), :id)")
        .param("tx", Long.toString(tx))
        .param("id", id)
        .query(Long.class)
        .single();
  }

  private static Row row(ResultSet row) throws SQLException {
    var stored = EntryRepository.stored(row);
    return new Row(stored.id(), row.getLong("tx"), stored.trace(), row.getBytes("mac"));
  }
}
