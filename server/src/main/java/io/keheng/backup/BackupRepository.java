package io.keheng.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BackupRepository {

  private static final SimplePropertyRowMapper<Backup> ROW =
      new SimplePropertyRowMapper<>(Backup.class);

  private final JdbcClient jdbc;

  BackupRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long open(String folder, Backup.Origin origin, String staffName, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO backup.backup (folder, origin, state, staff_name, started_at)
            VALUES (:folder, :origin, 'RUNNING', :staffName, :at)
            RETURNING id
            """)
        .param("folder", folder)
        .param("origin", origin.name())
        .param("staffName", staffName)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  void done(long id, BackupFolder.Copied copied, Instant at) {
    jdbc.sql(
            """
            UPDATE backup.backup
            SET state = 'DONE', ended_at = :at, lsn = :lsn, files = :files, bytes = :bytes
            WHERE id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("lsn", copied.lsn())
        .param("files", copied.files())
        .param("bytes", copied.bytes())
        .update();
  }

  void failed(long id, String problem, Instant at) {
    jdbc.sql(
            """
            UPDATE backup.backup SET state = 'FAILED', ended_at = :at, problem = :problem
            WHERE id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("problem", problem)
        .update();
  }

  void proving(long id) {
    jdbc.sql("UPDATE backup.backup SET proof = 'RUNNING' WHERE id = :id").param("id", id).update();
  }

  void proved(long id, ProofResult result, Instant at) {
    jdbc.sql(
            """
            UPDATE backup.backup
            SET proof = :proof, proved_at = :at, tables = :tables, rows = :rows, damage = :damage
            WHERE id = :id
            """)
        .param("id", id)
        .param("proof", result.sound() ? "SOUND" : "DAMAGED")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("tables", result.tables())
        .param("rows", result.rows())
        .param("damage", result.sound() ? null : String.join("\n", result.damage()))
        .update();
  }

  void removed(long id) {
    jdbc.sql("UPDATE backup.backup SET state = 'REMOVED' WHERE id = :id").param("id", id).update();
  }

  /** What a process that ended in the middle left behind as running is told as failed. */
  void closeUnfinished(String problem, Instant at) {
    jdbc.sql(
            """
            UPDATE backup.backup SET state = 'FAILED', ended_at = :at, problem = :problem
            WHERE state = 'RUNNING'
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("problem", problem)
        .update();
    jdbc.sql("UPDATE backup.backup SET proof = 'NONE' WHERE proof = 'RUNNING'").update();
  }

  /**
   * One backup or proof at a time on a database, whichever process does it; for the transaction.
   */
  boolean turn() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('backup.run'))")
        .query(Boolean.class)
        .single();
  }

  Optional<Backup> byId(long id) {
    return jdbc.sql("SELECT * FROM backup.backup WHERE id = :id")
        .param("id", id)
        .query(ROW)
        .optional();
  }

  /** The sound ones beyond the newest that are kept, oldest last. */
  List<Backup> beyond(int keep) {
    return jdbc.sql(
            """
            SELECT * FROM backup.backup WHERE state = 'DONE' ORDER BY id DESC OFFSET :keep
            """)
        .param("keep", keep)
        .query(ROW)
        .list();
  }

  boolean busy() {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM backup.backup WHERE state = 'RUNNING' OR proof = 'RUNNING')")
        .query(Boolean.class)
        .single();
  }

  List<Backup> newest(int limit, long offset) {
    return jdbc.sql("SELECT * FROM backup.backup ORDER BY id DESC LIMIT :limit OFFSET :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query(ROW)
        .list();
  }

  long count() {
    return jdbc.sql("SELECT count(*) FROM backup.backup").query(Long.class).single();
  }
}
