package io.keheng.handover;

import io.keheng.confidentiality.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandOverRepository {

  private final JdbcClient jdbc;

  HandOverRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a year, without gaps. */
  int next(int year) {
    return jdbc.sql(
            """
            INSERT INTO handover.sequence (year, last) VALUES (:year, 1)
            ON CONFLICT (year) DO UPDATE SET last = sequence.last + 1 RETURNING last
            """)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  long insert(
      String number,
      HandOver.Giving giving,
      Agreement agreement,
      LocalDate day,
      LocalDate keepUntil,
      long staffId,
      Instant at) {
    return jdbc.sql(
            """
            INSERT INTO handover.hand_over
              (number, agreement_id, party, purpose, parts, duties, liability, on_day, keep_until,
               staff_id, at)
            VALUES (:number, :agreement, :party, :purpose, :parts, :duties, :liability, :day, :keep,
               :staff, :at)
            RETURNING id
            """)
        .param("number", number)
        .param("agreement", agreement.id())
        .param("party", agreement.party())
        .param("purpose", giving.purpose())
        .param("parts", Rows.names(giving.parts()))
        .param("duties", agreement.duties())
        .param("liability", agreement.liability())
        .param("day", day)
        .param("keep", keepUntil)
        .param("staff", staffId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Names the customers, by number; one of two numbers once. */
  void name(long id, Map<String, Long> customers) {
    jdbc.sql(
            """
            INSERT INTO handover.hand_over_customer (hand_over_id, customer_id, number)
            SELECT :id, g.* FROM unnest(:customers, :numbers) AS g (customer_id, number)
            ORDER BY g.number
            ON CONFLICT DO NOTHING
            """)
        .param("id", id)
        .param("customers", customers.values().toArray(Long[]::new))
        .param("numbers", customers.keySet().toArray(String[]::new))
        .update();
  }

  /** The numbers of the customers handed over, as they were asked for. */
  List<String> numbers(long id) {
    return jdbc.sql(
            """
            SELECT number FROM handover.hand_over_customer WHERE hand_over_id = :id ORDER BY number
            """)
        .param("id", id)
        .query((row, place) -> row.getString("number"))
        .list();
  }

  /** False when the file was made before. */
  boolean filed(long id, Instant at, String digest) {
    return jdbc.sql(
                """
                UPDATE handover.hand_over SET file_at = :at, file_digest = :digest
                WHERE id = :id AND file_at IS NULL AND state = 'CONSENTED'
                """)
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("digest", digest)
            .update()
        == 1;
  }

  /** What was given away of a customer, as his copy tells it. */
  record Given(String number, String party, String purpose, List<String> parts, LocalDate onDay) {}

  List<Given> ofCustomer(long customerId) {
    return jdbc.sql(
            """
            SELECT h.number, h.party, h.purpose, h.parts, h.on_day FROM handover.hand_over h
            JOIN handover.hand_over_customer c ON c.hand_over_id = h.id
            WHERE c.customer_id = :customer AND h.state = 'CONSENTED' AND h.file_at IS NOT NULL
            ORDER BY h.number
            """)
        .param("customer", customerId)
        .query(
            (row, number) ->
                new Given(
                    row.getString("number"),
                    row.getString("party"),
                    row.getString("purpose"),
                    List.of((String[]) row.getArray("parts").getArray()),
                    row.getObject("on_day", LocalDate.class)))
        .list();
  }
}
