-- What a person is told: a text key with its arguments, worded in the language of who reads it.
CREATE TABLE notification.message (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  staff_id  bigint      NOT NULL,
  kind      text        NOT NULL CHECK (kind IN ('TODO', 'ALERT', 'NOTICE')),
  text_key  text        NOT NULL,
  args      jsonb       NOT NULL,
  link      text        CHECK (link LIKE '/%' AND link NOT LIKE '//%'),
  dedup_key text        NOT NULL,
  at        timestamptz NOT NULL,
  read_at   timestamptz,
  done_at   timestamptz,
  UNIQUE (staff_id, dedup_key)
);
COMMENT ON COLUMN notification.message.dedup_key IS 'names the occasion; told once to each person';
COMMENT ON COLUMN notification.message.done_at IS 'when the source of a to-do closed it';

CREATE INDEX message_of_staff ON notification.message (staff_id, at DESC, id DESC);
CREATE INDEX message_of_occasion ON notification.message (dedup_key);
-- The workbench asks for these counts every minute; only what still counts is in the index.
CREATE INDEX message_waiting ON notification.message (staff_id, kind)
  WHERE done_at IS NULL AND (read_at IS NULL OR kind = 'TODO');

-- 公告: written by hand, for a unit and all below it.
CREATE TABLE notification.notice (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  title        text        NOT NULL,
  body         text        NOT NULL,
  unit_id      bigint      NOT NULL,
  staff_id     bigint      NOT NULL,
  staff_name   text        NOT NULL,
  at           timestamptz NOT NULL,
  withdrawn_at timestamptz
);
CREATE INDEX notice_of_unit ON notification.notice (unit_id);
