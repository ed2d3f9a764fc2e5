package io.keheng.complaintdesk;

import io.keheng.complaint.SeenCases;
import io.keheng.identity.DataScope;
import io.keheng.procedure.Stage;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints of the same customer or from the same telephone about the same time. */
@Repository
class RepeatQueries {

  record Row(long id, String number, Stage stage, Instant lodgedAt, String content) {}

  private static final int MOST = 10;
  private static final int SHOWN = 60;

  private final JdbcClient jdbc;

  RepeatQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param days before and after the case itself
   */
  List<Row> of(long id, int days, DataScope scope) {
    return jdbc.sql(
            """
            SELECT c.id, c.number, c.stage, c.lodged_at, left(c.content, %d) AS content
            FROM complaint.complaint s JOIN complaint.complaint c
              ON (c.customer_id = s.customer_id OR c.phone_index = s.phone_index)
                AND c.id <> s.id AND c.staff = s.staff
                AND c.lodged_at BETWEEN s.lodged_at - :days * '1 day'::interval
                  AND s.lodged_at + :days * '1 day'::interval
            WHERE s.id = :id AND %s
            ORDER BY c.lodged_at DESC LIMIT %d
            """
                .formatted(SHOWN, SeenCases.clause(), MOST))
        .params(scope.parameters())
        .param("id", id)
        .param("days", days)
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }
}
