-- 投诉: one case from the first word to the archive (S10, S33).
CREATE SEQUENCE complaint.case_id;

CREATE TABLE complaint.complaint (
  id              bigint PRIMARY KEY,
  version         bigint      NOT NULL DEFAULT 1,
  number          text        NOT NULL UNIQUE,
  procedure       text        NOT NULL,
  besides         text[]      NOT NULL,
  staff           boolean     NOT NULL,
  stage           text        NOT NULL,
  channel         text        NOT NULL,
  case_class      text,
  severity        text        NOT NULL,
  content         text        NOT NULL,
  happened_at     timestamptz,
  place           text,
  demand          text,
  contract        text,
  claim           numeric(20,2),
  on_behalf       text        NOT NULL,
  proof           text,
  complainant     text,
  phone           bytea,
  phone_index     bytea,
  email           bytea,
  address         bytea,
  persons         int         NOT NULL,
  representatives text[]      NOT NULL,
  mass_risk       boolean     NOT NULL,
  referred_by     text,
  customer_id     bigint,
  customer_number text,
  customer_name   text,
  taken_unit_id   bigint      NOT NULL,
  taken_by_id     bigint      NOT NULL,
  taken_by        text        NOT NULL,
  unit_id         bigint      NOT NULL,
  owner_id        bigint      NOT NULL,
  owner           text        NOT NULL,
  lodged_at       timestamptz NOT NULL,
  result          text,
  merged_into     bigint REFERENCES complaint.complaint (id),
  closed_at       timestamptz,
  keep_until      date
);

CREATE INDEX complaint_lodged ON complaint.complaint (lodged_at DESC, id DESC);
CREATE INDEX complaint_of_unit ON complaint.complaint (unit_id, lodged_at DESC, id DESC);
CREATE INDEX complaint_of_taker ON complaint.complaint (taken_unit_id, lodged_at DESC, id DESC);
CREATE INDEX complaint_of_owner ON complaint.complaint (owner_id, lodged_at DESC, id DESC);
CREATE INDEX complaint_open ON complaint.complaint (stage, lodged_at DESC, id DESC)
  WHERE stage IN ('REGISTERED', 'ACCEPTED', 'HANDLING', 'DECIDED', 'ANSWERED');
CREATE INDEX complaint_of_customer ON complaint.complaint (customer_id, lodged_at DESC);
CREATE INDEX complaint_phone ON complaint.complaint (phone_index);

-- 办理过程: what was done, in order; everything else about a case follows from it.
CREATE TABLE complaint.act (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id    bigint      NOT NULL REFERENCES complaint.complaint (id),
  act        text        NOT NULL,
  at         timestamptz NOT NULL,
  staff_id   bigint      NOT NULL,
  staff_name text        NOT NULL,
  note       text,
  details    jsonb       NOT NULL
);
CREATE INDEX act_of_case ON complaint.act (case_id, id);
CREATE INDEX act_of_staff ON complaint.act (staff_id, case_id);

-- 被投诉人: who withdraws from the case (S10-46).
CREATE TABLE complaint.subject (
  case_id  bigint NOT NULL REFERENCES complaint.complaint (id),
  staff_id bigint NOT NULL,
  kind     text   NOT NULL,
  reason   text,
  PRIMARY KEY (case_id, staff_id)
);
CREATE INDEX subject_staff ON complaint.subject (staff_id);

-- 协办人: who handles a case beside its owner (S10-29).
CREATE TABLE complaint.member (
  case_id  bigint NOT NULL REFERENCES complaint.complaint (id),
  staff_id bigint NOT NULL,
  PRIMARY KEY (case_id, staff_id)
);
CREATE INDEX member_staff ON complaint.member (staff_id);

-- 回避核对: each check whether somebody must withdraw, kept as its proof (S10-46).
CREATE TABLE complaint.recusal_check (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id    bigint      NOT NULL,
  staff_id   bigint      NOT NULL,
  staff_name text        NOT NULL,
  purpose    text        NOT NULL,
  ground     text,
  at         timestamptz NOT NULL
);
CREATE INDEX recusal_check_of_case ON complaint.recusal_check (case_id, id);

