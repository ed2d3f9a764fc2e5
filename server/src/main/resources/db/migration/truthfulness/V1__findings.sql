CREATE TABLE truthfulness.check_run (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  state       text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
  staff_id    bigint      NOT NULL,
  staff_name  text        NOT NULL,
  started_at  timestamptz NOT NULL,
  ended_at    timestamptz,
  done        bigint      NOT NULL DEFAULT 0,
  total       bigint      NOT NULL DEFAULT 0,
  found       bigint      NOT NULL DEFAULT 0,
  corrected   bigint      NOT NULL DEFAULT 0,
  -- message key of what went wrong
  problem     text
);

CREATE TABLE truthfulness.finding (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version      bigint      NOT NULL DEFAULT 1,
  customer_id  bigint      NOT NULL,
  check_code   text        NOT NULL,
  check_group  text        NOT NULL,
  -- path of the field of the customer
  field        text        NOT NULL,
  weight       integer     NOT NULL,
  -- message key and arguments; never a protected value
  detail       text,
  detail_arg   text,
  -- blind index of a telephone that too many have
  number_index uuid,
  state        text        NOT NULL CHECK (state IN ('FOUND', 'CONFIRMED', 'ACCEPTED', 'CORRECTED')),
  found_at     timestamptz NOT NULL,
  settled_at   timestamptz
);

-- One standing finding of a kind; what is corrected stays as history.
CREATE UNIQUE INDEX finding_standing ON truthfulness.finding (customer_id, check_code, field)
  WHERE state <> 'CORRECTED';
CREATE INDEX finding_customer ON truthfulness.finding (customer_id);
CREATE INDEX finding_check ON truthfulness.finding (check_code, state);

CREATE TABLE truthfulness.finding_step (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  finding_id bigint      NOT NULL REFERENCES truthfulness.finding,
  state      text        NOT NULL,
  at         timestamptz NOT NULL,
  staff_id   bigint      NOT NULL,
  staff_name text        NOT NULL,
  note       text
);
CREATE INDEX finding_step_finding ON truthfulness.finding_step (finding_id);

-- What other modules may join.
CREATE VIEW truthfulness.board AS
  SELECT id, customer_id, check_code, check_group, field, weight, detail, detail_arg, state,
         found_at, settled_at
  FROM truthfulness.finding;
