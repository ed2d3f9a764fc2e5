package io.keheng.complaintreport;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactRepository {

  private final JdbcClient jdbc;

  ContactRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Contact> all() {
    return jdbc.sql("SELECT * FROM complaint.contact ORDER BY unit_id")
        .query(new SimplePropertyRowMapper<>(Contact.class))
        .list();
  }

  Optional<Contact> of(long unit) {
    return jdbc.sql("SELECT * FROM complaint.contact WHERE unit_id = :unit")
        .param("unit", unit)
        .query(new SimplePropertyRowMapper<>(Contact.class))
        .optional();
  }

  /** False when the version is no longer the stored one. */
  boolean save(Contact contact) {
    return jdbc.sql(
                """
                INSERT INTO complaint.contact AS c (unit_id, department, head, contact, telephone)
                VALUES (:unit, :department, :head, :contact, :telephone)
                ON CONFLICT (unit_id) DO UPDATE
                SET department = excluded.department, head = excluded.head,
                    contact = excluded.contact, telephone = excluded.telephone,
                    version = c.version + 1
                WHERE c.version = :version
                """)
            .param("unit", contact.unitId())
            .param("department", contact.department())
            .param("head", contact.head())
            .param("contact", contact.contact())
            .param("telephone", contact.telephone())
            .param("version", contact.version())
            .update()
        == 1;
  }
}
