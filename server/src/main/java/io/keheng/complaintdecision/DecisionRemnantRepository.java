package io.keheng.complaintdecision;

import io.keheng.complaint.CaseRemnants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions and verifications of a case that is no longer kept. */
@Repository
class DecisionRemnantRepository implements CaseRemnants {

  private final JdbcClient jdbc;

  DecisionRemnantRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void remove(long caseId) {
    run("DELETE FROM complaint.decision WHERE case_id = :case", caseId);
    run("DELETE FROM complaint.verification WHERE case_id = :case", caseId);
  }

  private void run(String sql, long caseId) {
    jdbc.sql(sql).param("case", caseId).update();
  }
}
