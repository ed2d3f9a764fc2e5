package io.keheng.mailbox;

import io.keheng.protection.ProtectedText;
import io.keheng.protection.Vault;
import io.keheng.shared.Actor;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each letter, and how the mailbox stands. */
@Repository
class LetterRepository {

  static final String TABLE = "mailbox.letter";
  static final String SENDER = TABLE + ".sender";

  /**
   * @param downSince since when it cannot be read; null while it can
   */
  record Reading(@Nullable Instant readAt, @Nullable Instant downSince, @Nullable String problem) {}

  private final JdbcClient jdbc;
  private final Vault vault;

  LetterRepository(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** The id of a letter that was not read before; empty for one that was. */
  Optional<Long> insert(
      String key,
      @Nullable ProtectedText sender,
      String subject,
      Instant received,
      Instant at,
      long unit) {
    var id = jdbc.sql("SELECT nextval('mailbox.letter_id')").query(Long.class).single();
    var fresh =
        jdbc.sql(
                """
                INSERT INTO mailbox.letter
                  (id, letter_key, outcome, sender, subject, received_at, read_at, unit_id)
                VALUES (:id, :key, 'NOT_TAKEN', :sender, :subject, :received, :at, :unit)
                ON CONFLICT (letter_key) DO NOTHING
                """)
            .param("id", id)
            .param("key", key)
            .param("sender", vault.seal(SENDER, id, sender), Types.BINARY)
            .param("subject", subject)
            .param("received", received.atOffset(ZoneOffset.UTC))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("unit", unit)
            .update();
    return fresh == 1 ? Optional.of(id) : Optional.empty();
  }

  void became(
      long id,
      IncomingLetters.Outcome outcome,
      long unit,
      @Nullable Long caseId,
      @Nullable String label) {
    jdbc.sql(
            """
            UPDATE mailbox.letter
            SET outcome = :outcome, unit_id = :unit, case_id = :case, label = :label
            WHERE id = :id
            """)
        .param("id", id)
        .param("outcome", outcome.name())
        .param("unit", unit)
        .param("case", caseId, Types.BIGINT)
        .param("label", label, Types.VARCHAR)
        .update();
  }

  void left(long id, String reason) {
    jdbc.sql("UPDATE mailbox.letter SET reason = :reason WHERE id = :id")
        .param("id", id)
        .param("reason", reason)
        .update();
  }

  /** False when it was changed since it was seen, or needs nothing more. */
  boolean settle(long id, long version, String note, Actor by, Instant at) {
    return jdbc.sql(
                """
                UPDATE mailbox.letter
                SET outcome = 'SETTLED', note = :note, settled_by_id = :byId, settled_by = :by,
                    settled_at = :at, version = version + 1
                WHERE id = :id AND version = :version AND outcome = 'NOT_TAKEN'
                """)
            .param("id", id)
            .param("version", version)
            .param("note", note)
            .param("byId", by.staffId())
            .param("by", by.name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void up(Instant at) {
    jdbc.sql("UPDATE mailbox.reading SET read_at = :at, down_since = NULL, problem = NULL")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void down(Instant at, String problem) {
    jdbc.sql(
            """
            UPDATE mailbox.reading
            SET down_since = coalesce(down_since, :at), problem = :problem
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("problem", problem)
        .update();
  }

  Reading reading() {
    return jdbc.sql("SELECT read_at, down_since, problem FROM mailbox.reading")
        .query(new SimplePropertyRowMapper<>(Reading.class))
        .single();
  }
}
