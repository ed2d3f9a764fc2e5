package io.keheng.complaintcluster;

import io.keheng.complaint.CaseRemnants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A case that is no longer kept leaves its clusters; what they counted stays. */
@Repository
class ClusterRemnantRepository implements CaseRemnants {

  private final JdbcClient jdbc;

  ClusterRemnantRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void remove(long caseId) {
    run("DELETE FROM complaint.cluster_case WHERE case_id = :case", caseId);
    run("UPDATE complaint.cluster SET core_id = NULL WHERE core_id = :case", caseId);
  }

  private void run(String sql, long caseId) {
    jdbc.sql(sql).param("case", caseId).update();
  }
}
