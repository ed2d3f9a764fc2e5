package io.keheng.outbox;

import io.keheng.protection.ProtectedText;
import io.keheng.protection.Vault;
import io.keheng.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages as they are put in and read. */
@Repository
class OutboxRepository {

  static final String TABLE = "outbox.message";
  private static final String PHONE = TABLE + ".phone";
  private static final String EMAIL = TABLE + ".email";

  private final JdbcClient jdbc;
  private final Vault vault;

  OutboxRepository(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** False when there is one of the same occasion. */
  boolean insert(Draft draft, Actor by, Instant at) {
    var id = jdbc.sql("SELECT nextval('outbox.message_id')").query(Long.class).single();
    var phone = draft.kind() == Draft.Kind.SMS ? draft.to() : null;
    var email = draft.kind() == Draft.Kind.EMAIL ? draft.to() : null;
    var fresh =
        jdbc.sql(
                """
                INSERT INTO outbox.message
                  (id, kind, dedup_key, entity, entity_id, label, unit_id, phone, email,
                   recipient_index, subject, text, queued_at, queued_by_id, queued_by)
                VALUES (:id, :kind, :key, :entity, :entityId, :label, :unit, :phone, :email,
                   :index, :subject, :text, :at, :byId, :by)
                ON CONFLICT (dedup_key) DO NOTHING
                """)
            .param("id", id)
            .param("kind", draft.kind().name())
            .param("key", draft.dedupKey())
            .param("entity", draft.about().entity())
            .param("entityId", draft.about().id())
            .param("label", draft.about().label())
            .param("unit", draft.about().unitId())
            .param("phone", vault.seal(PHONE, id, phone), Types.BINARY)
            .param("email", vault.seal(EMAIL, id, email), Types.BINARY)
            .param("index", index(draft))
            .param("subject", draft.subject())
            .param("text", draft.text())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("byId", by.staffId())
            .param("by", by.name())
            .update();
    if (fresh == 1) {
      attach(id, draft.attachments());
    }
    return fresh == 1;
  }

  private void attach(long id, List<Draft.Attachment> attachments) {
    for (var place = 0; place < attachments.size(); place++) {
      var each = attachments.get(place);
      jdbc.sql(
              """
              INSERT INTO outbox.attachment (message_id, place, name, media_type, content)
              VALUES (:id, :place, :name, :type, :content)
              """)
          .param("id", id)
          .param("place", place)
          .param("name", each.name())
          .param("type", each.mediaType())
          .param("content", each.content())
          .update();
    }
  }

  private byte[] index(Draft draft) {
    var to = draft.to().clear().strip().toLowerCase(Locale.ROOT);
    return draft.kind() == Draft.Kind.SMS
        ? vault.index(PHONE, to.replaceAll("[^0-9+]", ""))
        : vault.index(EMAIL, to);
  }

  void remove(String entity, String id) {
    jdbc.sql(
            """
            DELETE FROM outbox.attachment WHERE message_id IN
              (SELECT id FROM outbox.message WHERE entity = :entity AND entity_id = :id)
            """)
        .param("entity", entity)
        .param("id", id)
        .update();
    jdbc.sql("DELETE FROM outbox.message WHERE entity = :entity AND entity_id = :id")
        .param("entity", entity)
        .param("id", id)
        .update();
  }

  List<Post> of(String entity, String id) {
    return jdbc.sql(
            """
            SELECT * FROM outbox.message WHERE entity = :entity AND entity_id = :id ORDER BY id
            """)
        .param("entity", entity)
        .param("id", id)
        .query((row, number) -> post(row))
        .list();
  }

  /** Of the messages about one thing whose keys are this one, or begin with it and a dash. */
  List<Post.State> states(String entity, String id, String key) {
    return jdbc.sql(
            """
            SELECT state FROM outbox.message
            WHERE entity = :entity AND entity_id = :id
              AND (dedup_key = :key OR starts_with(dedup_key, :key || '-'))
            """)
        .param("entity", entity)
        .param("id", id)
        .param("key", key)
        .query((row, number) -> Post.State.valueOf(row.getString("state")))
        .list();
  }

  /**
   * The next message that is due, held for the transaction: what another worker holds is passed by,
   * and nothing overtakes an earlier message to the same recipient.
   */
  Optional<Carrier.Parcel> claim(Draft.Kind kind, Instant now) {
    return jdbc.sql(
            """
            SELECT m.* FROM outbox.message m
            WHERE m.kind = :kind AND m.state = 'QUEUED'
              AND (m.next_try IS NULL OR m.next_try <= :now)
              AND NOT EXISTS (SELECT FROM outbox.message e WHERE e.state = 'QUEUED'
                AND e.recipient_index = m.recipient_index AND e.id < m.id)
            ORDER BY m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED
            """)
        .param("kind", kind.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Carrier.Parcel(
                    row.getLong("id"),
                    recipient(row).clear(),
                    row.getString("subject"),
                    row.getString("text"),
                    List.of()))
        .optional()
        .map(this::withFiles);
  }

  private Carrier.Parcel withFiles(Carrier.Parcel parcel) {
    var files =
        jdbc.sql("SELECT * FROM outbox.attachment WHERE message_id = :id ORDER BY place")
            .param("id", parcel.id())
            .query(
                (row, number) ->
                    new Draft.Attachment(
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getBytes("content")))
            .list();
    return new Carrier.Parcel(parcel.id(), parcel.to(), parcel.subject(), parcel.text(), files);
  }

  Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getLong("id"),
        row.getLong("version"),
        Draft.Kind.valueOf(row.getString("kind")),
        Post.State.valueOf(row.getString("state")),
        row.getString("entity"),
        row.getString("entity_id"),
        row.getString("label"),
        recipient(row),
        row.getString("subject"),
        row.getInt("tries"),
        instant(row, "next_try"),
        row.getString("problem"),
        row.getString("detail"),
        row.getString("provider_id"),
        Objects.requireNonNull(instant(row, "queued_at")),
        row.getString("queued_by"),
        instant(row, "sent_at"),
        instant(row, "delivered_at"),
        instant(row, "ended_at"));
  }

  private ProtectedText recipient(ResultSet row) throws SQLException {
    var id = row.getLong("id");
    var phone = vault.text(PHONE, id, row.getBytes("phone"));
    return phone != null
        ? phone
        : Objects.requireNonNull(vault.text(EMAIL, id, row.getBytes("email")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
