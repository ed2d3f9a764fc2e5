package io.keheng.notification;

import io.keheng.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MessageRepository {

  /** What is told to many alike. */
  record Told(
      MessageKind kind,
      String textKey,
      List<Arg> args,
      @Nullable String link,
      String dedupKey,
      Instant at) {}

  record Row(long id, Told told, @Nullable Instant readAt, @Nullable Instant doneAt) {}

  record Waiting(MessageKind kind, long unread, long open) {}

  private static final String STATES =
      """
      FROM notification.message
      WHERE staff_id = :staff
        AND (:kind = '' OR kind = :kind)
        AND CASE :state
              WHEN 'UNREAD' THEN read_at IS NULL AND done_at IS NULL
              WHEN 'OPEN' THEN kind = 'TODO' AND done_at IS NULL
              WHEN 'DONE' THEN done_at IS NOT NULL
              ELSE true END
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MessageRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Set<Long> staff, Told told) {
    jdbc.sql(
            """
            INSERT INTO notification.message
              (staff_id, kind, text_key, args, link, dedup_key, at)
            SELECT unnest(:staff), :kind, :key, CAST(:args AS jsonb), :link, :dedup, :at
            ON CONFLICT (staff_id, dedup_key) DO NOTHING
            """)
        .param("staff", staff.toArray(Long[]::new))
        .param("kind", told.kind().name())
        .param("key", told.textKey())
        .param("args", json.writeValueAsString(told.args()))
        .param("link", told.link(), java.sql.Types.VARCHAR)
        .param("dedup", told.dedupKey())
        .param("at", at(told.at()))
        .update();
  }

  void done(String dedupKey, Instant at) {
    jdbc.sql(
            """
            UPDATE notification.message SET done_at = :at
            WHERE dedup_key = :dedup AND kind = 'TODO' AND done_at IS NULL
            """)
        .param("dedup", dedupKey)
        .param("at", at(at))
        .update();
  }

  void withdraw(String dedupKey) {
    jdbc.sql("DELETE FROM notification.message WHERE dedup_key = :dedup")
        .param("dedup", dedupKey)
        .update();
  }

  List<Row> page(long staffId, Mailbox.Filter filter, Paging paging) {
    return jdbc.sql("SELECT * " + STATES + "ORDER BY at DESC, id DESC LIMIT :limit OFFSET :offset")
        .params(parameters(staffId, filter))
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> read(row))
        .list();
  }

  long count(long staffId, Mailbox.Filter filter) {
    return jdbc.sql("SELECT count(*) " + STATES)
        .params(parameters(staffId, filter))
        .query(Long.class)
        .single();
  }

  List<Waiting> waiting(long staffId) {
    return jdbc.sql(
            """
            SELECT kind, count(*) FILTER (WHERE read_at IS NULL) AS unread, count(*) AS open
            FROM notification.message
            WHERE staff_id = :staff AND done_at IS NULL AND (read_at IS NULL OR kind = 'TODO')
            GROUP BY kind
            """)
        .param("staff", staffId)
        .query(new SimplePropertyRowMapper<>(Waiting.class))
        .list();
  }

  /** Marks messages of a person as read: those named, or all of a kind, or all. */
  void read(long staffId, @Nullable Collection<Long> ids, @Nullable MessageKind kind, Instant at) {
    jdbc.sql(
            """
            UPDATE notification.message SET read_at = :at
            WHERE staff_id = :staff AND read_at IS NULL
              AND (:everything OR id = ANY(:ids)) AND (:kind = '' OR kind = :kind)
            """)
        .param("staff", staffId)
        .param("at", at(at))
        .param("everything", ids == null)
        .param("ids", ids == null ? new Long[0] : ids.toArray(Long[]::new))
        .param("kind", kind == null ? "" : kind.name())
        .update();
  }

  /** False when the person has no such message. */
  boolean unread(long staffId, long id) {
    return jdbc.sql(
                "UPDATE notification.message SET read_at = NULL WHERE staff_id = :staff AND id ="
                    + " :id")
            .param("staff", staffId)
            .param("id", id)
            .update()
        == 1;
  }

  /** Removes what was settled (read, or done) before one moment, and anything before another. */
  int sweep(Instant settledBefore, Instant anyBefore) {
    return jdbc.sql(
            """
            DELETE FROM notification.message
            WHERE (at < :any AND (kind <> 'TODO' OR done_at IS NOT NULL))
               OR (at < :settled AND (done_at IS NOT NULL OR (kind <> 'TODO' AND read_at IS NOT NULL)))
            """)
        .param("any", at(anyBefore))
        .param("settled", at(settledBefore))
        .update();
  }

  private Row read(ResultSet row) throws SQLException {
    var told =
        new Told(
            MessageKind.valueOf(row.getString("kind")),
            row.getString("text_key"),
            json.readValue(row.getString("args"), new TypeReference<List<Arg>>() {}),
            row.getString("link"),
            row.getString("dedup_key"),
            row.getObject("at", OffsetDateTime.class).toInstant());
    return new Row(row.getLong("id"), told, moment(row, "read_at"), moment(row, "done_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Map<String, Object> parameters(long staffId, Mailbox.Filter filter) {
    return Map.of(
        "staff",
        staffId,
        "kind",
        filter.kind() == null ? "" : filter.kind().name(),
        "state",
        filter.state() == null ? "" : filter.state().name());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
