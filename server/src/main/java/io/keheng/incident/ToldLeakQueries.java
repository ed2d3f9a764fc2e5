package io.keheng.incident;

import io.keheng.shared.Paging;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ToldLeakQueries {

  private final JdbcClient jdbc;

  ToldLeakQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a person reported himself, newest first. */
  List<Incident> by(long staffId, Paging paging) {
    return jdbc.sql(
            """
            SELECT * FROM incident.incident WHERE staff_id = :staff
            ORDER BY id DESC LIMIT :limit OFFSET :offset
            """)
        .param("staff", staffId)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Incident.class))
        .list();
  }

  long countBy(long staffId) {
    return jdbc.sql("SELECT count(*) FROM incident.incident WHERE staff_id = :staff")
        .param("staff", staffId)
        .query(Long.class)
        .single();
  }
}
