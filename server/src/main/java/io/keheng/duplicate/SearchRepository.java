package io.keheng.duplicate;

import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SearchRepository {

  private static final String SELECT =
      """
      SELECT id, state, staff_name, started_at, ended_at, found, gone, problem
      FROM duplicate.search
      """;

  private final JdbcClient jdbc;

  SearchRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens a search; one that says it runs though the turn was free was interrupted. */
  long open(Actor actor, Instant at) {
    jdbc.sql(
            """
            UPDATE duplicate.search
            SET state = 'FAILED', problem = 'duplicate.interrupted', ended_at = :at
            WHERE state = 'RUNNING'
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
            """
            INSERT INTO duplicate.search (state, staff_name, started_at)
            VALUES ('RUNNING', :name, :at) RETURNING id
            """)
        .param("name", actor.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  void finish(long id, Pairs.Counts counts, Instant at) {
    jdbc.sql(
            """
            UPDATE duplicate.search SET state = 'DONE', found = :found, gone = :gone, ended_at = :at
            WHERE id = :id
            """)
        .param("id", id)
        .param("found", counts.found())
        .param("gone", counts.gone())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void fail(long id, Instant at) {
    jdbc.sql(
            """
            UPDATE duplicate.search
            SET state = 'FAILED', problem = 'duplicate.failed', ended_at = :at WHERE id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Search> byId(long id) {
    return jdbc.sql(SELECT + "WHERE id = :id")
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Search.class))
        .optional();
  }

  Optional<Search> latest() {
    return jdbc.sql(SELECT + "ORDER BY id DESC LIMIT 1")
        .query(new SimplePropertyRowMapper<>(Search.class))
        .optional();
  }
}
