package io.keheng.mailbox;

import io.keheng.complaint.CaseRemnants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters of a case that is no longer kept: only that each was read stays, so none comes again. */
@Repository
class LetterRemnantRepository implements CaseRemnants {

  private final JdbcClient jdbc;

  LetterRemnantRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void remove(long caseId) {
    jdbc.sql(
            """
            UPDATE mailbox.letter
            SET sender = NULL, subject = '', label = NULL, reason = NULL, note = NULL,
                case_id = NULL
            WHERE case_id = :case
            """)
        .param("case", caseId)
        .update();
  }
}
