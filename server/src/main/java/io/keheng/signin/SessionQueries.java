package io.keheng.signin;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionQueries {

  /**
   * @param staffNo staff number of who is signed in
   */
  record Open(String staffNo, Instant since, Instant lastSeen) {}

  private final JdbcClient jdbc;

  SessionQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Open> running(Instant now) {
    return jdbc.sql(
            """
            SELECT principal_name, creation_time, last_access_time FROM signin.spring_session
            WHERE principal_name IS NOT NULL AND expiry_time > :now
            ORDER BY last_access_time DESC
            """)
        .param("now", now.toEpochMilli())
        .query(
            (row, number) ->
                new Open(
                    row.getString("principal_name"),
                    Instant.ofEpochMilli(row.getLong("creation_time")),
                    Instant.ofEpochMilli(row.getLong("last_access_time"))))
        .list();
  }
}
