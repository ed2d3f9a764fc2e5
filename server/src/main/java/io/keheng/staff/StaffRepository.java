package io.keheng.staff;

import io.keheng.identity.StaffMember;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffRepository {

  private final JdbcClient jdbc;

  StaffRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<StaffMember> byId(long id) {
    return jdbc.sql(
            """
            SELECT id, number, name, mobile, email, hired_on, left_on, version
            FROM identity.staff WHERE id = :id
            """)
        .param("id", id)
        .query(StaffMember.class)
        .optional();
  }

  long insert(Staffing.Hire hire, String initials) {
    return jdbc.sql(
            """
            INSERT INTO identity.staff (number, name, initials, mobile, email, hired_on)
            VALUES (:number, :name, :initials, :mobile, :email, :on)
            RETURNING id
            """)
        .param("number", hire.number())
        .param("name", hire.name())
        .param("initials", initials)
        .param("mobile", hire.mobile(), Types.VARCHAR)
        .param("email", hire.email(), Types.VARCHAR)
        .param("on", hire.on())
        .query(Long.class)
        .single();
  }

  /** False when the stored version is another one. */
  boolean update(StaffMember member, String initials) {
    return jdbc.sql(
                """
                UPDATE identity.staff
                SET name = :name, initials = :initials, mobile = :mobile, email = :email,
                    left_on = :leftOn, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("name", member.name())
            .param("initials", initials)
            .param("mobile", member.mobile(), Types.VARCHAR)
            .param("email", member.email(), Types.VARCHAR)
            .param("leftOn", member.leftOn(), Types.DATE)
            .param("id", member.id())
            .param("version", member.version())
            .update()
        == 1;
  }

  void post(long staffId, long unitId, String post, StaffMember.Weight weight, LocalDate from) {
    jdbc.sql(
            """
            INSERT INTO identity.staff_post (staff_id, unit_id, post, weight, from_on)
            VALUES (:staffId, :unitId, :post, :weight, :from)
            """)
        .param("staffId", staffId)
        .param("unitId", unitId)
        .param("post", post)
        .param("weight", weight.name())
        .param("from", from)
        .update();
  }

  /** Ends posts of one weight the day before a new one begins; one not begun yet is dropped. */
  void endPosts(long staffId, Collection<StaffMember.Weight> weights, LocalDate lastDay) {
    var names = weights.stream().map(Enum::name).toList();
    jdbc.sql(
            """
            DELETE FROM identity.staff_post
            WHERE staff_id = :staffId AND weight IN (:weights) AND from_on > :lastDay
            """)
        .param("staffId", staffId)
        .param("weights", names)
        .param("lastDay", lastDay)
        .update();
    jdbc.sql(
            """
            UPDATE identity.staff_post SET to_on = :lastDay
            WHERE staff_id = :staffId AND weight IN (:weights)
              AND (to_on IS NULL OR to_on > :lastDay)
            """)
        .param("staffId", staffId)
        .param("weights", names)
        .param("lastDay", lastDay)
        .update();
  }

  boolean postKnown(String code) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM identity.post WHERE code = :code)")
        .param("code", code)
        .query(Boolean.class)
        .single();
  }
}
