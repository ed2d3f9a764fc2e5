package io.keheng.reveal;

import java.sql.Array;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RevealRepository {

  record Live(Set<String> fields, Instant until) {}

  private final JdbcClient jdbc;

  RevealRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      long customerId,
      long staffId,
      List<String> fields,
      String purpose,
      @Nullable String reference,
      Instant at,
      Instant until) {
    jdbc.sql(
            """
            INSERT INTO reveal.reveal
              (customer_id, staff_id, fields, purpose, reference, at, until_at)
            VALUES (:customerId, :staffId, :fields, :purpose, :reference, :at, :until)
            """)
        .param("customerId", customerId)
        .param("staffId", staffId)
        .param("fields", fields.toArray(String[]::new))
        .param("purpose", purpose)
        .param("reference", reference)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What a person revealed of a customer that has not ended. */
  List<Live> live(long customerId, long staffId, Instant now) {
    return jdbc.sql(
            """
            SELECT fields, until_at FROM reveal.reveal
            WHERE staff_id = :staffId AND customer_id = :customerId AND until_at > :now
            """)
        .param("staffId", staffId)
        .param("customerId", customerId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Live(fields(row.getArray("fields")), row.getTimestamp("until_at").toInstant()))
        .list();
  }

  /** The customers of whom a person revealed something since a moment. */
  Set<Long> customersSince(long staffId, Instant from) {
    return jdbc.sql(
            """
            SELECT DISTINCT customer_id FROM reveal.reveal
            WHERE staff_id = :staffId AND at >= :from
            """)
        .param("staffId", staffId)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getLong("customer_id"))
        .set();
  }

  /** How often a person revealed something of a customer since a moment. */
  long timesSince(long staffId, long customerId, Instant from) {
    return jdbc.sql(
            """
            SELECT count(*) FROM reveal.reveal
            WHERE staff_id = :staffId AND customer_id = :customerId AND at >= :from
            """)
        .param("staffId", staffId)
        .param("customerId", customerId)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Lets the reveals of one person come one after the other, so that none slips past the count. */
  void inTurn(long staffId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('reveal'), CAST(:staffId AS int))")
        .param("staffId", staffId)
        .query((row, number) -> true)
        .single();
  }

  private static Set<String> fields(Array array) throws java.sql.SQLException {
    return Set.of((String[]) array.getArray());
  }
}
