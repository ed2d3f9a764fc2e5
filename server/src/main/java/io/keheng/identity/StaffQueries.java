package io.keheng.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class StaffQueries {

  private static final String NAME = "SELECT id, number, name FROM identity.staff ";

  /** A person is of the units of his running posts; once he has left, of those he left from. */
  public static final String SEEN =
      """
      (:scopeAll OR EXISTS (SELECT FROM identity.staff_post h
              WHERE h.staff_id = s.id
                AND (h.to_on IS NULL OR h.to_on >= least(:today, s.left_on)) AND %s))
      """;

  private final JdbcClient jdbc;

  StaffQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<StaffName> name(long id) {
    return jdbc.sql(NAME + "WHERE id = :id").param("id", id).query(StaffName.class).optional();
  }

  public Optional<StaffName> nameByNumber(String number) {
    return jdbc.sql(NAME + "WHERE number = :number")
        .param("number", number)
        .query(StaffName.class)
        .optional();
  }

  List<StaffName> names(Collection<Long> ids) {
    return jdbc.sql(NAME + "WHERE id = ANY(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(new SimplePropertyRowMapper<>(StaffName.class))
        .list();
  }

  List<StaffDirectory.Telephone> telephones(LocalDate today) {
    return jdbc.sql(
            """
            SELECT name, mobile AS number FROM identity.staff
            WHERE mobile IS NOT NULL AND hired_on <= :today
              AND (left_on IS NULL OR left_on >= :today)
            """)
        .param("today", today)
        .query(new SimplePropertyRowMapper<>(StaffDirectory.Telephone.class))
        .list();
  }

  Set<Long> everOf(Collection<Long> units) {
    return jdbc.sql("SELECT DISTINCT staff_id FROM identity.staff_post WHERE unit_id = ANY(:units)")
        .param("units", units.toArray(Long[]::new))
        .query((row, number) -> row.getLong("staff_id"))
        .set();
  }

  /** All posts, those that run first; titles in Chinese. */
  public List<StaffMember.Holding> posts(long staffId) {
    return posts(staffId, false);
  }

  public List<StaffMember.Holding> posts(long staffId, boolean english) {
    return jdbc.sql(
            """
            SELECT h.id, h.unit_id, u.name AS unit_name, h.post, h.weight,
                   h.from_on, h.to_on,
                   CASE WHEN :english THEN p.name_en ELSE p.name END AS title
            FROM identity.staff_post h
            JOIN identity.unit u ON u.id = h.unit_id
            JOIN identity.post p ON p.code = h.post
            WHERE h.staff_id = :staffId
            ORDER BY h.to_on DESC NULLS FIRST, h.weight DESC, h.from_on DESC, h.id
            """)
        .param("staffId", staffId)
        .param("english", english)
        .query(new SimplePropertyRowMapper<>(StaffMember.Holding.class))
        .list();
  }

  public Optional<StaffMember> inService(long id, LocalDate today) {
    return jdbc.sql(
            """
            SELECT id, number, name, mobile, email, hired_on, left_on, version FROM identity.staff
            WHERE id = :id AND (left_on IS NULL OR left_on >= :today)
            """)
        .param("id", id)
        .param("today", today)
        .query(StaffMember.class)
        .optional();
  }

  /** In service and seen, by name. */
  List<StaffName> seen(DataScope scope, LocalDate today) {
    return jdbc.sql(
            """
            SELECT s.id, s.number, s.name FROM identity.staff s
            WHERE s.hired_on <= :today AND (s.left_on IS NULL OR s.left_on >= :today) AND %s
            ORDER BY s.name, s.number
            """
                .formatted(SEEN.formatted(scope.clause("h.unit_id", "s.id"))))
        .param("today", today)
        .params(scope.parameters())
        .query(new SimplePropertyRowMapper<>(StaffName.class))
        .list();
  }

  /** In service, whose name or number begins with this; by name. */
  List<StaffName> beginning(String text, LocalDate today, int most) {
    return jdbc.sql(
            """
            SELECT s.id, s.number, s.name FROM identity.staff s
            WHERE s.hired_on <= :today AND (s.left_on IS NULL OR s.left_on >= :today)
              AND (starts_with(s.name, :text) OR starts_with(lower(s.number), lower(:text)))
            ORDER BY s.name, s.number LIMIT :most
            """)
        .param("today", today)
        .param("text", text)
        .param("most", most)
        .query(new SimplePropertyRowMapper<>(StaffName.class))
        .list();
  }

  /** Seen: who holds or last held a post in a unit of the scope, and oneself. */
  boolean visible(long id, DataScope scope, LocalDate today) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM identity.staff s WHERE s.id = :id AND "
                + SEEN.formatted(scope.clause("h.unit_id", "s.id"))
                + ")")
        .param("id", id)
        .param("today", today)
        .params(scope.parameters())
        .query(Boolean.class)
        .single();
  }
}
