package io.keheng.complaintmeeting;

import io.keheng.complaint.CaseRemnants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings on a case that is no longer kept. */
@Repository
class MeetingRemnantRepository implements CaseRemnants {

  private static final String OF = "(SELECT id FROM complaint.meeting WHERE case_id = :case)";

  private final JdbcClient jdbc;

  MeetingRemnantRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void remove(long caseId) {
    run("DELETE FROM complaint.meeting_share WHERE meeting_id IN " + OF, caseId);
    run("DELETE FROM complaint.meeting_member WHERE meeting_id IN " + OF, caseId);
    run("DELETE FROM complaint.meeting WHERE case_id = :case", caseId);
  }

  private void run(String sql, long caseId) {
    jdbc.sql(sql).param("case", caseId).update();
  }
}
