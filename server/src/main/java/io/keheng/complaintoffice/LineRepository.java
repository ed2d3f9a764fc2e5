package io.keheng.complaintoffice;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LineRepository {

  private static final SimplePropertyRowMapper<ServiceLine> ROWS =
      new SimplePropertyRowMapper<>(ServiceLine.class);

  private final JdbcClient jdbc;

  LineRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ServiceLine> all() {
    return jdbc.sql("SELECT * FROM complaintoffice.line ORDER BY unit_id, id").query(ROWS).list();
  }

  List<ServiceLine> of(List<Long> units) {
    return jdbc.sql("SELECT * FROM complaintoffice.line WHERE unit_id = ANY(:units) ORDER BY id")
        .param("units", units.toArray(Long[]::new))
        .query(ROWS)
        .list();
  }

  Optional<ServiceLine> byId(long id) {
    return jdbc.sql("SELECT * FROM complaintoffice.line WHERE id = :id")
        .param("id", id)
        .query(ROWS)
        .optional();
  }

  long insert(ServiceLine line) {
    return values(
            """
            INSERT INTO complaintoffice.line
              (unit_id, name, telephone, joined, prompt, opens, closes)
            VALUES (:unit, :name, :telephone, :joined, :prompt, :opens, :closes) RETURNING id
            """,
            line)
        .query(Long.class)
        .single();
  }

  /** What was changed is not public until it is published again. */
  boolean update(ServiceLine line) {
    return values(
                """
                UPDATE complaintoffice.line
                SET name = :name, telephone = :telephone, joined = :joined, prompt = :prompt,
                    opens = :opens, closes = :closes, published_at = NULL, published_by = NULL,
                    version = version + 1
                WHERE id = :id AND version = :version AND unit_id = :unit
                """,
                line)
            .param("id", line.id())
            .param("version", line.version())
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec values(String sql, ServiceLine line) {
    return jdbc.sql(sql)
        .param("unit", line.unitId())
        .param("name", line.name())
        .param("telephone", line.telephone())
        .param("joined", line.joined())
        .param("prompt", line.prompt(), Types.VARCHAR)
        .param("opens", line.opens(), Types.TIME)
        .param("closes", line.closes(), Types.TIME);
  }

  /** Makes it public, or takes it back with null. */
  boolean publish(ServiceLine line, @Nullable Instant at, @Nullable String by) {
    return jdbc.sql(
                """
                UPDATE complaintoffice.line
                SET published_at = :at, published_by = :by, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
            .param("by", by, Types.VARCHAR)
            .param("id", line.id())
            .param("version", line.version())
            .update()
        == 1;
  }
}
