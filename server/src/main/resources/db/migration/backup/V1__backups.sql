CREATE TABLE backup.backup (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  folder     text        NOT NULL,
  origin     text        NOT NULL CHECK (origin IN ('SCHEDULE', 'PERSON', 'COMMAND')),
  state      text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'REMOVED')),
  staff_name text        NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at   timestamptz,
  lsn        text,
  files      int         NOT NULL DEFAULT 0,
  bytes      bigint      NOT NULL DEFAULT 0,
  problem    text,
  proof      text        NOT NULL DEFAULT 'NONE' CHECK (proof IN ('NONE', 'RUNNING', 'SOUND', 'DAMAGED')),
  proved_at  timestamptz,
  tables     int,
  rows       bigint,
  damage     text
);
COMMENT ON COLUMN backup.backup.lsn IS 'position in the log up to which the copy holds every change';
COMMENT ON COLUMN backup.backup.rows IS 'rows read in the restored copy';
