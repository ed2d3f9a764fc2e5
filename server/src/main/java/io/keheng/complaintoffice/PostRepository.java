package io.keheng.complaintoffice;

import io.keheng.procedure.OfficePost;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostRepository {

  private static final SimplePropertyRowMapper<HeldPost> POSTS =
      new SimplePropertyRowMapper<>(HeldPost.class);
  private static final SimplePropertyRowMapper<HeldPost.Absence> ABSENCES =
      new SimplePropertyRowMapper<>(HeldPost.Absence.class);

  private final JdbcClient jdbc;

  PostRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<HeldPost> all() {
    return jdbc.sql("SELECT * FROM complaintoffice.post ORDER BY unit_id, post")
        .query(POSTS)
        .list();
  }

  Optional<HeldPost> of(long unit, OfficePost post) {
    return jdbc.sql("SELECT * FROM complaintoffice.post WHERE unit_id = :unit AND post = :post")
        .param("unit", unit)
        .param("post", post.name())
        .query(POSTS)
        .optional();
  }

  /** False when the version is no longer the stored one. */
  boolean save(HeldPost post) {
    return jdbc.sql(
                """
                INSERT INTO complaintoffice.post AS p
                  (unit_id, post, staff_id, staff_name, department_id, since)
                VALUES (:unit, :post, :staff, :name, :department, :since)
                ON CONFLICT (unit_id, post) DO UPDATE
                SET staff_id = excluded.staff_id, staff_name = excluded.staff_name,
                    department_id = excluded.department_id, since = excluded.since,
                    version = p.version + 1
                WHERE p.version = :version
                """)
            .param("unit", post.unitId())
            .param("post", post.post().name())
            .param("staff", post.staffId(), Types.BIGINT)
            .param("name", post.staffName(), Types.VARCHAR)
            .param("department", post.departmentId(), Types.BIGINT)
            .param("since", post.since())
            .param("version", post.version())
            .update()
        == 1;
  }

  boolean remove(long unit, OfficePost post, long version) {
    return jdbc.sql(
                """
                DELETE FROM complaintoffice.post
                WHERE unit_id = :unit AND post = :post AND version = :version
                """)
            .param("unit", unit)
            .param("post", post.name())
            .param("version", version)
            .update()
        == 1;
  }

  /** The absences of a post that are not over on a day, the next one first. */
  List<HeldPost.Absence> absences(long unit, OfficePost post, LocalDate day) {
    return jdbc.sql(
            """
            SELECT * FROM complaintoffice.absence
            WHERE unit_id = :unit AND post = :post AND to_on >= :day ORDER BY from_on, id
            """)
        .param("unit", unit)
        .param("post", post.name())
        .param("day", day)
        .query(ABSENCES)
        .list();
  }

  void absent(HeldPost.Absence absence) {
    jdbc.sql(
            """
            INSERT INTO complaintoffice.absence
              (unit_id, post, deputy_id, deputy_name, from_on, to_on)
            VALUES (:unit, :post, :deputy, :name, :from, :to)
            """)
        .param("unit", absence.unitId())
        .param("post", absence.post().name())
        .param("deputy", absence.deputyId())
        .param("name", absence.deputyName())
        .param("from", absence.fromOn())
        .param("to", absence.toOn())
        .update();
  }

  /** Whoever holds it from now on has not been absent. */
  void forget(long unit, OfficePost post) {
    jdbc.sql("DELETE FROM complaintoffice.absence WHERE unit_id = :unit AND post = :post")
        .param("unit", unit)
        .param("post", post.name())
        .update();
  }
}
