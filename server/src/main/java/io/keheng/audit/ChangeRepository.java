package io.keheng.audit;

import io.keheng.shared.Actor;
import io.keheng.shared.CopyRows;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChangeRepository {

  record Row(
      long id,
      String entity,
      String entityId,
      String action,
      long staffId,
      String staffName,
      Instant at,
      @Nullable String before,
      @Nullable String after) {}

  /** One of many changes by one person at one time. */
  record Line(String id, String action, @Nullable String before, @Nullable String after) {}

  private final JdbcClient jdbc;
  private final JdbcOperations operations;

  ChangeRepository(JdbcClient jdbc, JdbcOperations operations) {
    this.jdbc = jdbc;
    this.operations = operations;
  }

  void insert(
      String entity,
      String entityId,
      String action,
      Actor actor,
      Instant at,
      @Nullable String before,
      @Nullable String after) {
    jdbc.sql(
            """
            INSERT INTO audit.change (entity, entity_id, action, staff_id, staff_name, at, before, after)
            VALUES (:entity, :entityId, :action, :staffId, :staffName, :at,
                    CAST(:before AS jsonb), CAST(:after AS jsonb))
            """)
        .param("entity", entity)
        .param("entityId", entityId)
        .param("action", action)
        .param("staffId", actor.staffId())
        .param("staffName", actor.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("before", before)
        .param("after", after)
        .update();
  }

  void insertAll(String entity, Actor actor, Instant at, List<Line> lines) {
    var staff = String.valueOf(actor.staffId());
    var when = at.toString();
    operations.execute(
        (Connection connection) -> {
          CopyRows.into(
              connection,
              "audit.change (entity, entity_id, action, staff_id, staff_name, at, before, after)",
              lines,
              line ->
                  Arrays.asList(
                      entity,
                      line.id(),
                      line.action(),
                      staff,
                      actor.name(),
                      when,
                      line.before(),
                      line.after()));
          return lines.size();
        });
  }

  List<Row> of(String entity, String entityId, int limit, long offset) {
    return jdbc.sql(
            """
            SELECT id, entity, entity_id, action, staff_id, staff_name, at, before, after
            FROM audit.change
            WHERE entity = :entity AND entity_id = :entityId
            ORDER BY id DESC
            LIMIT :limit OFFSET :offset
            """)
        .param("entity", entity)
        .param("entityId", entityId)
        .param("limit", limit)
        .param("offset", offset)
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }

  long count(String entity, String entityId) {
    return jdbc.sql(
            "SELECT count(*) FROM audit.change WHERE entity = :entity AND entity_id = :entityId")
        .param("entity", entity)
        .param("entityId", entityId)
        .query(Long.class)
        .single();
  }
}