-- 计时器: counted from the acts after each of them.
CREATE TABLE complaint.clock (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     bigint      NOT NULL REFERENCES complaint.complaint (id),
  procedure   text        NOT NULL,
  code        text        NOT NULL,
  amount      int         NOT NULL,
  paused      int         NOT NULL,
  start_act   text        NOT NULL,
  started_at  timestamptz NOT NULL,
  due_at      timestamptz NOT NULL,
  warn_at     timestamptz,
  provisional boolean     NOT NULL,
  resting     timestamptz,
  stop_act    text,
  stopped_at  timestamptz,
  warned_at   timestamptz,
  lapsed_at   timestamptz,
  release_id  bigint      NOT NULL,
  term_row    int         NOT NULL,
  UNIQUE (case_id, procedure, code, started_at)
);
CREATE INDEX clock_due ON complaint.clock (due_at)
  WHERE stopped_at IS NULL AND lapsed_at IS NULL AND resting IS NULL;
CREATE INDEX clock_warn ON complaint.clock (warn_at)
  WHERE stopped_at IS NULL AND warned_at IS NULL AND resting IS NULL;
CREATE INDEX clock_running ON complaint.clock (case_id, due_at) WHERE stopped_at IS NULL;

-- 客户投诉转交处理联系单: signed by who hands on and by who takes it or returns it (S10-81).
CREATE TABLE complaint.slip (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     bigint      NOT NULL REFERENCES complaint.complaint (id),
  number      text        NOT NULL UNIQUE,
  unit_id     bigint      NOT NULL,
  staff_id    bigint,
  reason      text        NOT NULL,
  state       text        NOT NULL,
  signed_at   timestamptz NOT NULL,
  signed_by   text        NOT NULL,
  answered_at timestamptz,
  answered_by text,
  answer      text
);
CREATE UNIQUE INDEX slip_open ON complaint.slip (case_id) WHERE state = 'OPEN';

-- 延期申请: how long, why, who approves it (S10-11, S10-12).
CREATE TABLE complaint.extension (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     bigint      NOT NULL REFERENCES complaint.complaint (id),
  clock       text        NOT NULL,
  amount      int         NOT NULL,
  reason      text        NOT NULL,
  authority   text        NOT NULL,
  state       text        NOT NULL,
  asked_at    timestamptz NOT NULL,
  asked_by_id bigint      NOT NULL,
  asked_by    text        NOT NULL,
  decided_at  timestamptz,
  decided_by  text,
  answer      text
);
CREATE UNIQUE INDEX extension_open ON complaint.extension (case_id) WHERE state = 'ASKED';

-- 处理决定: with its compensation, which another person of the level of its amount approves.
CREATE TABLE complaint.decision (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id        bigint      NOT NULL REFERENCES complaint.complaint (id),
  result         text        NOT NULL,
  basis          text        NOT NULL,
  reasons        text        NOT NULL,
  compensation   numeric(20,2),
  authority      text,
  state          text        NOT NULL,
  proposed_at    timestamptz NOT NULL,
  proposed_by_id bigint      NOT NULL,
  proposed_by    text        NOT NULL,
  decided_at     timestamptz,
  decided_by     text,
  answer         text,
  paid_at        timestamptz,
  paid_by        text,
  payment        text
);
CREATE UNIQUE INDEX decision_open ON complaint.decision (case_id) WHERE state = 'PROPOSED';
CREATE UNIQUE INDEX decision_made ON complaint.decision (case_id) WHERE state = 'MADE';

-- 核查申请: the upper level looks again at a decision (S10-99).
CREATE TABLE complaint.verification (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     bigint      NOT NULL REFERENCES complaint.complaint (id),
  unit_id     bigint      NOT NULL,
  reason      text        NOT NULL,
  asked_on    date        NOT NULL,
  asked_at    timestamptz NOT NULL,
  asked_by    text        NOT NULL,
  upheld      boolean,
  finding     text,
  decided_at  timestamptz,
  decided_by  text
);
CREATE UNIQUE INDEX verification_open ON complaint.verification (case_id) WHERE decided_at IS NULL;
