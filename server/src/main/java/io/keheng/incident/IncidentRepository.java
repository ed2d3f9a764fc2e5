package io.keheng.incident;

import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class IncidentRepository {

  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  IncidentRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Incident> page(Paging paging) {
    return jdbc.sql("SELECT * FROM incident.incident ORDER BY id DESC LIMIT :limit OFFSET :offset")
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Incident.class))
        .list();
  }

  long count() {
    return jdbc.sql("SELECT count(*) FROM incident.incident").query(Long.class).single();
  }

  Optional<Incident> byId(long id) {
    return jdbc.sql("SELECT * FROM incident.incident WHERE id = :id")
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Incident.class))
        .optional();
  }

  long insert(Incidents.Facts facts, boolean drill, Actor actor, Instant now) {
    var insert =
        jdbc.sql(
            """
            INSERT INTO incident.incident (drill, kind, title, happened, measures, found_at,
              found_by, staff_id, staff_name, created_at)
            VALUES (:drill, :kind, :title, :happened, :measures, :foundAt, :foundBy, :staff,
              :name, :now) RETURNING id
            """);
    return facts(insert, facts)
        .param("drill", drill)
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Whether the version was the current one. */
  boolean update(long id, Incidents.Facts facts, int version) {
    var update =
        jdbc.sql(
            """
            UPDATE incident.incident SET kind = :kind, title = :title, happened = :happened,
              measures = :measures, found_at = :foundAt, found_by = :foundBy,
              version = version + 1
            WHERE id = :id AND version = :version AND closed_at IS NULL
            """);
    return facts(update, facts).param("id", id).param("version", version).update() == 1;
  }

  private static JdbcClient.StatementSpec facts(
      JdbcClient.StatementSpec statement, Incidents.Facts facts) {
    return statement
        .param("kind", facts.kind().name())
        .param("title", facts.title())
        .param("happened", facts.happened())
        .param("measures", facts.measures())
        .param("foundAt", facts.foundAt().atOffset(ZoneOffset.UTC))
        .param("foundBy", facts.foundBy());
  }

  /** Nobody else goes on with it until the transaction ends. */
  void lock(long id) {
    jdbc.sql("SELECT id FROM incident.incident WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  void reported(long id, Instant at) {
    jdbc.sql(
            """
            UPDATE incident.incident SET reported_at = :at, version = version + 1 WHERE id = :id
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void closed(long id, Instant at) {
    jdbc.sql(
            """
            UPDATE incident.incident SET closed_at = :at, version = version + 1 WHERE id = :id
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void step(long id, Step.Kind kind, Instant at, Actor actor, Map<String, String> details) {
    jdbc.sql(
            """
            INSERT INTO incident.step (incident_id, kind, at, staff_name, details)
            VALUES (:id, :kind, :at, :name, CAST(:details AS jsonb))
            """)
        .param("id", id)
        .param("kind", kind.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("name", actor.name())
        .param("details", json.writeValueAsString(details))
        .update();
  }

  List<Step> steps(long id) {
    return jdbc.sql("SELECT * FROM incident.step WHERE incident_id = :id ORDER BY id")
        .param("id", id)
        .query((row, number) -> step(row))
        .list();
  }

  private Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getLong("id"),
        Step.Kind.valueOf(row.getString("kind")),
        row.getTimestamp("at").toInstant(),
        row.getString("staff_name"),
        json.readValue(row.getString("details"), DETAILS));
  }
}
