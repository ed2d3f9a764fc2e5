package io.keheng.outbox;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What becomes of messages, of the lines they take and of the receipts for them. */
@Repository
class SendingRepository {

  /**
   * @param downSince since when its server does not answer; null while it does
   */
  record Line(
      Draft.Kind kind,
      @Nullable Instant downSince,
      int tries,
      @Nullable Instant nextTry,
      @Nullable String problem,
      @Nullable String detail) {}

  private final JdbcClient jdbc;

  SendingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void sent(long id, @Nullable String providerId, Instant at) {
    jdbc.sql(
            """
            UPDATE outbox.message
            SET state = 'SENT', sent_at = :at, provider_id = :provider, tries = tries + 1,
                next_try = NULL, problem = NULL, detail = NULL, version = version + 1
            WHERE id = :id
            """)
        .param("id", id)
        .param("provider", providerId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Counts a try that was put off; tells how many there were. */
  int putOff(long id, String detail) {
    return jdbc.sql(
            """
            UPDATE outbox.message
            SET tries = tries + 1, problem = 'BUSY', detail = :detail, version = version + 1
            WHERE id = :id RETURNING tries
            """)
        .param("id", id)
        .param("detail", detail)
        .query(Integer.class)
        .single();
  }

  void again(long id, Instant at) {
    jdbc.sql("UPDATE outbox.message SET next_try = :at WHERE id = :id")
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void failed(long id, Outcome.Problem problem, String detail, Instant at) {
    jdbc.sql(
            """
            UPDATE outbox.message
            SET state = 'FAILED', problem = :problem, detail = :detail, ended_at = :at,
                next_try = NULL, version = version + 1
            WHERE id = :id
            """)
        .param("id", id)
        .param("problem", problem.name())
        .param("detail", detail)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Line> lines() {
    return jdbc.sql("SELECT * FROM outbox.line ORDER BY kind")
        .query(new SimplePropertyRowMapper<>(Line.class))
        .list();
  }

  void up(Draft.Kind kind) {
    jdbc.sql(
            """
            UPDATE outbox.line
            SET down_since = NULL, tries = 0, next_try = NULL, problem = NULL, detail = NULL
            WHERE kind = :kind AND down_since IS NOT NULL
            """)
        .param("kind", kind.name())
        .update();
  }

  /** Counts a try that did not reach the server. */
  void down(Draft.Kind kind, Outcome.Down why, Instant at, Instant next) {
    jdbc.sql(
            """
            UPDATE outbox.line
            SET down_since = coalesce(down_since, :at), tries = tries + 1, next_try = :next,
                problem = :problem, detail = :detail
            WHERE kind = :kind
            """)
        .param("kind", kind.name())
        .param("problem", why.problem().name())
        .param("detail", why.detail())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("next", next.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Tries the line again at the next round, whatever its pause. */
  void hurry(Draft.Kind kind) {
    jdbc.sql("UPDATE outbox.line SET next_try = NULL WHERE kind = :kind")
        .param("kind", kind.name())
        .update();
  }

  void receipt(String providerId, boolean delivered, String detail, Instant at) {
    jdbc.sql(
            """
            INSERT INTO outbox.receipt (provider_id, delivered, detail, at)
            VALUES (:id, :delivered, :detail, :at)
            ON CONFLICT (provider_id) DO UPDATE
            SET delivered = excluded.delivered, detail = excluded.detail, at = excluded.at
            """)
        .param("id", providerId)
        .param("delivered", delivered)
        .param("detail", detail)
        .param("at", at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** Joins receipts to the messages they are about; those of messages not yet sent stay. */
  void settle() {
    jdbc.sql(
            """
            WITH known AS (
              DELETE FROM outbox.receipt r USING outbox.message m
              WHERE m.provider_id = r.provider_id AND m.state = 'SENT' RETURNING r.*)
            UPDATE outbox.message m
            SET state = CASE WHEN k.delivered THEN 'DELIVERED' ELSE 'FAILED' END,
                delivered_at = CASE WHEN k.delivered THEN k.at END,
                ended_at = CASE WHEN k.delivered THEN NULL ELSE k.at END,
                problem = CASE WHEN k.delivered THEN NULL ELSE 'UNDELIVERED' END,
                detail = k.detail, version = m.version + 1
            FROM known k WHERE m.provider_id = k.provider_id AND m.state = 'SENT'
            """)
        .update();
  }
}
