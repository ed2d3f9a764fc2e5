CREATE TABLE factor.totp (
  staff_id  bigint PRIMARY KEY,
  secret    bytea       NOT NULL,
  since     timestamptz NOT NULL,
  last_step bigint      NOT NULL
);
COMMENT ON COLUMN factor.totp.secret IS 'sealed by the vault for this column and person';
COMMENT ON COLUMN factor.totp.last_step IS
  'time step of the last accepted code; that code and earlier ones are never accepted again';

CREATE TABLE factor.totp_proposed (
  staff_id bigint PRIMARY KEY,
  secret   bytea       NOT NULL,
  since    timestamptz NOT NULL
);
COMMENT ON TABLE factor.totp_proposed IS 'secrets shown once and not yet proved by a first code';

CREATE TABLE factor.recovery_code (
  staff_id bigint NOT NULL,
  hash     bytea  NOT NULL,
  used_at  timestamptz,
  PRIMARY KEY (staff_id, hash)
);

CREATE TABLE factor.required_role (
  role     text PRIMARY KEY,
  required boolean NOT NULL,
  version  int     NOT NULL DEFAULT 1
);

CREATE TABLE factor.passkey_owner (
  staff_id bigint PRIMARY KEY,
  handle   bytea  NOT NULL UNIQUE
);
COMMENT ON COLUMN factor.passkey_owner.handle IS
  'random user handle told to authenticators instead of the staff number';

CREATE TABLE factor.passkey (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle          bytea       NOT NULL REFERENCES factor.passkey_owner (handle),
  credential_id   bytea       NOT NULL UNIQUE,
  public_key      bytea       NOT NULL,
  signature_count bigint      NOT NULL,
  user_verified   boolean     NOT NULL,
  transports      text[]      NOT NULL,
  backup_eligible boolean     NOT NULL,
  backed_up       boolean     NOT NULL,
  attestation     bytea,
  client_data     bytea,
  label           text        NOT NULL,
  created_at      timestamptz NOT NULL,
  last_used_at    timestamptz NOT NULL
);
CREATE INDEX passkey_handle ON factor.passkey (handle);
