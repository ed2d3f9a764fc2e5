package io.keheng.notification;

import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeRepository {

  private static final String SELECT =
      """
      SELECT n.*, coalesce(m.told, 0) AS told, coalesce(m.read, 0) AS read
      FROM notification.notice n
      LEFT JOIN LATERAL (
        SELECT count(*) AS told, count(read_at) AS read FROM notification.message
        WHERE dedup_key = 'notice-' || n.id) m ON true
      """;

  private final JdbcClient jdbc;

  NoticeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static String occasion(long id) {
    return "notice-" + id;
  }

  long insert(String title, String body, long unitId, Instant at, Actor actor) {
    return jdbc.sql(
            """
            INSERT INTO notification.notice (title, body, unit_id, staff_id, staff_name, at)
            VALUES (:title, :body, :unit, :staff, :name, :at) RETURNING id
            """)
        .param("title", title)
        .param("body", body)
        .param("unit", unitId)
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** False when it is withdrawn already. */
  boolean withdraw(long id, Instant at) {
    return jdbc.sql(
                """
                UPDATE notification.notice SET withdrawn_at = :at
                WHERE id = :id AND withdrawn_at IS NULL
                """)
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Notice> page(DataScope scope, Paging paging) {
    return jdbc.sql(
            SELECT + " WHERE " + seen(scope) + " ORDER BY n.id DESC LIMIT :limit OFFSET :offset")
        .params(scope.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Notice.class))
        .list();
  }

  long count(DataScope scope) {
    return jdbc.sql("SELECT count(*) FROM notification.notice n WHERE " + seen(scope))
        .params(scope.parameters())
        .query(Long.class)
        .single();
  }

  /** A notice that the person publishes for, or was told. */
  Optional<Notice> seen(long id, DataScope scope, long readerId) {
    return jdbc.sql(
            SELECT
                + " WHERE n.id = :id AND ("
                + seen(scope)
                + """
                 OR EXISTS (SELECT FROM notification.message
                            WHERE dedup_key = 'notice-' || n.id AND staff_id = :reader))
                """)
        .params(scope.parameters())
        .param("id", id)
        .param("reader", readerId)
        .query(new SimplePropertyRowMapper<>(Notice.class))
        .optional();
  }

  private static String seen(DataScope scope) {
    return scope.clause("n.unit_id", "n.staff_id");
  }
}
