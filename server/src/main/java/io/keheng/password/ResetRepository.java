package io.keheng.password;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last reset of each of a person's factors. */
@Repository
class ResetRepository {

  enum Kind {
    PASSWORD,
    SECOND_FACTOR
  }

  private final JdbcClient jdbc;

  ResetRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void record(long staffId, Kind kind, long by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO signin.reset (staff_id, kind, by_staff, at)
            VALUES (:staffId, :kind, :by, :now)
            ON CONFLICT (staff_id, kind) DO UPDATE
            SET by_staff = excluded.by_staff, at = excluded.at
            """)
        .param("staffId", staffId)
        .param("kind", kind.name())
        .param("by", by)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean done(long staffId, Kind kind, long by, Instant since) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM signin.reset
                           WHERE staff_id = :staffId AND kind = :kind AND by_staff = :by
                             AND at > :since)
            """)
        .param("staffId", staffId)
        .param("kind", kind.name())
        .param("by", by)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }
}
