package io.keheng.complaint;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The end of what is kept of a case. */
@Repository
class EndedCaseRepository {

  private final JdbcClient jdbc;

  EndedCaseRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A case that was joined to it no longer leads anywhere. */
  void remove(long caseId) {
    run("UPDATE complaint.complaint SET merged_into = NULL WHERE merged_into = :case", caseId);
    run("DELETE FROM complaint.act WHERE case_id = :case", caseId);
    run("DELETE FROM complaint.subject WHERE case_id = :case", caseId);
    run("DELETE FROM complaint.member WHERE case_id = :case", caseId);
    run("DELETE FROM complaint.recusal_check WHERE case_id = :case", caseId);
    run("DELETE FROM complaint.complaint WHERE id = :case", caseId);
  }

  private void run(String sql, long caseId) {
    jdbc.sql(sql).param("case", caseId).update();
  }
}
