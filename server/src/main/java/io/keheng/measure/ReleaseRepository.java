package io.keheng.measure;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReleaseRepository {

  private final JdbcClient jdbc;

  ReleaseRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps two servers that start together from writing the same release twice. */
  void lock() {
    jdbc.sql("LOCK TABLE policy.release IN SHARE ROW EXCLUSIVE MODE").update();
  }

  /** All releases, newest first within each model. */
  List<Release> all() {
    return jdbc.sql(
            """
            SELECT id, set_name AS "set", model, number, checksum, effective_from, effective_to, loaded_at
            FROM policy.release
            ORDER BY set_name, model, number DESC
            """)
        .query(new SimplePropertyRowMapper<>(Release.class))
        .list();
  }

  String dmn(long id) {
    return jdbc.sql("SELECT dmn FROM policy.release WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  void close(long id, LocalDate last) {
    jdbc.sql("UPDATE policy.release SET effective_to = :last WHERE id = :id")
        .param("last", last)
        .param("id", id)
        .update();
  }

  void insert(
      String set, String model, int number, String checksum, String dmn, LocalDate effectiveFrom) {
    jdbc.sql(
            """
            INSERT INTO policy.release (set_name, model, number, checksum, dmn, effective_from)
            VALUES (:set, :model, :number, :checksum, :dmn, :effectiveFrom)
            """)
        .param("set", set)
        .param("model", model)
        .param("number", number)
        .param("checksum", checksum)
        .param("dmn", dmn)
        .param("effectiveFrom", effectiveFrom)
        .update();
  }
}
