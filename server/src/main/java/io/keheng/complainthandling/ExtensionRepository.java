package io.keheng.complainthandling;

import io.keheng.complaint.Authorities;
import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Extensions that were asked for. */
@Repository
class ExtensionRepository {

  private final JdbcClient jdbc;

  ExtensionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      long caseId,
      String clock,
      int amount,
      String reason,
      Authorities.Level authority,
      Instant at,
      Actor by) {
    jdbc.sql(
            """
            INSERT INTO complaint.extension
              (case_id, clock, amount, reason, authority, state, asked_at, asked_by_id, asked_by)
            VALUES (:case, :clock, :amount, :reason, :authority, 'ASKED', :at, :byId, :by)
            """)
        .param("case", caseId)
        .param("clock", clock)
        .param("amount", amount)
        .param("reason", reason)
        .param("authority", authority.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("byId", by.staffId())
        .param("by", by.name())
        .update();
  }

  Optional<Extension> open(long caseId) {
    return jdbc.sql("SELECT * FROM complaint.extension WHERE case_id = :case AND state = 'ASKED'")
        .param("case", caseId)
        .query(new SimplePropertyRowMapper<>(Extension.class))
        .optional();
  }

  List<Extension> of(long caseId) {
    return jdbc.sql("SELECT * FROM complaint.extension WHERE case_id = :case ORDER BY id")
        .param("case", caseId)
        .query(new SimplePropertyRowMapper<>(Extension.class))
        .list();
  }

  void decided(long id, boolean approved, Instant at, Actor by, @Nullable String answer) {
    jdbc.sql(
            """
            UPDATE complaint.extension
            SET state = :state, decided_at = :at, decided_by = :by, answer = :answer
            WHERE id = :id
            """)
        .param("id", id)
        .param("state", approved ? "APPROVED" : "REFUSED")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .param("answer", answer)
        .update();
  }
}
