-- 记分建议: what a complaint points at; a person confirms it or dismisses it.
CREATE TABLE assessment.proposal (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     bigint      NOT NULL,
  case_number text        NOT NULL,
  fault       text        NOT NULL,
  occasion    text        NOT NULL,
  happened_on date        NOT NULL,
  staff_id    bigint      NOT NULL,
  staff_name  text        NOT NULL,
  unit_id     bigint      NOT NULL,
  release_id  bigint      NOT NULL,
  fault_row   int         NOT NULL,
  state       text        NOT NULL DEFAULT 'OPEN',
  proposed_at timestamptz NOT NULL,
  answered_at timestamptz,
  answered_by text,
  answer      text,
  UNIQUE (case_id, fault, staff_id)
);
CREATE INDEX proposal_open ON assessment.proposal (unit_id, id DESC) WHERE state = 'OPEN';

-- 服务质量记分台账: never changed; an entry is undone by one that points at it.
CREATE TABLE assessment.entry (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id      bigint      NOT NULL,
  staff_id     bigint,
  staff_name   text,
  fault        text        NOT NULL,
  rules        text[]      NOT NULL,
  points       int         NOT NULL,
  amount       numeric(20,2),
  evidence     text        NOT NULL,
  customer     text,
  channel      text,
  case_id      bigint,
  case_number  text,
  on_day       date        NOT NULL,
  posted_at    timestamptz NOT NULL,
  posted_by_id bigint      NOT NULL,
  posted_by    text        NOT NULL,
  release_id   bigint      NOT NULL,
  points_row   int         NOT NULL,
  proposal_id  bigint UNIQUE REFERENCES assessment.proposal (id),
  reverses     bigint UNIQUE REFERENCES assessment.entry (id)
);
CREATE INDEX entry_of_unit ON assessment.entry (unit_id, on_day);
CREATE INDEX entry_of_staff ON assessment.entry (staff_id, on_day);
CREATE INDEX entry_of_day ON assessment.entry (on_day, id);
CREATE INDEX entry_of_case ON assessment.entry (case_id);

CREATE FUNCTION assessment.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'assessment.entry is append-only';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assessment.entry
  FOR EACH STATEMENT EXECUTE FUNCTION assessment.refuse();

-- 申诉: one for each entry, decided by somebody else than who posted it.
CREATE TABLE assessment.appeal (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entry_id      bigint      NOT NULL UNIQUE REFERENCES assessment.entry (id),
  reason        text        NOT NULL,
  asked_at      timestamptz NOT NULL,
  asked_by_id   bigint      NOT NULL,
  asked_by      text        NOT NULL,
  state         text        NOT NULL DEFAULT 'OPEN',
  answer        text,
  answered_at   timestamptz,
  answered_by   text
);
CREATE INDEX appeal_open ON assessment.appeal (id) WHERE state = 'OPEN';
