package io.keheng.auditchain;

import io.keheng.auditkey.Suite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BlockRepository {

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

  /** Number of the block that seals a row. */
  Optional<Long> sealing(long entry) {
    return jdbc.sql(
            """
            SELECT b.number FROM audit.entry e
            JOIN audit.block b ON (b.last_tx, b.last_id) >= (e.tx, e.id)
            WHERE e.id = :id ORDER BY b.number LIMIT 1
            """)
        .param("id", entry)
        .query(Long.class)
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

  private static Block.End end(ResultSet row) throws SQLException {
    return new Block.End(
        row.getLong("number"),
        row.getBytes("hash"),
        row.getLong("last_tx"),
        row.getLong("last_id"),
        row.getBoolean("legacy"));
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
