-- Failures also by the address they come from: names are tried in turn as well as passwords.
ALTER TABLE signin.failure ADD COLUMN kind text NOT NULL DEFAULT 'NAME'
  CHECK (kind IN ('NAME', 'ADDRESS'));
ALTER TABLE signin.failure DROP CONSTRAINT failure_pkey;
ALTER TABLE signin.failure ADD PRIMARY KEY (kind, username);
COMMENT ON COLUMN signin.failure.username IS 'the name that was typed, or the address';

CREATE TABLE signin.browser (
  staff_id   bigint      NOT NULL,
  token_hash bytea       NOT NULL,
  name       text        NOT NULL,
  first_at   timestamptz NOT NULL,
  last_at    timestamptz NOT NULL,
  PRIMARY KEY (staff_id, token_hash)
);
COMMENT ON TABLE signin.browser IS 'browsers a person has signed in from, known by a cookie';

-- Who took what from whom: one person does not reset both factors of another.
CREATE TABLE signin.reset (
  staff_id bigint      NOT NULL,
  kind     text        NOT NULL CHECK (kind IN ('PASSWORD', 'SECOND_FACTOR')),
  by_staff bigint      NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (staff_id, kind)
);
