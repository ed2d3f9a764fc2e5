package io.keheng.mergerequest;

import io.keheng.merging.CustomerBelongings.Moved;
import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MergeRepository {

  private final JdbcClient jdbc;

  MergeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(
      long pair,
      long survivor,
      long absorbed,
      List<String> fields,
      String reason,
      Actor actor,
      Instant at) {
    return jdbc.sql(
            """
            INSERT INTO duplicate.merge (pair_id, survivor_id, absorbed_id, fields, reason, state,
              requested_by, requested_name, requested_at)
            VALUES (:pair, :survivor, :absorbed, :fields, :reason, 'REQUESTED', :staff, :name, :at)
            RETURNING id
            """)
        .param("pair", pair)
        .param("survivor", survivor)
        .param("absorbed", absorbed)
        .param("fields", fields.toArray(String[]::new))
        .param("reason", reason)
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Keeps a merge from being decided or undone by anybody else until the transaction ends. */
  void lock(long id) {
    jdbc.sql("SELECT id FROM duplicate.merge WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Long.class)
        .list();
  }

  void decide(
      long id,
      MergeState state,
      @Nullable String note,
      @Nullable LocalDate undoUntil,
      Actor actor,
      Instant at) {
    jdbc.sql(
            """
            UPDATE duplicate.merge SET state = :state, note = :note, undo_until = :until,
              decided_name = :name, decided_at = :at
            WHERE id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("note", note)
        .param("until", undoUntil, java.sql.Types.DATE)
        .param("name", actor.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void undo(long id, String reason, Actor actor, Instant at) {
    jdbc.sql(
            """
            UPDATE duplicate.merge SET state = 'UNDONE', undo_reason = :reason,
              undone_name = :name, undone_at = :at
            WHERE id = :id
            """)
        .param("id", id)
        .param("reason", reason)
        .param("name", actor.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void keep(long id, List<Moved> moved) {
    jdbc.sql(
            """
            INSERT INTO duplicate.moved (merge_id, kind, key)
            SELECT :id, kind, key
            FROM unnest(CAST(:kinds AS text[]), CAST(:keys AS text[])) AS m (kind, key)
            """)
        .param("id", id)
        .param("kinds", moved.stream().map(Moved::kind).toArray(String[]::new))
        .param("keys", moved.stream().map(Moved::key).toArray(String[]::new))
        .update();
  }

  List<Moved> moved(long id) {
    return jdbc.sql("SELECT kind, key FROM duplicate.moved WHERE merge_id = :id ORDER BY kind, key")
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Moved.class))
        .list();
  }

  /** The absorbed of merges whose term ended before a day. */
  List<Long> over(LocalDate today) {
    return jdbc.sql(
            "SELECT absorbed_id FROM duplicate.merge WHERE state = 'MERGED' AND undo_until < :day")
        .param("day", today)
        .query((row, number) -> row.getLong("absorbed_id"))
        .list();
  }
}
