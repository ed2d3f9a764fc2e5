package io.keheng.complainthandling;

import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transfer slips. */
@Repository
class SlipRepository {

  private final JdbcClient jdbc;

  SlipRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      long caseId,
      String number,
      long unitId,
      @Nullable Long staffId,
      String reason,
      Instant at,
      Actor by) {
    jdbc.sql(
            """
            INSERT INTO complaint.slip
              (case_id, number, unit_id, staff_id, reason, state, signed_at, signed_by)
            VALUES (:case, :number, :unit, :staff, :reason, 'OPEN', :at, :by)
            """)
        .param("case", caseId)
        .param("number", number)
        .param("unit", unitId)
        .param("staff", staffId)
        .param("reason", reason)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .update();
  }

  Optional<Slip> open(long caseId) {
    return jdbc.sql("SELECT * FROM complaint.slip WHERE case_id = :case AND state = 'OPEN'")
        .param("case", caseId)
        .query(new SimplePropertyRowMapper<>(Slip.class))
        .optional();
  }

  List<Slip> of(long caseId) {
    return jdbc.sql("SELECT * FROM complaint.slip WHERE case_id = :case ORDER BY id")
        .param("case", caseId)
        .query(new SimplePropertyRowMapper<>(Slip.class))
        .list();
  }

  void signed(long id, Slip.State state, Instant at, Actor by, @Nullable String answer) {
    jdbc.sql(
            """
            UPDATE complaint.slip
            SET state = :state, answered_at = :at, answered_by = :by, answer = :answer
            WHERE id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .param("answer", answer)
        .update();
  }
}
