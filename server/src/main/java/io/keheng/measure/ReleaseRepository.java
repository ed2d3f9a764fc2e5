package io.keheng.measure;

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
            SELECT id, set_name AS "set", model, number, checksum, effective_from, effective_to, loaded_at,
              revision_id, correction, withdrawn_at
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

  /**
   * Sets the last day of a release.
   *
   * @param last inclusive; null for an open end
   */
  void end(long id, @Nullable LocalDate last) {
    jdbc.sql("UPDATE policy.release SET effective_to = :last WHERE id = :id")
        .param("last", last, Types.DATE)
        .param("id", id)
        .update();
  }

  void withdraw(long id, LocalDate last, Instant at) {
    jdbc.sql("UPDATE policy.release SET effective_to = :last, withdrawn_at = :at WHERE id = :id")
        .param("last", last)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /**
   * @param last last day, inclusive; null for an open end
   */
  long insert(Publication.Text text, int number, LocalDate from, @Nullable LocalDate last) {
    return jdbc.sql(
            """
            INSERT INTO policy.release (set_name, model, number, checksum, dmn, effective_from,
              effective_to, revision_id, correction)
            VALUES (:set, :model, :number, :checksum, :dmn, :from, :last, :revision, :correction)
            RETURNING id
            """)
        .param("set", text.set())
        .param("model", text.model())
        .param("number", number)
        .param("checksum", Publication.checksum(text.dmn()))
        .param("dmn", text.dmn())
        .param("from", from)
        .param("last", last, Types.DATE)
        .param("revision", text.revisionId(), Types.BIGINT)
        .param("correction", text.correction())
        .query(Long.class)
        .single();
  }
}
