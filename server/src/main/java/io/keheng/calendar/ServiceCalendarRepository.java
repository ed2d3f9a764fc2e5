package io.keheng.calendar;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ServiceCalendarRepository {

  private static final String SELECT =
      "SELECT id, unit_id, definition, version FROM calendar.service_calendar ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ServiceCalendarRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<ServiceCalendar> all() {
    return jdbc.sql(SELECT + "ORDER BY unit_id NULLS FIRST").query(this::read).list();
  }

  Optional<ServiceCalendar> byId(long id) {
    return jdbc.sql(SELECT + "WHERE id = :id").param("id", id).query(this::read).optional();
  }

  /**
   * @param unitId null for the default
   */
  Optional<ServiceCalendar> ofUnit(@Nullable Long unitId) {
    return jdbc.sql(SELECT + "WHERE unit_id IS NOT DISTINCT FROM :unitId")
        .param("unitId", unitId, java.sql.Types.BIGINT)
        .query(this::read)
        .optional();
  }

  long insert(@Nullable Long unitId, ServiceHours definition) {
    return jdbc.sql(
            """
            INSERT INTO calendar.service_calendar (unit_id, definition)
            VALUES (:unitId, CAST(:definition AS jsonb))
            RETURNING id
            """)
        .param("unitId", unitId, java.sql.Types.BIGINT)
        .param("definition", json.writeValueAsString(definition))
        .query(Long.class)
        .single();
  }

  /** False when the stored version is another one. */
  boolean update(ServiceCalendar calendar) {
    return jdbc.sql(
                """
                UPDATE calendar.service_calendar
                SET definition = CAST(:definition AS jsonb), version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("definition", json.writeValueAsString(calendar.definition()))
            .param("id", calendar.id())
            .param("version", calendar.version())
            .update()
        == 1;
  }

  private ServiceCalendar read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    var unit = row.getLong("unit_id");
    return new ServiceCalendar(
        row.getLong("id"),
        row.wasNull() ? null : unit,
        json.readValue(row.getString("definition"), ServiceHours.class),
        row.getInt("version"));
  }
}
