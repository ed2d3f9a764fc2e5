package io.keheng.complaintsuggestion;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that somebody coded, latest first. */
@Repository
class CodedCaseQueries {

  private final JdbcClient jdbc;

  CodedCaseQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many there are, counted up to the most. */
  int count(Suggestions.Axis axis, @Nullable String procedure, int most) {
    return jdbc.sql(
            """
            SELECT count(*) FROM (
              SELECT FROM complaint.complaint
              WHERE %s IS NOT NULL AND content <> ''
                AND (CAST(:procedure AS text) IS NULL OR procedure = :procedure)
              LIMIT :most) coded
            """
                .formatted(axis.column()))
        .param("procedure", procedure, Types.VARCHAR)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /**
   * @param axis what they are coded by
   * @param procedure of which the cases are; all when null
   */
  List<Learnt.Coded> latest(Suggestions.Axis axis, @Nullable String procedure, int most) {
    var column = axis.column();
    return jdbc.sql(
            """
            SELECT content AS text, %s AS code FROM complaint.complaint
            WHERE %s IS NOT NULL AND content <> ''
              AND (CAST(:procedure AS text) IS NULL OR procedure = :procedure)
            ORDER BY id DESC LIMIT :most
            """
                .formatted(column, column))
        .param("procedure", procedure, Types.VARCHAR)
        .param("most", most)
        .query(new SimplePropertyRowMapper<>(Learnt.Coded.class))
        .list();
  }
}
