package io.keheng.complainthandling;

import io.keheng.complaint.CaseRemnants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Slips and extensions of a case that is no longer kept. */
@Repository
class HandlingRemnantRepository implements CaseRemnants {

  private final JdbcClient jdbc;

  HandlingRemnantRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void remove(long caseId) {
    run("DELETE FROM complaint.slip WHERE case_id = :case", caseId);
    run("DELETE FROM complaint.extension WHERE case_id = :case", caseId);
  }

  private void run(String sql, long caseId) {
    jdbc.sql(sql).param("case", caseId).update();
  }
}
