package io.keheng.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssignmentRepository {

  private final JdbcClient jdbc;

  AssignmentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Assignment> of(long unit) {
    return jdbc.sql("SELECT * FROM procedure.assignment WHERE unit_id = :unit")
        .param("unit", unit)
        .query((row, number) -> assignment(row))
        .optional();
  }

  /** Those of all units that have their own. */
  List<Assignment> all() {
    return jdbc.sql("SELECT * FROM procedure.assignment")
        .query((row, number) -> assignment(row))
        .list();
  }

  private static Assignment assignment(ResultSet row) throws SQLException {
    return new Assignment(
        row.getLong("unit_id"),
        row.getString("procedure"),
        List.of((String[]) row.getArray("besides").getArray()),
        row.getLong("version"));
  }

  /** False when the version is no longer the stored one. */
  boolean save(Assignment assignment) {
    return jdbc.sql(
                """
                INSERT INTO procedure.assignment AS a (unit_id, procedure, besides)
                VALUES (:unit, :procedure, :besides)
                ON CONFLICT (unit_id) DO UPDATE
                SET procedure = excluded.procedure, besides = excluded.besides,
                    version = a.version + 1
                WHERE a.version = :version
                """)
            .param("unit", assignment.unitId())
            .param("procedure", assignment.procedure())
            .param("besides", assignment.besides().toArray(String[]::new))
            .param("version", assignment.version())
            .update()
        == 1;
  }
}
