package io.keheng.complaint;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who must keep out of a case, and each check of it. */
@Repository
class SubjectRepository {

  private final JdbcClient jdbc;

  SubjectRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long caseId, Recusals.Subject subject) {
    jdbc.sql(
            """
            INSERT INTO complaint.subject (case_id, staff_id, kind, reason)
            VALUES (:case, :staff, :kind, :reason) ON CONFLICT DO NOTHING
            """)
        .param("case", caseId)
        .param("staff", subject.staffId())
        .param("kind", subject.kind().name())
        .param("reason", subject.reason())
        .update();
  }

  List<Recusals.Subject> of(long caseId) {
    return jdbc.sql(
            """
            SELECT staff_id, kind, reason FROM complaint.subject WHERE case_id = :case
            ORDER BY kind, staff_id
            """)
        .param("case", caseId)
        .query(new SimplePropertyRowMapper<>(Recusals.Subject.class))
        .list();
  }

  void checked(long caseId, Recusals.Check check) {
    jdbc.sql(
            """
            INSERT INTO complaint.recusal_check
              (case_id, staff_id, staff_name, purpose, ground, at)
            VALUES (:case, :staff, :name, :purpose, :ground, :at)
            """)
        .param("case", caseId)
        .param("staff", check.staffId())
        .param("name", check.staffName())
        .param("purpose", check.purpose())
        .param("ground", check.ground())
        .param("at", check.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Recusals.Check> checks(long caseId) {
    return jdbc.sql(
            """
            SELECT staff_id, staff_name, purpose, ground, at FROM complaint.recusal_check
            WHERE case_id = :case ORDER BY id
            """)
        .param("case", caseId)
        .query(new SimplePropertyRowMapper<>(Recusals.Check.class))
        .list();
  }

  /** Whether the person did anything in the case but take it. */
  boolean handled(long caseId, long staffId) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM complaint.act WHERE case_id = :case AND staff_id = :staff
              AND act NOT IN ('LODGED', 'NOTED', 'VERIFICATION_ASKED', 'REVIEW_ASKED', 'RECOUNTED'))
            """)
        .param("case", caseId)
        .param("staff", staffId)
        .query(Boolean.class)
        .single();
  }
}
