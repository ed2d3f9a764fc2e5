-- 每夜分类: who began a run, and how often it was taken up again after a crash.
ALTER TABLE segment.run
  ADD COLUMN origin  text    NOT NULL DEFAULT 'HAND' CHECK (origin IN ('HAND', 'NIGHT')),
  ADD COLUMN resumed integer NOT NULL DEFAULT 0;
CREATE INDEX run_nightly ON segment.run (id DESC) WHERE origin = 'NIGHT';

-- 待生效的升降: a change that the tables call for and that is not in force yet.
CREATE TABLE segment.pending_change (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id     bigint    NOT NULL,
  table_name      text      NOT NULL,
  kind            text      NOT NULL CHECK (kind IN ('GRACE', 'FILING', 'REVIEW')),
  -- the class that stays meanwhile; null where there is none
  from_outcome    text,
  outcome         text      NOT NULL,
  fired           integer[] NOT NULL,
  release_id      bigint    NOT NULL,
  facts_as_of     date      NOT NULL,
  run_id          bigint    NOT NULL REFERENCES segment.run,
  direction       text      NOT NULL,
  release_changed boolean   NOT NULL,
  since           date      NOT NULL,
  -- last day of the grace
  until_on        date,
  state           text      NOT NULL
    CHECK (state IN ('OPEN', 'CONFIRMED', 'REJECTED', 'APPLIED', 'LAPSED')),
  decided_by      bigint,
  decided_name    text,
  decided_at      timestamptz,
  decided_on      date,
  note            text,
  -- the date of the run that found it settled
  closed_on       date,
  CHECK ((kind = 'GRACE') = (until_on IS NOT NULL)),
  FOREIGN KEY (customer_id, facts_as_of) REFERENCES segment.fact_set
    DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX pending_change_live ON segment.pending_change (customer_id, table_name)
  WHERE closed_on IS NULL;
CREATE INDEX pending_change_run ON segment.pending_change (run_id);

-- 人工认定: a class set by hand for a time, asked for by one and approved by another.
CREATE TABLE segment.class_override (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id  bigint      NOT NULL,
  table_name   text        NOT NULL,
  outcome      text        NOT NULL,
  reason       text        NOT NULL,
  -- last day asked for
  until_on     date        NOT NULL,
  state        text        NOT NULL
    CHECK (state IN ('ASKED', 'REJECTED', 'WITHDRAWN', 'STANDING', 'ENDED')),
  -- the class that would be in force without it, by the latest run
  would_be     text        NOT NULL,
  asked_by     bigint      NOT NULL,
  asked_name   text        NOT NULL,
  asked_at     timestamptz NOT NULL,
  decided_by   bigint,
  decided_name text,
  decided_at   timestamptz,
  note         text,
  from_on      date,
  -- last day on which it stands
  last_on      date,
  ended_name   text,
  ended_at     timestamptz,
  end_note     text
);
CREATE UNIQUE INDEX class_override_live ON segment.class_override (customer_id, table_name)
  WHERE state IN ('ASKED', 'STANDING');
CREATE INDEX class_override_customer ON segment.class_override (customer_id);

-- 客户升降: the classes that a run changed, with the unit that has the customer on that day.
CREATE TABLE segment.movement (
  run_id       bigint NOT NULL REFERENCES segment.run,
  customer_id  bigint NOT NULL,
  table_name   text   NOT NULL,
  from_outcome text   NOT NULL,
  to_outcome   text   NOT NULL,
  direction    text   NOT NULL CHECK (direction IN ('UP', 'DOWN', 'OTHER')),
  unit_id      bigint NOT NULL,
  PRIMARY KEY (run_id, customer_id, table_name)
);
CREATE INDEX movement_customer ON segment.movement (customer_id);
