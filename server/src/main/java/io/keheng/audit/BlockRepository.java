package io.keheng.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BlockRepository {

  /**
   * A row to be sealed, or sealed.
   *
   * @param mac null in a row from before the chain
   */
  record Placed(long id, long tx, Trace trace, byte @Nullable [] mac) {}

  private static final String ROWS =
      "SELECT id, tx, mac, " + EntryRepository.COLUMNS + " FROM audit.entry ";

  private final JdbcClient jdbc;

  BlockRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One sealer at a time on a database, until the transaction ends. */
  void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('audit.seal'))").query(row -> {});
  }

  Block.End last() {
    return jdbc.sql(
            """
            SELECT number, hash, last_tx, last_id, legacy FROM audit.block
            ORDER BY number DESC LIMIT 1
            """)
        .query((row, place) -> end(row))
        .optional()
        .orElse(Block.End.NONE);
  }

  /**
   * The next rows of transactions that, with all older ones, are over: no row can come to stand
   * among or before them any more.
   */
  List<Placed> finished(Block.End last, int limit) {
    return jdbc.sql(
            ROWS
                + """
                WHERE (tx, id) > (CAST(:tx AS xid8), :id)
                  AND tx < pg_snapshot_xmin(pg_current_snapshot())
                ORDER BY tx, id LIMIT :limit
                """)
        .param("tx", Long.toString(last.lastTx()))
        .param("id", last.lastId())
        .param("limit", limit)
        .query((row, place) -> placed(row))
        .list();
  }

  /** The rows that stand in a block's run now. */
  List<Placed> between(Block.End before, Block block) {
    return jdbc.sql(
            ROWS
                + """
                WHERE (tx, id) > (CAST(:tx AS xid8), :id)
                  AND (tx, id) <= (CAST(:lastTx AS xid8), :lastId)
                ORDER BY tx, id
                """)
        .param("tx", Long.toString(before.lastTx()))
        .param("id", before.lastId())
        .param("lastTx", Long.toString(block.lastTx()))
        .param("lastId", block.lastId())
        .query((row, place) -> placed(row))
        .list();
  }

  void insert(Block block) {
    jdbc.sql(
            """
            INSERT INTO audit.block (number, suite, legacy, sealed_at, previous, last_tx, last_id,
              rows, entries, hash, key_id, signature)
            VALUES (?, ?, ?, ?, ?, CAST(? AS xid8), ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                block.number(),
                block.suite().name(),
                block.legacy(),
                block.sealedAt().atOffset(ZoneOffset.UTC),
                block.previous(),
                Long.toString(block.lastTx()),
                block.lastId(),
                block.rows(),
                block.entries(),
                block.hash(),
                block.keyId(),
                block.signature()))
        .update();
  }

  /** The first block after a number, up to another; deleted ones are passed over. */
  Optional<Block> next(long after, long upTo) {
    return jdbc.sql(
            """
            SELECT * FROM audit.block WHERE number > :after AND number <= :upTo
            ORDER BY number LIMIT 1
            """)
        .param("after", after)
        .param("upTo", upTo)
        .query((row, place) -> block(row))
        .optional();
  }

  /** The block before the first one sealed on or after a day. */
  Block.End before(LocalDate day, ZoneId zone) {
    return jdbc.sql(
            """
            SELECT number, hash, last_tx, last_id, legacy FROM audit.block
            WHERE sealed_at < :start ORDER BY number DESC LIMIT 1
            """)
        .param("start", day.atStartOfDay(zone).toOffsetDateTime())
        .query((row, place) -> end(row))
        .optional()
        .orElse(Block.End.NONE);
  }

  /** Rows sealed, by what the blocks say. */
  long sealedRows() {
    return jdbc.sql("SELECT coalesce(sum(rows), 0) FROM audit.block").query(Long.class).single();
  }

  /** Rows behind the last block, of running transactions too as far as they are seen. */
  long pendingRows(Block.End last) {
    return jdbc.sql("SELECT count(*) FROM audit.entry WHERE (tx, id) > (CAST(:tx AS xid8), :id)")
        .param("tx", Long.toString(last.lastTx()))
        .param("id", last.lastId())
        .query(Long.class)
        .single();
  }

  private static Block.End end(ResultSet row) throws SQLException {
    return new Block.End(
        row.getLong("number"),
        row.getBytes("hash"),
        row.getLong("last_tx"),
        row.getLong("last_id"),
        row.getBoolean("legacy"));
  }

  private static Placed placed(ResultSet row) throws SQLException {
    var stored = EntryRepository.stored(row);
    return new Placed(stored.id(), row.getLong("tx"), stored.trace(), row.getBytes("mac"));
  }

  private static Block block(ResultSet row) throws SQLException {
    return new Block(
        row.getLong("number"),
        Suite.valueOf(row.getString("suite")),
        row.getBoolean("legacy"),
        row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
        row.getBytes("previous"),
        row.getLong("last_tx"),
        row.getLong("last_id"),
        row.getBytes("entries"),
        row.getBytes("hash"),
        row.getString("key_id"),
        row.getBytes("signature"));
  }
}
