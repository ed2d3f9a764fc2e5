package io.keheng.reveal;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClearExportRepository {

  private final JdbcClient jdbc;

  ClearExportRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets the exports of one person come one after the other, so that none slips past the count. */
  void inTurn(long staffId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('clear-export'), CAST(:staffId AS int))")
        .param("staffId", staffId)
        .query((row, number) -> true)
        .single();
  }

  void exported(long staffId, int customers, String purpose, String reference, Instant at) {
    jdbc.sql(
            """
            INSERT INTO reveal.clear_export (staff_id, customers, purpose, reference, at)
            VALUES (:staffId, :customers, :purpose, :reference, :at)
            """)
        .param("staffId", staffId)
        .param("customers", customers)
        .param("purpose", purpose)
        .param("reference", reference)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Of how many customers a person exported lists in clear since a moment; each time counts. */
  long exportedSince(long staffId, Instant from) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(customers), 0) FROM reveal.clear_export
            WHERE staff_id = :staffId AND at >= :from
            """)
        .param("staffId", staffId)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
