package io.keheng.complaintclock;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases by what their running clocks count. */
@Repository
class OpenCaseQueries {

  private final JdbcClient jdbc;

  OpenCaseQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The cases with a running clock that counts days between two moments. */
  List<Long> casesThrough(Instant from, Instant until) {
    return jdbc.sql(
            """
            SELECT DISTINCT case_id FROM complaint.clock
            WHERE stopped_at IS NULL AND started_at < :until AND due_at >= :from
            ORDER BY case_id
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getLong("case_id"))
        .list();
  }
}
