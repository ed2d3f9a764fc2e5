package io.keheng.improvement;

import io.keheng.complaint.CaseRemnants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A rectification outlives the case that it was opened from. */
@Repository
class RectificationRemnantRepository implements CaseRemnants {

  private final JdbcClient jdbc;

  RectificationRemnantRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void remove(long caseId) {
    jdbc.sql("UPDATE complaint.rectification SET case_id = NULL WHERE case_id = :case")
        .param("case", caseId)
        .update();
  }
}
