package io.keheng.complaintdecision;

import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** VerificationRequests that were asked for. */
@Repository
class VerificationRepository {

  private final JdbcClient jdbc;

  VerificationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long caseId, long unitId, String reason, LocalDate askedOn, Instant at, Actor by) {
    jdbc.sql(
            """
            INSERT INTO complaint.verification
              (case_id, unit_id, reason, asked_on, asked_at, asked_by)
            VALUES (:case, :unit, :reason, :askedOn, :at, :by)
            """)
        .param("case", caseId)
        .param("unit", unitId)
        .param("reason", reason)
        .param("askedOn", askedOn)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .update();
  }

  Optional<Verification> open(long caseId) {
    return of(caseId).stream().filter(each -> each.decidedAt() == null).findFirst();
  }

  List<Verification> of(long caseId) {
    return jdbc.sql("SELECT * FROM complaint.verification WHERE case_id = :case ORDER BY id")
        .param("case", caseId)
        .query(new SimplePropertyRowMapper<>(Verification.class))
        .list();
  }

  void decided(long id, boolean upheld, String finding, Instant at, Actor by) {
    jdbc.sql(
            """
            UPDATE complaint.verification
            SET upheld = :upheld, finding = :finding, decided_at = :at, decided_by = :by
            WHERE id = :id
            """)
        .param("id", id)
        .param("upheld", upheld)
        .param("finding", finding)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .update();
  }
}
