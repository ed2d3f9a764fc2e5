package io.keheng.complaintdecision;

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

/** CaseDecisions, proposed and made. */
@Repository
class CaseDecisionRepository {

  private final JdbcClient jdbc;

  CaseDecisionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      long caseId,
      CaseDecisions.Proposal proposal,
      Authorities.@Nullable Level authority,
      Instant at,
      Actor by) {
    jdbc.sql(
            """
            INSERT INTO complaint.decision
              (case_id, result, basis, reasons, compensation, delivery_on, authority, state, proposed_at,
               proposed_by_id, proposed_by)
            VALUES (:case, :result, :basis, :reasons, :compensation, :delivery, :authority, 'PROPOSED', :at,
               :byId, :by)
            """)
        .param("case", caseId)
        .param("result", proposal.result().name())
        .param("basis", proposal.basis())
        .param("reasons", proposal.reasons())
        .param("compensation", proposal.compensation())
        .param("delivery", proposal.delivery())
        .param("authority", authority == null ? null : authority.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("byId", by.staffId())
        .param("by", by.name())
        .update();
  }

  Optional<Decision> open(long caseId) {
    return of(caseId).stream().filter(each -> each.state() == Decision.State.PROPOSED).findFirst();
  }

  Optional<Decision> latest(long caseId) {
    return of(caseId).stream().reduce((first, second) -> second);
  }

  /** Oldest first. */
  List<Decision> of(long caseId) {
    return jdbc.sql("SELECT * FROM complaint.decision WHERE case_id = :case ORDER BY id")
        .param("case", caseId)
        .query(new SimplePropertyRowMapper<>(Decision.class))
        .list();
  }

  /** Makes a proposal the decision, in the place of an earlier one, or refuses it. */
  void decided(long id, boolean approved, Instant at, Actor by, @Nullable String answer) {
    if (approved) {
      jdbc.sql(
              """
              UPDATE complaint.decision SET state = 'REPLACED'
              WHERE state = 'MADE'
                AND case_id = (SELECT case_id FROM complaint.decision WHERE id = :id)
              """)
          .param("id", id)
          .update();
    }
    jdbc.sql(
            """
            UPDATE complaint.decision
            SET state = :state, decided_at = :at, decided_by = :by, answer = :answer
            WHERE id = :id
            """)
        .param("id", id)
        .param("state", approved ? "MADE" : "REFUSED")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .param("answer", answer)
        .update();
  }

  /** False when it was paid before. */
  boolean paid(long id, String payment, Instant at, Actor by) {
    return jdbc.sql(
                """
                UPDATE complaint.decision
                SET paid_at = :at, paid_by = :by, payment = :payment
                WHERE id = :id AND paid_at IS NULL
                """)
            .param("id", id)
            .param("payment", payment)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.name())
            .update()
        == 1;
  }
}
