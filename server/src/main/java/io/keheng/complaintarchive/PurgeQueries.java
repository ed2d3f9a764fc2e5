package io.keheng.complaintarchive;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Archived cases whose term is over. */
@Repository
class PurgeQueries {

  record Ended(long id, String number, LocalDate keepUntil) {}

  private final JdbcClient jdbc;

  PurgeQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that were kept until before a day, and that nothing holds. */
  List<Ended> ended(LocalDate day) {
    return jdbc.sql(
            """
            SELECT c.id, c.number, c.keep_until FROM complaint.complaint c
            WHERE c.keep_until < :day AND c.stage = 'ARCHIVED'
              AND NOT EXISTS (SELECT FROM complaint.hold h
                WHERE h.lifted_at IS NULL AND (h.case_id = c.id OR h.volume_id =
                  (SELECT f.volume_id FROM complaint.filed f WHERE f.case_id = c.id)))
            ORDER BY c.keep_until, c.id FOR UPDATE OF c
            """)
        .param("day", day)
        .query(new SimplePropertyRowMapper<>(Ended.class))
        .list();
  }
}
