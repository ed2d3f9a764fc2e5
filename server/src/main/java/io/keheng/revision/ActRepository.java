package io.keheng.revision;

import io.keheng.identity.Unit;
import io.keheng.shared.Actor;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActRepository {

  private final JdbcClient jdbc;

  ActRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All acts on a revision, earliest first. */
  List<Act> of(long revision) {
    return jdbc.sql(
            """
            SELECT id, round, kind, staff_id, staff_name, unit_id, unit_name, note, at
            FROM revision.act WHERE revision_id = :revision ORDER BY id
            """)
        .param("revision", revision)
        .query(new SimplePropertyRowMapper<>(Act.class))
        .list();
  }

  void insert(
      Revision revision,
      Act.Kind kind,
      @Nullable Unit unit,
      @Nullable String note,
      Actor actor,
      Instant at) {
    jdbc.sql(
            """
            INSERT INTO revision.act (revision_id, round, kind, staff_id, staff_name, unit_id,
              unit_name, note, at)
            VALUES (:revision, :round, :kind, :staff, :name, :unit, :unitName, :note, :at)
            """)
        .param("revision", revision.id())
        .param("round", revision.round())
        .param("kind", kind.name())
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .param("unit", unit == null ? null : unit.id(), Types.BIGINT)
        .param("unitName", unit == null ? null : unit.name(), Types.VARCHAR)
        .param("note", note, Types.VARCHAR)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
