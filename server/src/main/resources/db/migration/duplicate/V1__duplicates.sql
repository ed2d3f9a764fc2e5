-- 查找重复客户
CREATE TABLE duplicate.search (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  state      text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
  staff_name text        NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at   timestamptz,
  found      integer     NOT NULL DEFAULT 0,
  gone       integer     NOT NULL DEFAULT 0,
  -- message key of what went wrong
  problem    text
);

-- 疑似重复: what two customers have in common, never the values themselves
CREATE TABLE duplicate.pair (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version    bigint      NOT NULL DEFAULT 1,
  first_id   bigint      NOT NULL,
  second_id  bigint      NOT NULL,
  facts      jsonb       NOT NULL,
  strength   text        NOT NULL,
  release_id bigint      NOT NULL,
  state      text        NOT NULL CHECK (state IN ('OPEN', 'DIFFERENT', 'GONE', 'MERGED')),
  found_at   timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by text,
  reason     text,
  UNIQUE (first_id, second_id),
  CHECK (first_id < second_id)
);
CREATE INDEX pair_second ON duplicate.pair (second_id);
CREATE INDEX pair_open ON duplicate.pair (found_at) WHERE state = 'OPEN';

-- 客户合并: asked for by one, decided by another, undone within a term
CREATE TABLE duplicate.merge (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pair_id        bigint      NOT NULL REFERENCES duplicate.pair,
  survivor_id    bigint      NOT NULL,
  absorbed_id    bigint      NOT NULL,
  -- paths of the fields whose value is the absorbed's
  fields         text[]      NOT NULL,
  reason         text        NOT NULL,
  state          text        NOT NULL
    CHECK (state IN ('REQUESTED', 'REJECTED', 'WITHDRAWN', 'MERGED', 'UNDONE')),
  requested_by   bigint      NOT NULL,
  requested_name text        NOT NULL,
  requested_at   timestamptz NOT NULL,
  decided_by     bigint,
  decided_name   text,
  decided_at     timestamptz,
  note           text,
  undo_until     date,
  undone_name    text,
  undone_at      timestamptz,
  undo_reason    text
);
CREATE UNIQUE INDEX merge_waiting ON duplicate.merge (pair_id) WHERE state = 'REQUESTED';
CREATE INDEX merge_absorbed ON duplicate.merge (absorbed_id);

-- What moved, record by record, so that it can come back.
CREATE TABLE duplicate.moved (
  merge_id bigint NOT NULL REFERENCES duplicate.merge,
  kind     text   NOT NULL,
  key      text   NOT NULL,
  PRIMARY KEY (merge_id, kind, key)
);
