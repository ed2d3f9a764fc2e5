CREATE TABLE signin.parameter (
  name    text PRIMARY KEY,
  value   int  NOT NULL CHECK (value > 0),
  version int  NOT NULL DEFAULT 1
);

CREATE TABLE signin.credential (
  staff_id   bigint PRIMARY KEY,
  password   text        NOT NULL,
  set_at     timestamptz NOT NULL,
  issued_at  timestamptz
);
COMMENT ON COLUMN signin.credential.issued_at IS
  'when a one-time password was issued; null once the person has chosen his own';

CREATE TABLE signin.former_password (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  staff_id bigint NOT NULL,
  password text   NOT NULL
);
CREATE INDEX former_password_staff ON signin.former_password (staff_id, id DESC);

-- By the name that was typed, known or not, so that a lock does not tell which names exist.
CREATE TABLE signin.failure (
  username text PRIMARY KEY,
  count    int         NOT NULL,
  last_at  timestamptz NOT NULL
);

CREATE TABLE signin.spring_session (
  primary_id            char(36) NOT NULL PRIMARY KEY,
  session_id            char(36) NOT NULL,
  creation_time         bigint   NOT NULL,
  last_access_time      bigint   NOT NULL,
  max_inactive_interval int      NOT NULL,
  expiry_time           bigint   NOT NULL,
  principal_name        varchar(100)
);
CREATE UNIQUE INDEX spring_session_id ON signin.spring_session (session_id);
CREATE INDEX spring_session_expiry ON signin.spring_session (expiry_time);
CREATE INDEX spring_session_principal ON signin.spring_session (principal_name);

CREATE TABLE signin.spring_session_attributes (
  session_primary_id char(36)     NOT NULL REFERENCES signin.spring_session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea        NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
