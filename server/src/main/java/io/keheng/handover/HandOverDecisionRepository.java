package io.keheng.handover;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is decided on hand-overs. */
@Repository
class HandOverDecisionRepository {

  private final JdbcClient jdbc;

  HandOverDecisionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nobody else decides on it, or makes its file, until the transaction ends. */
  void lock(long id) {
    jdbc.sql("SELECT id FROM handover.hand_over WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  /**
   * @param keepUntil of what is given from that day on
   */
  void consent(long id, long by, Instant at, LocalDate day, LocalDate keepUntil) {
    jdbc.sql(
            """
            UPDATE handover.hand_over
            SET state = 'CONSENTED', decided_by = :by, decided_at = :at,
                on_day = greatest(on_day, :day), keep_until = greatest(keep_until, :keep)
            WHERE id = :id
            """)
        .param("id", id)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("day", day)
        .param("keep", keepUntil)
        .update();
  }

  void end(long id, HandOver.State state, long by, Instant at, @Nullable String note) {
    jdbc.sql(
            """
            UPDATE handover.hand_over
            SET state = :state, decided_by = :by, decided_at = :at, note = :note WHERE id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("note", note, Types.VARCHAR)
        .update();
  }
}
