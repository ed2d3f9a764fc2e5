package io.keheng.publicdesk;

import io.keheng.complaint.CaseRemnants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The code by which a case was followed that is no longer kept. */
@Repository
class AccessRemnantRepository implements CaseRemnants {

  private final JdbcClient jdbc;

  AccessRemnantRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void remove(long caseId) {
    run("DELETE FROM publicdesk.access WHERE case_id = :case", caseId);
  }

  private void run(String sql, long caseId) {
    jdbc.sql(sql).param("case", caseId).update();
  }
}
