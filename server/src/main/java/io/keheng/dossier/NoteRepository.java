package io.keheng.dossier;

import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteRepository {

  private final JdbcClient jdbc;

  NoteRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Removes the rows of a customer from a table of this module. */
  int erase(String table, long customerId) {
    return jdbc.sql("DELETE FROM " + table + " WHERE customer_id = :customer")
        .param("customer", customerId)
        .update();
  }

  List<Note> of(long customerId) {
    return jdbc.sql(
            """
            SELECT * FROM dossier.note WHERE customer_id = :customer
            ORDER BY section, at DESC, id DESC
            """)
        .param("customer", customerId)
        .query(new SimplePropertyRowMapper<>(Note.class))
        .list();
  }

  long insert(long customerId, Instant at, Note.Section section, String text, Actor actor) {
    return jdbc.sql(
            """
            INSERT INTO dossier.note (customer_id, section, text, at, staff_id, staff_name)
            VALUES (:customer, :section, :text, :at, :staff, :name) RETURNING id
            """)
        .param("customer", customerId)
        .param("section", section.name())
        .param("text", text)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .query(Long.class)
        .single();
  }
}
