package io.keheng.evidence;

import io.keheng.protection.Vault;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files, sealed as the text of their bytes so that a new key reaches them like other values. */
@Repository
class AttachmentRepository {

  static final String TABLE = "evidence.attachment";
  static final String CONTENT = "content";

  private static final String HEAD =
      """
      SELECT id, entity, entity_id, name, media_type, bytes, sha256, scanned, at, staff_name
      FROM evidence.attachment WHERE entity = :entity AND entity_id = :record
      """;

  private final JdbcClient jdbc;
  private final Vault vault;

  AttachmentRepository(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  long nextId() {
    return jdbc.sql("SELECT nextval('evidence.attachment_id')").query(Long.class).single();
  }

  void insert(Attachment attachment, byte[] content, long staffId) {
    var sealed =
        vault.seal(
            TABLE + "." + CONTENT, attachment.id(), Base64.getEncoder().encodeToString(content));
    jdbc.sql(
            """
            INSERT INTO evidence.attachment
              (id, entity, entity_id, name, media_type, bytes, sha256, scanned, content, at,
               staff_id, staff_name)
            VALUES (:id, :entity, :record, :name, :type, :bytes, :hash, :scanned, :content, :at,
               :staff, :staffName)
            """)
        .param("id", attachment.id())
        .param("entity", attachment.entity())
        .param("record", attachment.entityId())
        .param("name", attachment.name())
        .param("type", attachment.mediaType())
        .param("bytes", attachment.bytes())
        .param("hash", attachment.sha256())
        .param("scanned", attachment.scanned().name())
        .param("content", sealed)
        .param("at", attachment.at().atOffset(ZoneOffset.UTC))
        .param("staff", staffId)
        .param("staffName", attachment.staffName())
        .update();
  }

  void remove(String entity, long record) {
    jdbc.sql("DELETE FROM evidence.attachment WHERE entity = :entity AND entity_id = :record")
        .param("entity", entity)
        .param("record", record)
        .update();
  }

  List<Attachment> of(String entity, long record) {
    return jdbc.sql(HEAD + " ORDER BY id")
        .param("entity", entity)
        .param("record", record)
        .query(new SimplePropertyRowMapper<>(Attachment.class))
        .list();
  }

  Optional<Attachment> byHash(String entity, long record, String hash) {
    return jdbc.sql(HEAD + " AND sha256 = :hash")
        .param("entity", entity)
        .param("record", record)
        .param("hash", hash)
        .query(new SimplePropertyRowMapper<>(Attachment.class))
        .optional();
  }

  long count(String entity, long record) {
    return jdbc.sql(
            "SELECT count(*) FROM evidence.attachment WHERE entity = :entity AND entity_id = :record")
        .param("entity", entity)
        .param("record", record)
        .query(Long.class)
        .single();
  }

  byte[] content(long id) {
    var sealed =
        jdbc.sql("SELECT content FROM evidence.attachment WHERE id = :id")
            .param("id", id)
            .query(byte[].class)
            .single();
    return Base64.getDecoder().decode(vault.open(TABLE + "." + CONTENT, id, sealed));
  }
}
