-- 对外消息: what people outside the bank are written by e-mail and SMS. Put in with what it tells of,
-- sent after it; the recipient is sealed.
CREATE SEQUENCE outbox.message_id;

CREATE TABLE outbox.message (
  id              bigint PRIMARY KEY,
  version         bigint      NOT NULL DEFAULT 1,
  kind            text        NOT NULL,
  state           text        NOT NULL DEFAULT 'QUEUED',
  dedup_key       text        NOT NULL UNIQUE,
  entity          text        NOT NULL,
  entity_id       text        NOT NULL,
  label           text        NOT NULL,
  unit_id         bigint      NOT NULL,
  phone           bytea,
  email           bytea,
  recipient_index bytea       NOT NULL,
  subject         text        NOT NULL,
  text            text        NOT NULL,
  tries           int         NOT NULL DEFAULT 0,
  next_try        timestamptz,
  problem         text,
  detail          text,
  provider_id     text,
  queued_at       timestamptz NOT NULL,
  queued_by_id    bigint      NOT NULL,
  queued_by       text        NOT NULL,
  sent_at         timestamptz,
  delivered_at    timestamptz,
  ended_at        timestamptz
);
CREATE INDEX message_waiting ON outbox.message (kind, id) WHERE state = 'QUEUED';
CREATE INDEX message_of_recipient ON outbox.message (recipient_index, id) WHERE state = 'QUEUED';
CREATE INDEX message_of_entity ON outbox.message (entity, entity_id, id);
CREATE INDEX message_to_be_delivered ON outbox.message (provider_id) WHERE state = 'SENT';
CREATE INDEX message_of_unit ON outbox.message (unit_id, id DESC);

CREATE TABLE outbox.attachment (
  message_id bigint NOT NULL REFERENCES outbox.message (id),
  place      int    NOT NULL,
  name       text   NOT NULL,
  media_type text   NOT NULL,
  content    bytea  NOT NULL,
  PRIMARY KEY (message_id, place)
);

-- 发送线路: how the way to a server stands; a server that is down is asked again after growing pauses.
CREATE TABLE outbox.line (
  kind       text PRIMARY KEY,
  down_since timestamptz,
  tries      int         NOT NULL DEFAULT 0,
  next_try   timestamptz,
  problem    text,
  detail     text
);
INSERT INTO outbox.line (kind) VALUES ('EMAIL'), ('SMS');

-- 送达回执: kept until the message that it is about is known as sent; it may come first.
CREATE TABLE outbox.receipt (
  provider_id text PRIMARY KEY,
  delivered   boolean     NOT NULL,
  detail      text        NOT NULL,
  at          timestamptz NOT NULL
);
