package io.keheng.relation;

import io.keheng.identity.DataScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds whom, over any number of steps. */
@Repository
class GroupQueries {

  /**
   * @param depth steps below the uppermost parent
   */
  record Member(long id, @Nullable Long parentId, int depth, String number, String name) {}

  private final JdbcClient jdbc;

  GroupQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a company is, directly or not, above another on or after a day. */
  boolean above(long company, long other, LocalDate since) {
    return jdbc.sql(
            """
            WITH RECURSIVE held AS (
              SELECT r.from_id, r.to_id FROM customer.relation r
              WHERE r.kind = 'PARENT' AND (r.until IS NULL OR r.until >= :since)
                AND NOT EXISTS (SELECT FROM customer.customer c
                                WHERE c.id IN (r.from_id, r.to_id) AND c.merged_into IS NOT NULL)
            ), up (id) AS (
              SELECT to_id FROM held WHERE from_id = :other
              UNION
              SELECT held.to_id FROM held JOIN up ON held.from_id = up.id
            )
            SELECT EXISTS (SELECT FROM up WHERE id = :company)
            """)
        .param("company", company)
        .param("other", other)
        .param("since", since)
        .query(Boolean.class)
        .single();
  }

  /**
   * The group of a company on a day, from its uppermost parent down: as far as the asking person
   * may see it without a gap.
   */
  List<Member> group(long company, LocalDate day, DataScope scope) {
    return jdbc.sql(
            """
            WITH RECURSIVE held AS (
              SELECT r.from_id, r.to_id FROM customer.relation r
              JOIN customer.customer f ON f.id = r.from_id AND f.merged_into IS NULL AND %s
              JOIN customer.customer t ON t.id = r.to_id AND t.merged_into IS NULL AND %s
              WHERE r.kind = 'PARENT' AND r.since <= :day AND (r.until IS NULL OR r.until >= :day)
            ), up (id, depth) AS (
              SELECT CAST(:company AS bigint), 0
              UNION
              SELECT h.to_id, up.depth + 1 FROM held h JOIN up ON h.from_id = up.id
            ) CYCLE id SET round USING way, top AS (
              SELECT id FROM up ORDER BY depth DESC LIMIT 1
            ), down (id, parent_id, depth) AS (
              SELECT id, CAST(NULL AS bigint), 0 FROM top
              UNION
              SELECT h.from_id, h.to_id, down.depth + 1 FROM held h JOIN down ON h.to_id = down.id
            ) CYCLE id SET round USING way
            SELECT down.id, down.parent_id, down.depth, c.number, c.name
            FROM down JOIN customer.customer c ON c.id = down.id AND NOT down.round
            ORDER BY down.depth, down.id
            """
                .formatted(
                    scope.clause("f.unit_id", "f.manager_id"),
                    scope.clause("t.unit_id", "t.manager_id")))
        .param("company", company)
        .param("day", day)
        .params(scope.parameters())
        .query(new SimplePropertyRowMapper<>(Member.class))
        .list();
  }
}
