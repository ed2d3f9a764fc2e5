package io.keheng.rotation;

import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReencryptionRepository {

  private static final String COLUMNS =
      """
      SELECT id, key_id, state, done, total, unreadable, staff_id, staff_name, started_at, ended_at
      FROM protection.reencryption
      """;

  private final JdbcClient jdbc;

  ReencryptionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens a run; whoever has the turn knows that no other one is really running. */
  long open(int keyId, long total, Actor actor, Instant now) {
    jdbc.sql(
            """
            UPDATE protection.reencryption SET state = 'FAILED', ended_at = :now
            WHERE state = 'RUNNING'
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
            """
            INSERT INTO protection.reencryption
              (key_id, state, total, staff_id, staff_name, started_at)
            VALUES (:keyId, 'RUNNING', :total, :staffId, :staffName, :now)
            RETURNING id
            """)
        .param("keyId", keyId)
        .param("total", total)
        .param("staffId", actor.staffId())
        .param("staffName", actor.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Notes where a run stands; false when its end has been asked for. */
  boolean step(long id, long done, long unreadable) {
    return jdbc.sql(
            """
            UPDATE protection.reencryption SET done = :done, unreadable = :unreadable
            WHERE id = :id
            RETURNING NOT cancel_requested
            """)
        .param("done", done)
        .param("unreadable", unreadable)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  boolean requestCancel(long id) {
    return jdbc.sql(
                """
                UPDATE protection.reencryption SET cancel_requested = true
                WHERE id = :id AND state = 'RUNNING'
                """)
            .param("id", id)
            .update()
        == 1;
  }

  void end(long id, Reencryption.State state, Instant now) {
    jdbc.sql("UPDATE protection.reencryption SET state = :state, ended_at = :now WHERE id = :id")
        .param("state", state.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  Optional<Reencryption> byId(long id) {
    return jdbc.sql(COLUMNS + "WHERE id = :id")
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Reencryption.class))
        .optional();
  }

  List<Reencryption> newest(int limit) {
    return jdbc.sql(COLUMNS + "ORDER BY id DESC LIMIT :limit")
        .param("limit", limit)
        .query(new SimplePropertyRowMapper<>(Reencryption.class))
        .list();
  }
}
