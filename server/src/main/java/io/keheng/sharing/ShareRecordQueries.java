package io.keheng.sharing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShareRecordQueries {

  /** A share by which a customer was, or may be, seen. */
  record Of(
      String number,
      String purpose,
      List<String> parts,
      LocalDate fromOn,
      LocalDate toOn,
      String state) {}

  private final JdbcClient jdbc;

  ShareRecordQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The shares that name a customer, and those under which he was looked at; by number. */
  List<Of> of(long customerId) {
    return jdbc.sql(
            """
            SELECT s.number, s.purpose, s.parts, s.from_on, s.to_on, s.state
            FROM sharing.share s
            WHERE s.decided_at IS NOT NULL AND (
              EXISTS (SELECT FROM sharing.share_customer c
                      WHERE c.share_id = s.id AND c.customer_id = :customer)
              OR EXISTS (SELECT FROM sharing.look l
                         WHERE l.share_id = s.id AND l.customer_id = :customer))
            ORDER BY s.number
            """)
        .param("customer", customerId)
        .query(
            (row, number) ->
                new Of(
                    row.getString("number"),
                    row.getString("purpose"),
                    List.of((String[]) row.getArray("parts").getArray()),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("to_on", LocalDate.class),
                    row.getString("state")))
        .list();
  }
}
