package io.keheng.complaintarchive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holds for lawsuits. */
@Repository
class CaseHoldRepository {

  private static final SimplePropertyRowMapper<Hold> ROWS =
      new SimplePropertyRowMapper<>(Hold.class);

  private final JdbcClient jdbc;

  CaseHoldRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty where it is held already. */
  Optional<Long> insert(
      @Nullable Long caseId, @Nullable Long volumeId, String reason, Instant at, String by) {
    return jdbc.sql(
            """
            INSERT INTO complaint.hold (case_id, volume_id, reason, at, by_name)
            VALUES (:case, :volume, :reason, :at, :by) ON CONFLICT DO NOTHING RETURNING id
            """)
        .param("case", caseId, java.sql.Types.BIGINT)
        .param("volume", volumeId, java.sql.Types.BIGINT)
        .param("reason", reason)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .query((row, number) -> row.getLong(1))
        .optional();
  }

  Optional<Hold> byId(long id) {
    return jdbc.sql("SELECT * FROM complaint.hold WHERE id = :id")
        .param("id", id)
        .query(ROWS)
        .optional();
  }

  /** Of a case, oldest first. */
  List<Hold> ofCase(long caseId) {
    return jdbc.sql("SELECT * FROM complaint.hold WHERE case_id = :case ORDER BY id")
        .param("case", caseId)
        .query(ROWS)
        .list();
  }

  /** Of a volume, oldest first. */
  List<Hold> ofVolume(long volumeId) {
    return jdbc.sql("SELECT * FROM complaint.hold WHERE volume_id = :volume ORDER BY id")
        .param("volume", volumeId)
        .query(ROWS)
        .list();
  }

  /** False where it was lifted before. */
  boolean lift(long id, String reason, Instant at, String by) {
    return jdbc.sql(
                """
                UPDATE complaint.hold
                SET lifted_at = :at, lifted_by = :by, lifted_reason = :reason
                WHERE id = :id AND lifted_at IS NULL
                """)
            .param("id", id)
            .param("reason", reason)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }

  /** What was said of a case that is no longer kept. */
  void forget(long caseId) {
    jdbc.sql("DELETE FROM complaint.hold WHERE case_id = :case").param("case", caseId).update();
  }
}
