package io.keheng.duty;

import io.keheng.shared.Actor;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DutyRepository {

  record Done(
      String duty,
      long unitId,
      LocalDate fromOn,
      String staffName,
      @Nullable String note,
      Instant at) {}

  private final JdbcClient jdbc;

  DutyRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The day from which duties are followed; the given one where none was kept yet. */
  LocalDate beginning(LocalDate today) {
    jdbc.sql("INSERT INTO duty.beginning (day) VALUES (:day) ON CONFLICT DO NOTHING")
        .param("day", today)
        .update();
    return jdbc.sql("SELECT day FROM duty.beginning").query(LocalDate.class).single();
  }

  /** What was done of periods that begin from a day on. */
  List<Done> since(LocalDate from) {
    return jdbc.sql(
            """
            SELECT duty, unit_id, from_on, staff_name, note, at FROM duty.done
            WHERE from_on >= :from
            """)
        .param("from", from)
        .query(new SimplePropertyRowMapper<>(Done.class))
        .list();
  }

  /** False where it was recorded already. */
  boolean insert(
      String duty, long unit, LocalDate from, @Nullable String note, Actor actor, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO duty.done (duty, unit_id, from_on, staff_id, staff_name, note, at)
                VALUES (:duty, :unit, :from, :staff, :name, :note, :at)
                ON CONFLICT DO NOTHING
                """)
            .param("duty", duty)
            .param("unit", unit)
            .param("from", from)
            .param("staff", actor.staffId())
            .param("name", actor.name())
            .param("note", note, Types.VARCHAR)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean remove(String duty, long unit, LocalDate from) {
    return jdbc.sql(
                """
                DELETE FROM duty.done WHERE duty = :duty AND unit_id = :unit AND from_on = :from
                """)
            .param("duty", duty)
            .param("unit", unit)
            .param("from", from)
            .update()
        == 1;
  }
}
