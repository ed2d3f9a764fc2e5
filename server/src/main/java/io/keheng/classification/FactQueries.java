package io.keheng.classification;

import java.time.LocalDate;
import java.util.Optional;
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
}
