package io.keheng.identity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitRepository {

  private static final String SELECT =
      """
      SELECT u.id, u.parent_id, u.code, u.name, u.kind, u.opened_on, u.closed_on, u.version
      FROM identity.unit u
      """;

  private final JdbcClient jdbc;

  UnitRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Unit> all() {
    return jdbc.sql(SELECT + " ORDER BY u.code")
        .query(new SimplePropertyRowMapper<>(Unit.class))
        .list();
  }

  Optional<Unit> byId(long id) {
    return jdbc.sql(SELECT + " WHERE u.id = :id").param("id", id).query(Unit.class).optional();
  }

  Optional<Unit> byCode(String code) {
    return jdbc.sql(SELECT + " WHERE u.code = :code")
        .param("code", code)
        .query(Unit.class)
        .optional();
  }

  Optional<Unit> headOffice() {
    return jdbc.sql(SELECT + " WHERE u.kind = 'HEAD_OFFICE'").query(Unit.class).optional();
  }

  List<Unit> path(long id) {
    return jdbc.sql(
            SELECT
                + """
                 JOIN identity.unit leaf ON u.id = ANY(leaf.line)
                WHERE leaf.id = :id
                ORDER BY cardinality(u.line)
                """)
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Unit.class))
        .list();
  }

  Set<Long> withDescendants(long id) {
    return new HashSet<>(
        jdbc.sql("SELECT id FROM identity.unit WHERE line @> ARRAY[CAST(:id AS bigint)]")
            .param("id", id)
            .query((row, number) -> row.getLong(1))
            .list());
  }

  long insert(
      @Nullable Long parentId, String code, String name, UnitKind kind, LocalDate openedOn) {
    return jdbc.sql(
            """
            WITH new AS (SELECT nextval(pg_get_serial_sequence('identity.unit', 'id')) AS id)
            INSERT INTO identity.unit (id, parent_id, code, name, kind, line, opened_on)
            SELECT new.id, :parentId, :code, :name, :kind,
                   coalesce((SELECT line FROM identity.unit WHERE id = :parentId), '{}') || new.id,
                   :openedOn
            FROM new
            RETURNING id
            """)
        .param("parentId", parentId, java.sql.Types.BIGINT)
        .param("code", code)
        .param("name", name)
        .param("kind", kind.name())
        .param("openedOn", openedOn)
        .query(Long.class)
        .single();
  }

  /** False when the stored version is another one. */
  boolean update(Unit unit) {
    return jdbc.sql(
                """
                UPDATE identity.unit
                SET parent_id = :parentId, code = :code, name = :name, kind = :kind,
                    opened_on = :openedOn, closed_on = :closedOn, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("parentId", unit.parentId(), java.sql.Types.BIGINT)
            .param("code", unit.code())
            .param("name", unit.name())
            .param("kind", unit.kind().name())
            .param("openedOn", unit.openedOn())
            .param("closedOn", unit.closedOn(), java.sql.Types.DATE)
            .param("id", unit.id())
            .param("version", unit.version())
            .update()
        == 1;
  }

  /** Two moves at the same time could otherwise hang two units below each other. */
  void lockTree() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('identity.unit'))")
        .query((row, number) -> number)
        .list();
  }

  /** Hangs the whole branch of the tree below its new parent. */
  void moveLine(long id, long parentId) {
    jdbc.sql(
            """
            UPDATE identity.unit
            SET line = (SELECT p.line FROM identity.unit p WHERE p.id = :parentId)
                       || line[array_position(line, CAST(:id AS bigint)):]
            WHERE line @> ARRAY[CAST(:id AS bigint)]
            """)
        .param("id", id)
        .param("parentId", parentId)
        .update();
  }

  List<UnitKind> kindsBelow(long id) {
    return jdbc.sql("SELECT DISTINCT kind FROM identity.unit WHERE parent_id = :id")
        .param("id", id)
        .query((row, number) -> UnitKind.valueOf(row.getString(1)))
        .list();
  }

  boolean hasOpenBelow(long id, LocalDate on) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM identity.unit
                           WHERE parent_id = :id AND (closed_on IS NULL OR closed_on > :on))
            """)
        .param("id", id)
        .param("on", on)
        .query(Boolean.class)
        .single();
  }

  boolean hasPeople(long id, LocalDate on) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM identity.staff_post
                           WHERE unit_id = :id AND (to_on IS NULL OR to_on > :on))
            """)
        .param("id", id)
        .param("on", on)
        .query(Boolean.class)
        .single();
  }
}
