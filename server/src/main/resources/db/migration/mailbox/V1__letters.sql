-- 投诉邮箱: what became of each letter that was read; the letter itself is a file of its case, or is
-- still in the mailbox. The sender is sealed.
CREATE SEQUENCE mailbox.letter_id;

CREATE TABLE mailbox.letter (
  id         bigint PRIMARY KEY,
  version    bigint      NOT NULL DEFAULT 1,
  letter_key text        NOT NULL UNIQUE,
  outcome    text        NOT NULL,
  sender     bytea,
  subject    text        NOT NULL,
  received_at timestamptz NOT NULL,
  read_at    timestamptz NOT NULL,
  unit_id    bigint      NOT NULL,
  case_id    bigint,
  label      text,
  reason     text,
  note       text,
  settled_by_id bigint,
  settled_by text,
  settled_at timestamptz
);
CREATE INDEX letter_of_unit ON mailbox.letter (unit_id, id DESC);
CREATE INDEX letter_to_settle ON mailbox.letter (id) WHERE outcome = 'NOT_TAKEN';

-- How the mailbox stands: when it was last read, since when it cannot be.
CREATE TABLE mailbox.reading (
  only_one   boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  read_at    timestamptz,
  down_since timestamptz,
  problem    text
);
INSERT INTO mailbox.reading DEFAULT VALUES;
