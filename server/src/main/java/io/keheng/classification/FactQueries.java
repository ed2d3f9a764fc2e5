package io.keheng.classification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts kept of days on which a class changed. */
@Repository
class FactQueries {

  private final JdbcClient jdbc;

  FactQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The facts as JSON of a date on which a class changed. */
  Optional<String> facts(long customerId, LocalDate asOf) {
    return jdbc.sql(
            "SELECT facts FROM segment.fact_set WHERE customer_id = :customerId AND as_of = :asOf")
        .param("customerId", customerId)
        .param("asOf", asOf)
        .query(String.class)
        .optional();
  }

  /** A row of a table by which runs changed classes. */
  record Fired(String tableName, long releaseId, int row, long number, Instant last) {}

  /** The rows that fired for classes which finished runs changed since a moment. */
  List<Fired> fired(Instant from) {
    return jdbc.sql(
            """
            SELECT c.table_name, c.release_id, row, count(*) AS number, max(r.finished_at) AS last
            FROM segment.classification c
            JOIN segment.run r ON r.id = c.run_id
            CROSS JOIN LATERAL unnest(c.fired) AS row
            WHERE r.finished_at >= :from
            GROUP BY c.table_name, c.release_id, row
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query(new SimplePropertyRowMapper<>(Fired.class))
        .list();
  }
}
