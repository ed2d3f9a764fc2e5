-- 附件: files beside a record, sealed, with the hash of what was brought.
CREATE SEQUENCE evidence.attachment_id;

CREATE TABLE evidence.attachment (
  id         bigint PRIMARY KEY,
  entity     text        NOT NULL,
  entity_id  bigint      NOT NULL,
  name       text        NOT NULL,
  media_type text        NOT NULL,
  bytes      int         NOT NULL,
  sha256     text        NOT NULL,
  scanned    text        NOT NULL,
  content    bytea       NOT NULL,
  at         timestamptz NOT NULL,
  staff_id   bigint      NOT NULL,
  staff_name text        NOT NULL,
  UNIQUE (entity, entity_id, sha256)
);
