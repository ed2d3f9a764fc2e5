-- One trail for changes, looks at protected data, and what happened (sign-ins, exports, imports).
ALTER TABLE audit.change RENAME TO entry;
ALTER INDEX audit.change_of_entity RENAME TO entry_of_entity;

-- json keeps the very text that was written, which is what the chain is made over.
ALTER TABLE audit.entry
  ALTER COLUMN before TYPE json USING before::json,
  ALTER COLUMN after TYPE json USING after::json,
  ADD COLUMN kind text NOT NULL DEFAULT 'CHANGE' CHECK (kind IN ('CHANGE', 'LOOK', 'EVENT')),
  ADD COLUMN address text,
  ADD COLUMN agent text,
  ADD COLUMN purpose text,
  ADD COLUMN reference text,
  ADD COLUMN mac bytea,
  ADD COLUMN tx xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE audit.entry ALTER COLUMN kind DROP DEFAULT;

COMMENT ON COLUMN audit.entry.address IS 'network address the act came from';
COMMENT ON COLUMN audit.entry.agent IS 'browser, or the command of the batch window';
COMMENT ON COLUMN audit.entry.mac IS
  'keyed digest made when the row was written; null in rows older than the chain';
COMMENT ON COLUMN audit.entry.tx IS 'transaction of the row; with id, its place in the chain';

CREATE INDEX entry_in_order ON audit.entry (tx, id);
CREATE INDEX entry_of_staff ON audit.entry (staff_id, id DESC) WHERE staff_id <> 0;
CREATE INDEX entry_of_time ON audit.entry USING brin (at);

-- A run of rows in their order (transaction, id), closed once every transaction up to them is over.
CREATE TABLE audit.block (
  number    bigint PRIMARY KEY,
  suite     text        NOT NULL,
  legacy    boolean     NOT NULL,
  sealed_at timestamptz NOT NULL,
  previous  bytea       NOT NULL,
  last_tx   xid8        NOT NULL,
  last_id   bigint      NOT NULL,
  rows      int         NOT NULL,
  entries   bytea       NOT NULL,
  hash      bytea       NOT NULL,
  key_id    text        NOT NULL,
  signature bytea       NOT NULL
);
ALTER TABLE audit.block ALTER COLUMN entries SET STORAGE EXTERNAL;
COMMENT ON COLUMN audit.block.legacy IS 'may hold rows written before the chain, without a mac';
COMMENT ON COLUMN audit.block.entries IS 'for each row its id (8 bytes) and its digest (32 bytes)';

CREATE OR REPLACE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit is append-only';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.block
  FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
